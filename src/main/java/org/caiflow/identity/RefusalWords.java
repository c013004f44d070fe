package org.caiflow.identity;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;

import java.util.List;
import java.util.Locale;

/** A refusal in the words of the person it is told to. */
public interface RefusalWords {

    /** In the language of the running request. */
    List<Told> tell(Refused refused);

    /** Values among the arguments are written as people write them: enums by their message, amounts, dates, instants in China's time. */
    List<Told> tell(List<Ground> grounds, Locale locale);

    /**
     * @param field   null when it concerns the whole
     * @param article null where no rule of law is behind it
     */
    record Told(String field, String key, String message, String article) {
    }
}
