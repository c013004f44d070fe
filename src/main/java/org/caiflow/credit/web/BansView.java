package org.caiflow.credit.web;

import org.caiflow.credit.Bans.Ban;
import org.caiflow.credit.Bans.State;
import org.caiflow.credit.CreditList;

import java.util.List;
import java.util.Map;

/** @param regions names by code; @param later whether it is not the first page; @param next id behind which the next page begins; null on the last */
public record BansView(String path, List<Ban> bans, BanQuery asked, Map<String, String> regions, boolean later, Long next) {

    public CreditList[] lists() {
        return CreditList.values();
    }

    public State[] states() {
        return State.values();
    }

    public String firstPage() {
        return later ? asked.address(path, null) : "";
    }

    public String nextPage() {
        return next == null ? "" : asked.address(path, next);
    }
}
