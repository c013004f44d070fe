package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.ArrayList;
import java.util.List;

/** An authority (解密人单位) and the keys of its holders, with the names people know them by. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NamedAuthority(String creditCode, String name, List<NamedKey> holders) {

    public Authority authority() throws BadEnvelope {
        var keys = new ArrayList<PublicKeys>();
        for (NamedKey holder : holders) {
            keys.add(holder.keys());
        }
        return new Authority(creditCode, List.copyOf(keys));
    }

    boolean complete() {
        return creditCode != null && name != null && holders != null && !holders.isEmpty()
                && holders.stream().noneMatch(key -> key == null || key.holder() == null || key.fingerprint() == null);
    }
}
