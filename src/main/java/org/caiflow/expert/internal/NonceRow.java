package org.caiflow.expert.internal;

import org.caiflow.identity.Party;

/** @param revealedAt null until the party reveals it itself */
record NonceRow(long id, long lotId, Party party, long organisationId, long personId, long committedAt, Long revealedAt) {
}
