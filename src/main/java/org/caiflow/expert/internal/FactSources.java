package org.caiflow.expert.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.expert.internal.YearFacts.SeatFact;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The seats behind a result, sealed: beside an expert's id they would tell a reader of the tables who declined which project. */
@Component
class FactSources {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HolderVault vault;

    FactSources(HolderVault vault) {
        this.vault = vault;
    }

    /** @return null for none */
    byte[] seal(long appraisalId, long expertId, List<SeatFact> facts) {
        try {
            return facts.isEmpty() ? null : vault.seal(place(appraisalId, expertId), JSON.writeValueAsBytes(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<SeatFact> open(ResultRow row) {
        try {
            return row.sources == null ? List.of()
                    : JSON.readValue(vault.openBytes(place(row.appraisalId, row.expertId), row.sources), new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(long appraisalId, long expertId) {
        return "appraisal/" + appraisalId + "/" + expertId;
    }
}
