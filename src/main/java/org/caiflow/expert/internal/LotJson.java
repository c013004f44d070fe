package org.caiflow.expert.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.lot.DrawBundle;
import org.caiflow.lot.DrawRules;
import org.caiflow.lot.FrozenPool;
import org.caiflow.lot.PoolEntry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;

/** Rules and pool of a freeze as they are kept. */
final class LotJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LotJson() {
    }

    static String rules(DrawRules rules) {
        try {
            return JSON.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static DrawRules rules(LotRow lot) {
        try {
            return JSON.readValue(lot.rules, DrawRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pool(FrozenPool pool) {
        try {
            return JSON.writeValueAsBytes(pool.entries().stream().map(DrawBundle.Entry::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<DrawBundle.Entry> entries(LotRow lot) {
        try {
            return JSON.readValue(lot.pool, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FrozenPool pool(LotRow lot) {
        return new FrozenPool(entries(lot).stream()
                .map(entry -> new PoolEntry(HexFormat.of().parseHex(entry.label()), entry.strata(), entry.barred())).toList());
    }
}
