package org.caiflow.supervision.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Questions.Answer;
import org.caiflow.supervision.Questions.Bidder;
import org.caiflow.supervision.Questions.Entry;
import org.caiflow.supervision.Questions.Line;
import org.caiflow.supervision.Questions.Question;
import org.caiflow.supervision.Questions.Remark;
import org.caiflow.supervision.Questions.Run;
import org.caiflow.supervision.Questions.Sheet;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.internal.QuestionMapper.EntryRow;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows as people see them. */
@Component
class QuestionViews {

    private final QuestionMapper questions;
    private final Organisations organisations;
    private final Tenders tenders;
    private final Cases cases;

    QuestionViews(QuestionMapper questions, Organisations organisations, Tenders tenders, Cases cases) {
        this.questions = questions;
        this.organisations = organisations;
        this.tenders = tenders;
        this.cases = cases;
    }

    Optional<RunRow> run(long packageId) {
        return Optional.ofNullable(questions.run(packageId, tenders.ofPackage(packageId).id()));
    }

    Sheet sheet(QuestionSight.Seen seen, long packageId) {
        var project = seen.project();
        var pack = pack(project.id(), packageId);
        var run = run(packageId);
        List<Question> shown = run.map(one -> views(questions.ofRun(one.id))).orElse(List.of());
        return new Sheet(project.id(), project.no(), project.name(), packageId, pack.no(), pack.name(), seen.side(), seen.all(),
                run.map(row -> view(row, seen.all())).orElse(null),
                shown.stream().filter(one -> seen.all() || one.entries().stream().anyMatch(entry -> entry.answer() == Answer.ASK_BIDDER)).toList());
    }

    static boolean asks(EntryRow entry) {
        return entry.answer() == Answer.ASK_BIDDER;
    }

    private static Run view(RunRow row, boolean all) {
        List<Remark> remarks = Json.read(row.remarks, new TypeReference<>() {
        });
        return new Run(row.bidders, row.files, row.common, Instant.ofEpochMilli(row.endedAt), all ? remarks : List.of());
    }

    private Tenders.Package pack(long caseId, long packageId) {
        return tenders.packages(caseId).stream().filter(one -> one.id() == packageId).findFirst().orElseThrow();
    }

    List<Line> lines(List<QuestionRow> rows) {
        var views = views(rows).stream().collect(Collectors.toMap(Question::id, one -> one));
        return rows.stream().map(row -> {
            var project = cases.get(row.caseId);
            var pack = pack(row.caseId, row.packageId);
            return new Line(views.get(row.id), project.no(), project.name(), row.packageId, pack.no(), pack.name(), row.region);
        }).toList();
    }

    private List<Question> views(List<QuestionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        var bids = questions.bids(ids);
        var names = names(bids.stream().map(QuestionMapper.BidRow::supplierId).distinct().toList());
        var bidders = bids.stream().collect(Collectors.groupingBy(QuestionMapper.BidRow::questionId,
                Collectors.mapping(row -> new Bidder(row.bidId(), row.supplierId(), names.get(row.supplierId())), Collectors.toList())));
        var entries = questions.entries(ids).stream().collect(Collectors.groupingBy(EntryRow::questionId,
                Collectors.mapping(row -> new Entry(row.label(), row.answer(), row.words(), Instant.ofEpochMilli(row.atMs())), Collectors.toList())));
        return rows.stream().map(row -> new Question(row.id, row.kind, Weight.values()[row.weight], row.state, Instant.ofEpochMilli(row.openedAt),
                bidders.getOrDefault(row.id, List.of()), Json.read(row.evidence, new TypeReference<Evidence>() {
                }), Json.read(row.rate, new TypeReference<Rate>() {
                }), entries.getOrDefault(row.id, List.of()))).toList();
    }

    private Map<Long, String> names(Collection<Long> suppliers) {
        return organisations.all(suppliers).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
