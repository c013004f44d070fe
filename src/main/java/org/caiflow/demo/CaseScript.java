package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A case file: who acts, what they write, who bids and what must come out. The format is described in {@code src/docs/case-files.md}.
 *
 * @param start      wall clock at which the case begins; a platform whose clock is later plays the whole case that much later
 * @param cast       logins by part: handler, approver, finance, manager; suppliers by letter
 * @param forms      answers by form key, laid over the player's own; {@code {today+30d}} and the like are dates
 * @param waits      days that people take before they do a task, by form key
 * @param rounds     bidders by package number, a list per round
 * @param until      form key of the task at which the player stops, by package number, {@link #WHOLE} for any; empty plays to the end
 * @param expect     ranks, totals and states by package number; null when nothing is checked
 */
public record CaseScript(String id, String title, String source, LocalDateTime start, String budgetLine, String name, Cast cast,
                         Map<String, JsonNode> forms, Map<String, Integer> waits, Map<String, List<List<Bidder>>> rounds,
                         Map<String, String> until, Map<String, Expectation> expect) {

    /** Stands for every package and for what concerns the whole project. */
    public static final String WHOLE = "*";

    public record Cast(String handler, String approver, String finance, String manager, String reviewer, String supervisor,
                       Map<String, String> suppliers) {
    }

    /**
     * @param price  yuan
     * @param points points by criterion number, the same from every expert
     * @param sealing how the bid is sealed: {@code browser}, {@code offline} or {@code gm-1}; null for the player's own way
     * @param document what the bid's file says and who made it; null for a plain text
     * @param fails  qualification or conformity when the committee must refuse it; null otherwise
     */
    public record Bidder(String supplier, String price, int deliveryDays, boolean smallOrMicro, Map<String, BigDecimal> points,
                         String fails, String sealing, Document document) {
    }

    /** A Word document. @param text paragraph by paragraph */
    public record Document(String author, List<String> text) {
    }

    /** @param ranking letters of suppliers, best first; @param totals points by letter */
    public record Expectation(String state, List<String> ranking, Map<String, BigDecimal> totals) {
    }

    boolean holds(String formKey, String packageNo) {
        return formKey.equals(until.get(WHOLE)) || formKey.equals(until.get(packageNo));
    }

    List<Bidder> bidders(int packageNo, int round) {
        var all = rounds.getOrDefault(String.valueOf(packageNo), List.of());
        return all.isEmpty() ? List.of() : all.get(Math.min(round, all.size()) - 1);
    }

    /** Of every round; who bids again stands with the last round's figures. */
    List<Bidder> allBidders(int packageNo) {
        return rounds.getOrDefault(String.valueOf(packageNo), List.of()).stream().flatMap(List::stream).toList();
    }
}
