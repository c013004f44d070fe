package org.caiflow.evaluation.web;

import org.caiflow.evaluation.Evaluations.Award;
import org.caiflow.evaluation.Evaluations.Seen;
import org.caiflow.evaluation.Reports.Line;
import org.caiflow.evaluation.Reports.Report;
import org.caiflow.expert.Experts.Named;
import org.caiflow.workflow.Deadlines;

import java.util.List;

/**
 * The result of a package's evaluation.
 *
 * @param lines the lines of the report that the reader may see
 * @param award null until decided
 * @param names empty until the result is published
 * @param challenge until when the result may be challenged; null before it is published
 */
public record EvaluationView(String caseNo, long packageId, Seen seen, Report report, List<Line> lines, Award award,
                             List<Named> names, Deadlines.View challenge) {
}
