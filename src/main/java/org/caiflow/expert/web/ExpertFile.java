package org.caiflow.expert.web;

import org.caiflow.expert.Absences.Absence;
import org.caiflow.expert.Appraisals;
import org.caiflow.expert.PoolEntries.Ban;
import org.caiflow.expert.PoolEntries.Entry;
import org.caiflow.expert.Fees.Own;
import org.caiflow.expert.Ratings.Received;
import org.caiflow.expert.Registrations.Version;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.workflow.Case;

import java.util.List;

/**
 * An expert's own file.
 *
 * @param entry   null before it is in the pool
 * @param running application under way; null when there is none
 * @param task    the expert's task in it; null while others have it
 */
public record ExpertFile(Entry entry, Case running, String task, List<Version> versions, List<Absence> absences, List<AbsenceMonth> months,
                         List<Ban> bans, Received ratings, List<Appraisals.Told> appraisals, List<Own> fees, PoolWords words, List<Told> grounds) {
}
