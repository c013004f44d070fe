package org.caiflow.evaluation.internal;

import org.caiflow.archive.Papers.OpenTo;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.evaluation.Awards.Letter;
import org.caiflow.identity.Organisations;
import org.caiflow.kernel.Money;
import org.caiflow.rules.Law;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

/** 中标通知书 (财政部令第87号第六十九条). */
@Component
class AwardLetters {

    private final EvaluationPapers papers;
    private final Heads heads;
    private final Organisations organisations;
    private final Law law;
    private final Cases cases;
    private final PlatformClock clock;

    AwardLetters(EvaluationPapers papers, Heads heads, Organisations organisations, Law law, Cases cases, PlatformClock clock) {
        this.papers = papers;
        this.heads = heads;
        this.organisations = organisations;
        this.law = law;
        this.cases = cases;
        this.clock = clock;
    }

    String write(AwardRow award) {
        var head = heads.of(award.caseId, award.packageId);
        int signDays = law.require("contract.sign", cases.get(award.caseId).scope(), clock.today()).value().intValueExact();
        return papers.file(award.caseId, award.packageId, "award-letter",
                new Letter(head.caseNo(), head.caseName(), head.packageNo(), head.packageName(), head.purchaser(), head.agency(),
                        organisations.get(award.supplier).name(), new Money(award.amountFen), award.decidedOn, signDays),
                OpenTo.PARTIES);
    }
}
