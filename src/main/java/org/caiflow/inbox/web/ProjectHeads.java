package org.caiflow.inbox.web;

import java.util.List;
import java.util.Locale;
import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.inbox.web.ProjectHead.StageLine;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Matters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the head of a project room together. */
@Component
class ProjectHeads {

    private final Cases cases;
    private final Matters matters;
    private final Organisations organisations;
    private final MessageSource messages;

    ProjectHeads(Cases cases, Matters matters, Organisations organisations, MessageSource messages) {
        this.cases = cases;
        this.matters = matters;
        this.organisations = organisations;
        this.messages = messages;
    }

    ProjectHead of(Actor actor, Case project, Locale locale) {
        var region = organisations.region(project.region());
        return new ProjectHead(project, organisations.get(project.purchaser()).name(),
                project.agency() == null ? null : organisations.get(project.agency()).name(),
                Labels.isEnglish(locale) ? region.nameEn() : region.name(),
                stages(project).stream().map(stage -> stage(project, stage, locale)).toList(),
                cases.isStaff(actor, project));
    }

    /** The stages are those of a procurement. */
    private List<Cases.Stage> stages(Case project) {
        return matters.isMatter(project.id()) ? List.of() : cases.stages(project.id());
    }

    private StageLine stage(Case project, Cases.Stage stage, Locale locale) {
        String address = stage.processInstanceId() == null ? null
                : "/projects/" + project.no() + "/model?run=" + stage.processInstanceId();
        return new StageLine(stage.key(), messages.getMessage("stage." + stage.key(), null, locale), stage.state(), address);
    }
}
