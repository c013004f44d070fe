package org.caiflow.expert.internal;

import java.util.List;

/** Where chance enters a draw; the one place to put a draw that outsiders can run again. */
interface Lot {

    /** All candidates in a random order, each order equally likely. The input is not changed. */
    <T> List<T> order(List<T> candidates);
}
