package org.caiflow.identity.internal;

/** Small questions about what people type. */
final class Text {

    private Text() {
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static boolean fits(String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }

    static boolean isEmail(String text) {
        return text.length() <= 200 && text.matches("[^@\\s]+@[^@\\s]+");
    }
}
