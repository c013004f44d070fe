package org.caiflow.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An amount of Chinese yuan (人民币), exact to the fen.
 *
 * @param fen hundredths of a yuan; may be negative (a refund)
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    /**
     * @param yuan a plain decimal, such as {@code 1798196.00}
     * @throws IllegalArgumentException when it is no number, has a part smaller than a fen or does not fit
     */
    public static Money yuan(String yuan) {
        try {
            return new Money(new BigDecimal(yuan.strip()).multiply(HUNDRED).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("not an amount in yuan and fen: " + yuan, e);
        }
    }

    public static Money yuan(BigDecimal yuan) {
        return yuan(yuan.toPlainString());
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** The one place where an amount is rounded: half up, to the fen. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(fen).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** {@code ¥1,234,567.00} */
    public String display() {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return (fen < 0 ? "-¥" : "¥") + format.format(yuan().abs());
    }

    /** The capital form of papers (大写), for instance 壹佰柒拾玖万捌仟壹佰玖拾陆元整. */
    public String inWords() {
        if (fen < 0) {
            return "负" + new Money(-fen).inWords();
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        var words = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            words.append(yuan == 0 ? "零" : integerWords(yuan)).append("元");
        }
        if (jiao == 0 && cents == 0) {
            return words.append("整").toString();
        }
        if (jiao > 0) {
            words.append(DIGITS[jiao]).append("角");
        } else if (yuan > 0) {
            words.append("零");
        }
        if (cents > 0) {
            words.append(DIGITS[cents]).append("分");
        }
        return words.toString();
    }

    private static String integerWords(long number) {
        var words = new StringBuilder();
        boolean zeroOwed = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / (long) Math.pow(10_000, group) % 10_000);
            if (part == 0) {
                zeroOwed = !words.isEmpty();
                continue;
            }
            if (zeroOwed || (!words.isEmpty() && part < 1000)) {
                words.append("零");
            }
            words.append(groupWords(part)).append(GROUPS[group]);
            // 伍佰玖拾万零肆仟: real notices write the zero of the ten thousands too, and nobody can slip a digit in
            zeroOwed = part % 10 == 0;
        }
        return words.toString();
    }

    private static String groupWords(int part) {
        var words = new StringBuilder();
        boolean zeroOwed = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zeroOwed = !words.isEmpty();
                continue;
            }
            words.append(zeroOwed ? "零" : "").append(DIGITS[digit]).append(PLACES[place]);
            zeroOwed = false;
        }
        return words.toString();
    }
}
