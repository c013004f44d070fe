package org.caiflow.supervision.internal;

import org.caiflow.kernel.Money;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.supervision.text.Plain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A bid as the screens see it.
 *
 * @param declared  contacts, addresses and accounts that stand outside its files: in its form, at its deposit, with its registration
 * @param people    ids of those who act for the supplier on this platform, by name
 */
record Bidder(long bidId, long supplier, String name, Money price, List<Declared> declared, Map<Long, String> people, List<ReadFile> files) {

    /** @param source message key below {@code page.screen.row.} */
    record Declared(String source, String value) {
    }

    /** Its files one after the other; read anew each time, because the texts of a large field do not fit together. */
    Plain text() {
        return Plain.of(files.stream().filter(file -> file.text() != null)
                .map(file -> new Plain.Source(file.name(), file.readText(), file.pages() > 0)).toList());
    }

    Set<String> values(String source) {
        return declared.stream().filter(one -> one.source().equals(source)).map(Declared::value).collect(Collectors.toSet());
    }
}
