package org.caiflow.expert.internal;

record LotRoundRow(long lotId, int no, String code, long drawnAt) {
}
