package org.caiflow.seal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Yuan as a form writes them: at most two decimals, no sign, no separators. */
final class Amount {

    private static final Pattern YUAN = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");
    private static final int FEN = 2;

    private Amount() {
    }

    /** @return null when it is none, zero included; else with two decimals */
    static BigDecimal of(String text) {
        if (text == null || !YUAN.matcher(text).matches()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(text).setScale(FEN);
        return amount.signum() > 0 ? amount : null;
    }
}
