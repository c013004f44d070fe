package org.caiflow.expert.internal;

import org.caiflow.identity.Party;

/** @param content hex; null until it is known; @param givenAt when the receiver handed it in, null when it did not */
record HalfRow(long id, long lotId, Party party, Party receiver, String commitment, String content, Long givenAt) {
}
