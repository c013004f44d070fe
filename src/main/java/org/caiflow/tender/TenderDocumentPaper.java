package org.caiflow.tender;

import java.time.LocalDate;
import java.util.List;

import org.caiflow.identity.Organisation;
import org.caiflow.plan.Plans;

/**
 * The tender document (招标文件, 令87 art 20), rendered by {@code paper/tender-document.ftlh}.
 *
 * @param issuedOn          day on which it is made
 * @param bidPeriodDays     days between issue and deadline
 * @param performanceBond   highest share of the contract amount, in percent
 */
public record TenderDocumentPaper(Tenders.Tender tender, Tenders.Document document, Plans.Plan plan,
                                  List<Plans.PlannedPackage> packages, Organisation purchaser, Organisation agency,
                                  LocalDate issuedOn, int bidPeriodDays, String performanceBond) {
}
