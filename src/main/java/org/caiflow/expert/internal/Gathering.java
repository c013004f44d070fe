package org.caiflow.expert.internal;

import org.caiflow.expert.internal.AppraisalMapper.Version;
import org.caiflow.expert.internal.YearFacts.Year;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes results: of the whole pool by facts, of one expert by an objection that was upheld. What was written before stays as the version before. */
@Component
class Gathering {

    private static final int BATCH = 200;

    private final AppraisalMapper mapper;
    private final YearFacts facts;
    private final FactSources sources;

    Gathering(AppraisalMapper mapper, YearFacts facts, FactSources sources) {
        this.mapper = mapper;
        this.facts = facts;
        this.sources = sources;
    }

    /** @return how many experts */
    int gather(AppraisalRow appraisal, AppraisalRules rules) {
        Map<Long, Integer> versions = mapper.versions(appraisal.id).stream().collect(Collectors.toMap(Version::expertId, Version::version));
        List<Year> years = facts.of(appraisal.region, appraisal.year, rules.farPercent());
        mapper.supersede(appraisal.id);
        for (int from = 0; from < years.size(); from += BATCH) {
            mapper.insertResults(years.subList(from, Math.min(from + BATCH, years.size())).stream()
                    .map(year -> row(appraisal, rules, year, versions.getOrDefault(year.expertId(), 0) + 1)).toList());
        }
        return years.size();
    }

    private ResultRow row(AppraisalRow appraisal, AppraisalRules rules, Year year, int version) {
        var row = new ResultRow();
        row.appraisalId = appraisal.id;
        row.run = appraisal.run;
        row.expertId = year.expertId();
        row.version = version;
        row.take(year.facts());
        row.score = rules.score(year.facts());
        row.grade = rules.grade(row.score);
        row.sources = sources.seal(appraisal.id, year.expertId(), year.sources());
        return row;
    }

    void change(AppraisalRow appraisal, AppraisalRules rules, long expertId, BigDecimal score, String reason, String by) {
        var row = mapper.latest(appraisal.id, expertId);
        if (row == null || mapper.supersedeOne(appraisal.id, expertId, row.version) != 1) {
            throw Refused.conflict("expert.stale");
        }
        row.version++;
        row.score = score.setScale(2, RoundingMode.HALF_UP);
        row.grade = rules.grade(row.score);
        row.reason = reason;
        row.changedBy = by;
        mapper.insertResults(List.of(row));
    }
}
