package org.caiflow.credit.internal;

import org.caiflow.credit.Bans.Act;
import org.caiflow.credit.Bans.NewBan;

import java.time.LocalDate;

/** A row of {@code supplier_ban_version}. */
record VersionRow(long banId, int version, Act act, NewBan said, LocalDate liftedDay, String why, String source, String enteredBy, long enteredAt) {
}
