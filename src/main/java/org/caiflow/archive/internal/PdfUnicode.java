package org.caiflow.archive.internal;

import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Corrects which characters the glyphs of a PDF stand for. The font draws 人 and the radical ⼈ with one glyph, and the library notes
 * the lower code: such a paper can neither be searched nor copied. The glyph is given back the character that the source holds.
 */
final class PdfUnicode {

    /** The font joins two or three dashes into one glyph. */
    private static final Map<String, String> JOINED = Map.of("\u2e3a", "\u2014\u2014", "\u2e3b", "\u2014\u2014\u2014");
    private static final int BLOCK = 100;

    private final CmapLookup glyphs;

    PdfUnicode(byte[] font) throws IOException {
        TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(font));
        glyphs = parsed.getUnicodeCmapLookup();
    }

    byte[] correct(byte[] pdf, String source) throws IOException {
        Map<Integer, String> meant = meant(source);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObject object : document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key)).toList()) {
                correct(object.getObject(), meant);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private Map<Integer, String> meant(String source) {
        var meant = new HashMap<Integer, String>();
        source.codePoints().distinct().forEach(c -> meant.putIfAbsent(glyphs.getGlyphId(c), Character.toString(c)));
        meant.remove(0);
        return meant;
    }

    private static void correct(COSBase object, Map<Integer, String> meant) throws IOException {
        if (object instanceof COSDictionary font && COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))
                && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
            CMap old;
            try (var in = stream.createInputStream()) {
                old = new CMapParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            }
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(written(corrected(old, meant)).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /** Codes are the font's own glyph numbers: the library keeps them when it cuts the font down. */
    private static Map<Integer, String> corrected(CMap old, Map<Integer, String> meant) {
        var characters = new TreeMap<Integer, String>();
        for (int glyph = 1; glyph <= 0xFFFF; glyph++) {
            String noted = old.toUnicode(glyph, 2);
            if (noted != null) {
                characters.put(glyph, meant.getOrDefault(glyph, JOINED.getOrDefault(noted, noted)));
            }
        }
        return characters;
    }

    private static String written(Map<Integer, String> characters) {
        var cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var rows = characters.entrySet().stream().map(PdfUnicode::row).toList();
        for (int from = 0; from < rows.size(); from += BLOCK) {
            var block = rows.subList(from, Math.min(from + BLOCK, rows.size()));
            cmap.append(block.size()).append(" beginbfchar\n").append(String.join("\n", block)).append("\nendbfchar\n");
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private static String row(Map.Entry<Integer, String> character) {
        var hex = HexFormat.of().withUpperCase();
        return String.format("<%04X> <%s>", character.getKey(),
                hex.formatHex(character.getValue().getBytes(StandardCharsets.UTF_16BE)));
    }
}
