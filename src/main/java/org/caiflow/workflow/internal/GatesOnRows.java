package org.caiflow.workflow.internal;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Grounds;
import org.caiflow.workflow.Gates;
import org.caiflow.workflow.PassedGates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Service
@Transactional(readOnly = true)
class GatesOnRows implements Gates, PassedGates {

    private final TraceMapper mapper;

    GatesOnRows(TraceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void require(long caseId, Long packageId, String... gates) {
        var passed = ofCase(caseId);
        var grounds = new Grounds();
        for (String gate : gates) {
            grounds.unless(passed.stream().anyMatch(row -> row.gate().equals(gate) && concerns(row, packageId)),
                    Ground.of("gate.not-passed", gate));
        }
        grounds.refuseIfAny();
    }

    @Override
    public Optional<Instant> passedAt(long caseId, Long packageId, String gate) {
        return ofCase(caseId).stream().filter(row -> row.gate().equals(gate) && concerns(row, packageId))
                .map(Passed::at).reduce((first, last) -> last);
    }

    @Override
    public List<Passed> ofCase(long caseId) {
        return mapper.gates(caseId).stream().map(GatesOnRows::passed).toList();
    }

    @Override
    public List<Passed> ofPackages(Instant until, String... gates) {
        return mapper.packageGates(until.toEpochMilli(), List.of(gates)).stream().map(GatesOnRows::passed).toList();
    }

    private static Passed passed(TraceMapper.GateRow row) {
        return new Passed(row.packageId() == 0 ? null : row.packageId(), row.gate(), Instant.ofEpochMilli(row.at()), row.activityId());
    }

    /** A gate of the whole case counts for each of its packages. */
    private static boolean concerns(Passed row, Long packageId) {
        return row.packageId() == null || row.packageId().equals(packageId);
    }
}
