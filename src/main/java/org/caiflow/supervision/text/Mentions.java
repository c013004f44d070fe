package org.caiflow.supervision.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names in texts, all names in one pass. */
public final class Mentions {

    private static final int START = 4;
    private static final int AROUND = 15;

    private final Map<String, List<Name>> byStart = new HashMap<>();

    private record Name(int number, String letters) {
    }

    /** @param name number of the name; @param around the words in which it stands */
    public record Mention(int name, Place at, String around) {
    }

    /** Names shorter than four letters are not sought. */
    public Mentions(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            Plain name = Plain.of(names.get(i));
            if (name.size() >= START) {
                byStart.computeIfAbsent(name.letters(0, START), any -> new ArrayList<>()).add(new Name(i, name.letters(0, name.size())));
            }
        }
    }

    /** The first mention of each name but the text's own. */
    public List<Mention> in(Plain text, int own) {
        Map<Integer, Mention> found = new HashMap<>();
        for (int i = 0; i + START <= text.size(); i++) {
            for (Name name : byStart.getOrDefault(text.letters(i, i + START), List.of())) {
                if (name.number() != own && text.letters(i, i + name.letters().length()).equals(name.letters())) {
                    int from = Math.max(0, i - AROUND);
                    int to = Math.min(text.size(), i + name.letters().length() + AROUND);
                    int at = i;
                    found.computeIfAbsent(name.number(), any -> new Mention(name.number(), text.place(at), text.written(from, to, 200)));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
