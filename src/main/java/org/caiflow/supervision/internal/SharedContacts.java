package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Evidence.Cell;
import org.caiflow.supervision.Evidence.Row;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.text.Contact;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Contacts, phones, addresses and accounts of different bidders that are one, in their files or beside them. */
@Component
class SharedContacts implements Screen {

    /** A name alone is borne by many. */
    private static final String NAME = "contact";
    /** A maker's or a bank's may stand in many bids. */
    private static final Set<String> OF_OTHERS = Set.of("contact.PHONE", "contact.MAIL");
    private static final int COMMON_AT_LEAST = 7;
    private static final int COMMON_SHARE = 3;
    private static final int SHOWN_OF_PERSON = 6;

    @Override
    public List<Found> look(Dossier dossier) {
        Map<String, Map<Bidder, Cell>> holders = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < dossier.bidders().size(); i++) {
            Bidder bidder = dossier.bidders().get(i);
            bidder.declared().stream().filter(one -> !one.source().equals(SameDepositAccounts.ACCOUNT)).forEach(one -> {
                String key = key(one.source(), one.value());
                labels.putIfAbsent(key, one.source());
                holders.computeIfAbsent(key, any -> new LinkedHashMap<>()).putIfAbsent(bidder, Cell.of(one.value()));
            });
            for (Contact contact : dossier.readings().contacts().get(i)) {
                String key = key(contact.kind().name(), contact.value());
                labels.putIfAbsent(key, "contact." + contact.kind().name());
                holders.computeIfAbsent(key, any -> new LinkedHashMap<>())
                        .putIfAbsent(bidder, new Cell(shown(contact), contact.at().file(), contact.at().page()));
            }
        }
        return groups(holders, dossier).entrySet().stream().map(group -> found(List.copyOf(group.getKey()), group.getValue(), holders, labels)).toList();
    }

    private static Map<Set<Bidder>, List<String>> groups(Map<String, Map<Bidder, Cell>> holders, Dossier dossier) {
        int common = Math.max(COMMON_AT_LEAST, dossier.bidders().size() / COMMON_SHARE + 1);
        Map<Set<Bidder>, List<String>> groups = new LinkedHashMap<>();
        holders.forEach((key, cells) -> {
            if (cells.size() > 1 && cells.size() < common && !dossier.given().contacts().contains(key.substring(key.indexOf(' ') + 1))) {
                groups.computeIfAbsent(cells.keySet(), any -> new ArrayList<>()).add(key);
            }
        });
        return groups;
    }

    /** A number is one number wherever it stands. */
    private static String key(String source, String value) {
        String plain = value.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return (plain.matches("[\\dx]+") || plain.contains("@") ? "number" : source) + " " + plain;
    }

    private static String shown(Contact contact) {
        String value = contact.value();
        return contact.kind() != Contact.Kind.PERSON ? value
                : value.substring(0, SHOWN_OF_PERSON) + "********" + value.substring(value.length() - SHOWN_OF_PERSON + 2);
    }

    private static Found found(List<Bidder> bidders, List<String> keys, Map<String, Map<Bidder, Cell>> holders, Map<String, String> labels) {
        var rows = keys.stream().map(key -> new Row(labels.get(key), null, bidders.stream().map(holders.get(key)::get).toList())).toList();
        var found = keys.stream().map(labels::get).toList();
        boolean name = found.equals(List.of(NAME));
        Weight weight = name ? Weight.SLIGHT : OF_OTHERS.containsAll(found) ? Weight.NOTABLE : Weight.HEAVY;
        return new Found(Suspicion.SHARED_CONTACT, weight, bidders, new Evidence(rows), Rate.of(name ? "name" : "own-contact"));
    }
}
