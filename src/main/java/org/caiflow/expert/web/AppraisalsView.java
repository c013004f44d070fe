package org.caiflow.expert.web;

import org.caiflow.expert.Appraisals.Appraisal;
import org.caiflow.identity.Region;
import org.caiflow.identity.RefusalWords.Told;

import java.util.List;

/** @param region chosen last; empty for none; @param year proposed, the last one that is over */
public record AppraisalsView(List<Appraisal> appraisals, List<Region> regions, PoolWords words, String region, int year, List<Told> grounds) {
}
