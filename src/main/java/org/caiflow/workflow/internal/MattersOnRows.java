package org.caiflow.workflow.internal;

import org.caiflow.archive.Journal;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.identity.Actor;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Matters;
import org.caiflow.workflow.internal.CaseMapper.NewCase;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Service
@Transactional
class MattersOnRows implements Matters {

    private final CaseMapper mapper;
    private final CaseNumbers numbers;
    private final Journal journal;
    private final PlatformClock clock;
    private final ObjectProvider<RuntimeService> engine;

    MattersOnRows(CaseMapper mapper, CaseNumbers numbers, Journal journal, PlatformClock clock, ObjectProvider<RuntimeService> engine) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public Case open(Actor owner, New matter) {
        var row = new NewCase(numbers.next(matter.mark(), matter.region()), matter.name(), matter.region(), null, matter.organisation(),
                clock.now().toEpochMilli(), matter.model(), owner.personId());
        mapper.insert(row);
        journal.write(row.id, null, owner.name(), "case.matter-opened", row.no, matter.name());
        engine.getObject().startProcessInstanceByKey(matter.model(), String.valueOf(row.id),
                Map.of("caseId", row.id, "owner", Long.toString(owner.personId())));
        return mapper.find(row.id).view();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Case> of(long owner, String model) {
        return mapper.ofOwner(owner, model).stream().map(CaseMapper.CaseRow::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMatter(long caseId) {
        return mapper.isMatter(caseId);
    }

    @Override
    public void startBeside(String model, long caseId, Long packageId, Long tenderId) {
        var ids = new HashMap<String, Object>(Map.of("caseId", caseId));
        if (packageId != null) {
            ids.put("packageId", packageId);
        }
        if (tenderId != null) {
            ids.put("tenderId", tenderId);
        }
        engine.getObject().startProcessInstanceByKey(model, String.valueOf(caseId), ids);
    }
}
