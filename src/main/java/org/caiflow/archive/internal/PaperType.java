package org.caiflow.archive.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Types that papers may have: the ending of the name and the first bytes must agree. */
enum PaperType {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    PNG("image/png", List.of("png"), "\u0089PNG"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), "PK\u0003\u0004"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), "PK\u0003\u0004"),
    OFD("application/ofd", List.of("ofd"), "PK\u0003\u0004"),
    ZIP("application/zip", List.of("zip"), "PK\u0003\u0004"),
    TEXT("text/plain", List.of("txt"), null);

    private final String mediaType;
    private final List<String> endings;
    private final String magic;

    PaperType(String mediaType, List<String> endings, String magic) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PaperType> of(String fileName, byte[] head) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(type -> type.endings.contains(ending) && type.fits(head)).findFirst();
    }

    private boolean fits(byte[] head) {
        if (magic == null) {
            return isText(head);
        }
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= start.length && Arrays.equals(start, Arrays.copyOf(head, start.length));
    }

    /** UTF-8 without control characters; the last three bytes may be half a character. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // perhaps only cut in the middle of a character
            }
        }
        return false;
    }
}
