package org.caiflow.expert.internal;

import org.caiflow.identity.Party;

record SealedRow(long lotId, Party party, Party receiver, String fingerprint, byte[] sealed) {
}
