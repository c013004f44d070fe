package org.caiflow.expert.web;

import org.caiflow.expert.Committees.Panel;

import java.util.List;
import java.util.Map;

/** @param labels of the packages, by id */
public record CommitteesPage(String caseNo, String caseName, List<Panel> panels, Map<Long, String> labels) {

    public String packageOf(long packageId) {
        return labels.get(packageId);
    }
}
