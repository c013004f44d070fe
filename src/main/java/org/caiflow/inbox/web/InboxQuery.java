package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.workflow.Tasks;

/**
 * What the address of the inbox asks for.
 *
 * @param search  empty for all
 * @param project number of the only project; empty for all
 * @param light   null for all
 * @param sort    of an inbox without groups
 * @param columns null as the person has chosen them
 */
record InboxQuery(String search, String project, Tasks.Light light, Tasks.Sort sort, Group group, List<String> columns) {

    /** Groups bring their own order: a heading stands once. */
    enum Group { NONE, PROJECT, DUE }

    InboxQuery {
        search = search == null ? "" : search.strip();
        project = project == null ? "" : project.strip();
        sort = sort == Tasks.Sort.NEWEST ? sort : Tasks.Sort.DUE;
        group = group == null ? Group.NONE : group;
    }

    Tasks.Filter filter() {
        return new Tasks.Filter(project.isEmpty() ? null : project, search, light);
    }

    Tasks.Sort order() {
        return switch (group) {
            case NONE -> sort;
            case PROJECT -> Tasks.Sort.PROJECT;
            case DUE -> Tasks.Sort.DUE;
        };
    }

    /** Only what differs from the plain inbox. */
    AddressQuery address() {
        return new AddressQuery().with("search", search).with("project", project).with("light", light)
                .with("sort", group == Group.NONE && sort != Tasks.Sort.DUE ? sort : null)
                .with("group", group == Group.NONE ? null : group).with("columns", columns);
    }
}
