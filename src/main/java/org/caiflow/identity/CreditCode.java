package org.caiflow.identity;

/** The 统一社会信用代码 of an organisation: 17 characters and a check character (GB 32100-2015). */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;
    private static final int FACTOR = 3;

    private CreditCode() {
    }

    /** @param code may be null */
    public static boolean isValid(String code) {
        return code != null && code.length() == LENGTH && code.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)
                && withCheck(code.substring(0, LENGTH - 1)).equals(code);
    }

    /**
     * @param body the first 17 characters
     * @return all 18
     * @throws IllegalArgumentException when the body has another length or a character that the standard leaves out (I, O, S, V, Z)
     */
    public static String withCheck(String body) {
        if (body.length() != LENGTH - 1 || body.chars().anyMatch(sign -> ALPHABET.indexOf(sign) < 0)) {
            throw new IllegalArgumentException("not the body of a credit code: " + body);
        }
        int sum = 0;
        int weight = 1;
        for (int sign : body.chars().toArray()) {
            sum += ALPHABET.indexOf(sign) * weight;
            weight = weight * FACTOR % BASE;
        }
        return body + ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
