package org.caiflow.expert.internal;

import org.caiflow.expert.Application.Relation;
import org.caiflow.expert.Application.TieKind;

import java.time.LocalDate;

record TieRow(long expertId, TieKind kind, String organisation, String nameKey, String creditCode, Relation relation, LocalDate sinceDay,
              LocalDate untilDay) {
}
