package org.caiflow.contract;

import org.caiflow.workflow.Step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Acceptance of what was delivered (履约验收, 政府采购法第四十一条), step by step as the model takes them. */
public interface AcceptanceDesk {

    /** The latest request; empty before the first. */
    Optional<Delivery> delivery(Step step);

    /** Refused before the contract is filed. @param papers SHA-256 of stored papers */
    void request(Step step, LocalDate deliveredOn, String description, List<String> papers);

    /** @param remark required when it is not accepted */
    void inspect(Step step, List<Item> items, boolean accepted, String remark);

    /** Refused when the confirmer inspected. @param remark required when it is not confirmed */
    void confirm(Step step, boolean confirmed, String remark);

    /** Makes the report, files it for everyone and marks the package accepted. */
    void file(Step step);

    record Item(String item, boolean passed, String remark) {
    }

    /**
     * @param remark        the inspector's words; null before the inspection
     * @param inspectors    name; null before the inspection
     * @param confirmRemark why it was not confirmed; null otherwise
     * @param report        SHA-256 of the report; null until filed
     */
    record Delivery(LocalDate requestedOn, LocalDate deliveredOn, String description, List<String> papers, String state,
                    LocalDate inspectedOn, List<Item> items, String remark, String inspectors, LocalDate confirmedOn,
                    String confirmRemark, String report) {
    }
}
