package org.caiflow.inbox.web;

import org.caiflow.identity.Actor;
import org.caiflow.supervision.Questions;
import org.caiflow.tender.PackageState;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where the reader finds what the comparison of bids asks; nothing for those who may not know of it. */
@Component
class QuestionLinks {

    private static final Set<PackageState> OPENED = EnumSet.of(PackageState.OPENED, PackageState.EVALUATED, PackageState.AWARDED, PackageState.CONTRACTED,
            PackageState.ACCEPTED, PackageState.PAID, PackageState.FAILED);

    private final Questions questions;

    QuestionLinks(Questions questions) {
        this.questions = questions;
    }

    /** @return null when there is nothing to be seen */
    QuestionsLink of(Actor actor, long caseId, String caseNo, Long packageId) {
        if (packageId == null) {
            return null;
        }
        var open = questions.waiting(actor, caseId, packageId);
        return open.isEmpty() ? null : new QuestionsLink("/projects/" + caseNo + "/packages/" + packageId + "/questions", open.getAsInt());
    }

    /** By package number. */
    Map<String, QuestionsLink> of(Actor actor, Case project, List<Tenders.Package> packages) {
        var links = new TreeMap<String, QuestionsLink>();
        for (Tenders.Package pack : packages) {
            var link = OPENED.contains(pack.state()) ? of(actor, project.id(), project.no(), pack.id()) : null;
            if (link != null) {
                links.put(String.valueOf(pack.no()), link);
            }
        }
        return links;
    }
}
