package org.caiflow.inbox.web;

import java.util.List;
import org.caiflow.workflow.Case;

/**
 * What stands on top of every page of a project room.
 *
 * @param agency null until one is chosen
 * @param staff  whether the reader is purchaser, agency or supervision here
 */
public record ProjectHead(Case project, String purchaser, String agency, String region, List<StageLine> stages, boolean staff) {

    public String address() {
        return "/projects/" + project.no();
    }

    /** @param address of the model that carries the stage; null while it has not run */
    public record StageLine(String key, String name, String state, String address) {
    }
}
