package org.caiflow.evaluation.web;

import org.caiflow.credit.CreditChecks.Check;
import org.caiflow.credit.CreditList;
import org.caiflow.credit.CreditSource.Channel;
import org.caiflow.evaluation.CreditReviews.Sight;
import org.caiflow.identity.RefusalWords.Told;

import java.util.List;

/** Credit of the bidders of a package. @param typed what stands in the form of a note */
public record CreditView(long packageId, Sight sight, SeenForm typed, List<Told> grounds) {

    public CreditList[] lists() {
        return CreditList.values();
    }

    public List<Channel> sites() {
        return List.of(Channel.CREDIT_CHINA, Channel.CCGP);
    }

    public String evidence(Check check) {
        return check.evidence() == null ? "" : "/projects/" + sight.caseNo() + "/credit/" + packageId + "/evidence/" + check.id();
    }
}
