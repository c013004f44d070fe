package org.caiflow.expert.internal;

/** @param needed experts to draw from the specialty; null until the committee is composed */
record StratumRow(long id, String specialty, Integer needed) {
}
