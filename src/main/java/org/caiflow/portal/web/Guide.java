package org.caiflow.portal.web;

import java.util.List;

/** Model of {@code templates/portal/guide.ftlh}: for whom there is a guide; its words are messages. */
public record Guide() {

    public List<String> readers() {
        return List.of("supplier", "purchaser", "agency", "expert", "supervisor", "public");
    }
}
