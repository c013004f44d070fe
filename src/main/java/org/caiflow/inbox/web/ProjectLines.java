package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.identity.Organisations;
import org.caiflow.inbox.web.ProjectView.ProjectLine;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.springframework.stereotype.Component;

/** Projects as lines of a list. */
@Component
class ProjectLines {

    private final Organisations organisations;
    private final Tenders tenders;

    ProjectLines(Organisations organisations, Tenders tenders) {
        this.organisations = organisations;
        this.tenders = tenders;
    }

    List<ProjectLine> of(List<Case> projects) {
        return projects.stream().map(one -> new ProjectLine(one, organisations.get(one.purchaser()).name(),
                one.agency() == null ? null : organisations.get(one.agency()).name(), tenders.packages(one.id()))).toList();
    }
}
