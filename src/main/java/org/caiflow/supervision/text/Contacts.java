package org.caiflow.supervision.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds in a text what says whom to reach and whom to pay. */
public final class Contacts {

    private static final int MOST = 2_000;
    private static final Map<Contact.Kind, Pattern> PATTERNS = new EnumMap<>(Map.of(
            Contact.Kind.MOBILE, Pattern.compile("(?<![\\d-])1[3-9]\\d{9}(?!\\d)"),
            Contact.Kind.PHONE, Pattern.compile("(?<!\\d)0\\d{2,3}[-－ ]\\d{7,8}(?!\\d)"),
            Contact.Kind.MAIL, Pattern.compile("(?<![\\w.+-])[\\w.+-]{2,40}@[A-Za-z0-9-]{1,40}(?:\\.[A-Za-z]{2,12}){1,3}"),
            Contact.Kind.ACCOUNT, Pattern.compile("账\\s?[号户]\\s?[:：]?\\s?(\\d[\\d ]{10,26}\\d)"),
            Contact.Kind.PERSON, Pattern.compile("(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx](?!\\d)")));
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Contacts() {
    }

    /** Each once, where it stands first. */
    public static List<Contact> in(Plain text) {
        var found = new ArrayList<Contact>();
        Set<String> told = new HashSet<>();
        PATTERNS.forEach((kind, pattern) -> pattern.matcher(text.text()).results().limit(MOST).forEach(match -> {
            String value = value(match);
            if ((kind != Contact.Kind.PERSON || isPerson(value)) && told.add(value)) {
                found.add(new Contact(kind, value, text.placeAt(match.start())));
            }
        }));
        return found;
    }

    private static String value(MatchResult match) {
        String value = match.groupCount() == 0 ? match.group() : match.group(1);
        return value.replaceAll("[\\s－-]", value.contains("@") ? "$0" : "").toLowerCase(Locale.ROOT);
    }

    /** By its check digit (GB 11643). */
    private static boolean isPerson(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(number.charAt(WEIGHTS.length));
    }
}
