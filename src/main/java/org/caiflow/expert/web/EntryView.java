package org.caiflow.expert.web;

import org.caiflow.expert.Appraisals;
import org.caiflow.expert.PoolEntries.Ban;
import org.caiflow.expert.PoolEntries.Entry;
import org.caiflow.expert.Ratings.Received;
import org.caiflow.expert.Registrations.Version;
import org.caiflow.identity.RefusalWords.Told;

import java.time.LocalDate;
import java.util.List;

/** @param inForce null for entries older than versions; @param done what has just been done; null for nothing */
public record EntryView(Entry entry, Version inForce, List<Version> versions, List<Ban> bans, Received ratings, List<Appraisals.Told> appraisals, PoolWords words, LocalDate today, List<Told> grounds,
                        String done) {
}
