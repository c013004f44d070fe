package org.caiflow.evaluation.internal;

import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

/** What stands at the head of the evaluation's papers. */
@Component
class Heads {

    private final Cases cases;
    private final Tenders tenders;
    private final Organisations organisations;

    Heads(Cases cases, Tenders tenders, Organisations organisations) {
        this.cases = cases;
        this.tenders = tenders;
        this.organisations = organisations;
    }

    Head of(long caseId, long packageId) {
        var kase = cases.get(caseId);
        var pack = pack(caseId, packageId);
        return new Head(kase.no(), kase.name(), pack.no(), pack.name(), side(caseId, packageId, Party.PURCHASER).name(),
                side(caseId, packageId, Party.AGENCY).name());
    }

    Tenders.Package pack(long caseId, long packageId) {
        return tenders.packages(caseId).stream().filter(pack -> pack.id() == packageId).findFirst().orElseThrow();
    }

    private Organisation side(long caseId, long packageId, Party party) {
        return organisations.get(cases.party(caseId, packageId, party).orElseThrow());
    }

    record Head(String caseNo, String caseName, int packageNo, String packageName, String purchaser, String agency) {
    }
}
