package org.caiflow.contract.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.contract.AcceptanceDesk.Delivery;
import org.caiflow.contract.AcceptanceDesk.Item;
import org.caiflow.contract.AcceptanceReport;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.People;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of acceptance; the contract's row is the lock for them. */
@Component
class AcceptanceRows {

    private final AcceptanceMapper mapper;
    private final ContractRows contracts;
    private final Prints prints;
    private final Cases cases;
    private final Organisations organisations;
    private final People people;
    private final PlatformClock clock;
    private final ObjectMapper json = new ObjectMapper();

    AcceptanceRows(AcceptanceMapper mapper, ContractRows contracts, Prints prints, Cases cases, Organisations organisations,
                   People people, PlatformClock clock) {
        this.mapper = mapper;
        this.contracts = contracts;
        this.prints = prints;
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    Optional<Delivery> latest(long packageId) {
        return mapper.latest(packageId).map(this::view);
    }

    AcceptanceRow current(long packageId) {
        return mapper.latest(packageId).orElseThrow(() -> Refused.invalid(Ground.of("contract.no-request")));
    }

    void insert(ContractRow contract, long by, LocalDate deliveredOn, String description, List<String> papers) {
        var row = new AcceptanceRow();
        row.contractId = contract.id;
        row.requestedBy = by;
        row.requestedOn = clock.today();
        row.deliveredOn = deliveredOn;
        row.description = description;
        row.papers = String.join(" ", papers);
        row.state = AcceptanceState.REQUESTED;
        mapper.insert(row);
        prints.file("delivery", papers, contract, contract.no);
    }

    void inspected(AcceptanceRow row, long by, List<Item> items, boolean accepted, String remark) {
        row.inspectedBy = by;
        row.inspectedOn = clock.today();
        row.items = write(items);
        row.remark = remark;
        row.confirmRemark = null;
        become(row, accepted ? AcceptanceState.INSPECTED : AcceptanceState.REJECTED);
    }

    void confirmed(AcceptanceRow row, long by, boolean confirmed, String remark) {
        row.confirmedBy = by;
        row.confirmedOn = clock.today();
        row.confirmRemark = remark;
        become(row, confirmed ? AcceptanceState.CONFIRMED : AcceptanceState.RETURNED);
    }

    void file(AcceptanceRow row, ContractRow contract) {
        Case project = cases.get(contract.caseId);
        var report = new AcceptanceReport(project.no(), project.name(), contracts.packageName(contract),
                organisations.get(project.purchaser()).name(), organisations.get(contract.supplierId).name(),
                new AcceptanceReport.Agreed(contract.no, new Money(contract.amountFen)), view(row),
                people.get(row.confirmedBy).name());
        row.report = prints.print("acceptance-report", report, contract, contract.no);
        become(row, AcceptanceState.FILED);
    }

    private void become(AcceptanceRow row, AcceptanceState next) {
        if (!row.state.canBecome(next)) {
            throw Refused.conflict("contract.acceptance-state", row.state, next);
        }
        row.state = next;
        if (mapper.update(row) != 1) {
            throw Refused.conflict("contract.stale");
        }
        row.revision++;
    }

    private Delivery view(AcceptanceRow row) {
        return new Delivery(row.requestedOn, row.deliveredOn, row.description,
                row.papers.isEmpty() ? List.of() : List.of(row.papers.split(" ")), row.state.name(), row.inspectedOn,
                read(row.items), row.remark, row.inspectedBy == null ? null : people.get(row.inspectedBy).name(),
                row.confirmedOn, row.confirmRemark, row.report);
    }

    private String write(List<Item> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Item> read(String items) {
        try {
            return items == null ? List.of() : json.readValue(items, new TypeReference<List<Item>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable items of an acceptance", e);
        }
    }
}
