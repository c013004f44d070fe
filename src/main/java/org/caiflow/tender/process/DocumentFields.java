package org.caiflow.tender.process;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.caiflow.calendar.PlatformClock;
import org.caiflow.kernel.Money;
import org.caiflow.rules.Law;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Answers;
import org.caiflow.workflow.Cases;

/** A tender document under the field names of its forms, both ways. */
@Component
class DocumentFields {

    private static final String USUAL_SUITE = "intl-1";
    private static final String RELEASE_RULE = "opening.release-window";

    private final Tenders tenders;
    private final Cases cases;
    private final Law law;
    private final PlatformClock clock;

    DocumentFields(Tenders tenders, Cases cases, Law law, PlatformClock clock) {
        this.tenders = tenders;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    /** Minutes to decrypt at the opening where the document does not say otherwise. */
    int usualReleaseMinutes(long tenderId) {
        var scope = cases.get(tenders.get(tenderId).caseId()).scope();
        return law.require(RELEASE_RULE, scope, clock.today()).value().intValueExact();
    }

    Map<String, Object> of(Tenders.Document document) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("qualification", document.qualification());
        judging(fields, document.judging());
        fields.put("deposit", document.deposit().yuan().toPlainString());
        fields.put("deadline", LocalDateTime.ofInstant(document.deadline(), PlatformClock.ZONE).toString());
        fields.put("place", document.place());
        fields.put("technical", document.technical());
        fields.put("deliveryDays", document.deliveryDays());
        fields.put("paymentDays", document.paymentDays());
        fields.put("suites", String.join(",", document.suites()));
        fields.put("releaseMinutes", document.releaseMinutes());
        fields.put("attachments", document.attachments());
        return fields;
    }

    private static void judging(Map<String, Object> fields, Tenders.Judging judging) {
        fields.put("method", judging.method().name());
        fields.put("uniform", judging.uniform());
        fields.put("criteria", judging.criteria().stream().map(DocumentFields::row).toList());
        put(fields, "priceWeight", judging.priceWeight());
        put(fields, "decimals", judging.decimals());
        put(fields, "candidates", judging.candidates());
        put(fields, "tieCriterion", judging.tieCriterion());
        put(fields, "lowMean", judging.lowPrice().ofMean());
        put(fields, "lowSecond", judging.lowPrice().ofSecond());
        put(fields, "lowCeiling", judging.lowPrice().ofCeiling());
    }

    /** What the document leaves open stays an empty field. */
    private static void put(Map<String, Object> fields, String field, Number value) {
        if (value != null) {
            fields.put(field, value instanceof BigDecimal exact ? exact.toPlainString() : value);
        }
    }

    private static Map<String, Object> row(Tenders.Criterion criterion) {
        return Map.of("name", criterion.name(), "max", criterion.max().toPlainString(), "objective", criterion.objective(),
                "standard", criterion.standard());
    }

    Tenders.Document document(long tenderId, Answers answers) {
        return new Tenders.Document(tenderId, judging(answers), answers.text("qualification"), money(answers),
                answers.dateTime("deadline").atZone(PlatformClock.ZONE).toInstant(), answers.text("place"), answers.text("technical"),
                answers.integer("deliveryDays"), answers.integer("paymentDays"), suites(answers),
                answers.has("releaseMinutes") ? answers.integer("releaseMinutes") : usualReleaseMinutes(tenderId), answers.files("attachments"), null, null);
    }

    private static Tenders.Judging judging(Answers answers) {
        return new Tenders.Judging(Tenders.Method.valueOf(answers.text("method")), answers.yes("uniform"), answers.number("priceWeight"),
                criteria(answers.rows("criteria")), answers.integer("decimals"), answers.integer("candidates"), answers.integer("tieCriterion"),
                new Tenders.LowPrice(answers.number("lowMean"), answers.number("lowSecond"), answers.number("lowCeiling")));
    }

    private static List<String> suites(Answers answers) {
        return answers.has("suites") ? List.of(answers.text("suites").split(",")) : List.of(USUAL_SUITE);
    }

    private static Money money(Answers answers) {
        return answers.has("deposit") ? answers.money("deposit") : Money.ZERO;
    }

    private static List<Tenders.Criterion> criteria(List<Answers> rows) {
        var criteria = new ArrayList<Tenders.Criterion>();
        for (Answers row : rows) {
            criteria.add(new Tenders.Criterion(criteria.size() + 1, row.text("name"), row.text("standard"), row.number("max"),
                    row.yes("objective")));
        }
        return criteria;
    }
}
