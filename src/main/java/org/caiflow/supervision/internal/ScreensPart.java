package org.caiflow.supervision.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import org.caiflow.archive.CaseFile;
import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Questions.Remark;
import org.caiflow.supervision.Rate;
import org.caiflow.workflow.Gates;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code questions.json} of the case file: what the comparison asked and what was answered. Of a package only once it is awarded. */
@Component
class ScreensPart implements CaseFile.Part {

    private final QuestionMapper questions;
    private final Gates gates;

    ScreensPart(QuestionMapper questions, Gates gates) {
        this.questions = questions;
        this.gates = gates;
    }

    @Override
    public String entry() {
        return "questions.json";
    }

    @Override
    public byte[] content(long caseId) {
        List<Map<String, Object>> runs = questions.runsOf(caseId).stream().filter(this::isAwarded).map(this::run).toList();
        return Json.write(runs).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isAwarded(RunRow run) {
        return gates.passedAt(run.caseId, run.packageId, "award-decided").filter(at -> at.toEpochMilli() >= run.endedAt).isPresent();
    }

    private Map<String, Object> run(RunRow run) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("package", run.packageId);
        facts.put("tender", run.tenderId);
        facts.put("bidders", run.bidders);
        facts.put("files", run.files);
        facts.put("endedAt", run.endedAt);
        facts.put("remarks", Json.read(run.remarks, new TypeReference<List<Remark>>() {
        }));
        facts.put("questions", questions.ofRun(run.id).stream().map(this::question).toList());
        return facts;
    }

    private Map<String, Object> question(QuestionRow row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", row.kind);
        facts.put("article", row.kind.article());
        facts.put("bids", questions.bids(List.of(row.id)).stream().map(QuestionMapper.BidRow::bidId).toList());
        facts.put("evidence", Json.read(row.evidence, new TypeReference<Evidence>() {
        }));
        facts.put("rate", Json.read(row.rate, new TypeReference<Rate>() {
        }));
        facts.put("entries", questions.entries(List.of(row.id)).stream().map(ScreensPart::entry).toList());
        return facts;
    }

    private static Map<String, Object> entry(QuestionMapper.EntryRow row) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("label", row.label());
        facts.put("answer", row.answer());
        facts.put("words", row.words());
        facts.put("at", row.atMs());
        return facts;
    }
}
