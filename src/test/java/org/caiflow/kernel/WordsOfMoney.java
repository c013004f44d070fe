package org.caiflow.kernel;

/** Reads amounts in capitals, written apart from the code that writes them. */
final class WordsOfMoney {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    private WordsOfMoney() {
    }

    static long read(String words) {
        int yuan = words.indexOf('元');
        long fen = yuan < 0 ? 0 : integer(words.substring(0, yuan)) * 100;
        int digit = 0;
        for (char c : words.substring(yuan + 1).toCharArray()) {
            switch (c) {
                case '角' -> fen += digit * 10L;
                case '分' -> fen += digit;
                case '整' -> { }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return fen;
    }

    private static long integer(String words) {
        for (String mark : new String[]{"万亿", "亿", "万"}) {
            int at = words.indexOf(mark);
            if (at >= 0) {
                long factor = mark.equals("万") ? 10_000L : mark.equals("亿") ? 100_000_000L : 1_000_000_000_000L;
                return integer(words.substring(0, at)) * factor + integer(words.substring(at + mark.length()));
            }
        }
        long sum = 0;
        long digit = 0;
        for (char c : words.toCharArray()) {
            int place = "拾佰仟".indexOf(c);
            if (place >= 0) {
                sum += digit * (long) Math.pow(10, place + 1);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }
}
