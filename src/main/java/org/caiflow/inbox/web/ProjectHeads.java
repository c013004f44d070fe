package org.caiflow.inbox.web;

import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.inbox.web.ProjectHead.StageLine;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the head of a project room together. */
@Component
class ProjectHeads {

    private final Cases cases;
    private final Organisations organisations;
    private final MessageSource messages;

    ProjectHeads(Cases cases, Organisations organisations, MessageSource messages) {
        this.cases = cases;
        this.organisations = organisations;
        this.messages = messages;
    }

    ProjectHead of(Actor actor, Case project, Locale locale) {
        var region = organisations.region(project.region());
        return new ProjectHead(project, organisations.get(project.purchaser()).name(),
                project.agency() == null ? null : organisations.get(project.agency()).name(),
                Labels.isEnglish(locale) ? region.nameEn() : region.name(),
                cases.stages(project.id()).stream().map(stage -> stage(project, stage, locale)).toList(),
                cases.isStaff(actor, project));
    }

    private StageLine stage(Case project, Cases.Stage stage, Locale locale) {
        String address = stage.processInstanceId() == null ? null
                : "/projects/" + project.no() + "/model?run=" + stage.processInstanceId();
        return new StageLine(stage.key(), messages.getMessage("stage." + stage.key(), null, locale), stage.state(), address);
    }
}
