package org.caiflow.bid.internal;

/** Life of a bid in the box (投标文件状态). Only a submitted one stands; the others are kept as history. */
enum BidState {
    SUBMITTED, REPLACED, WITHDRAWN
}
