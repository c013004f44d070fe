package org.caiflow.expert.internal;

record SeatHolderRow(String seat, byte[] person) {
}
