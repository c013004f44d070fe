package org.caiflow.supervision.reading;

import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hashes the pictures of a file and opens nothing else that lies in it. Small ones, such as bullets, say nothing. */
final class ImageHashes implements EmbeddedDocumentExtractor {

    private static final int SMALLEST = 2_048;
    private static final long LARGEST = 64L << 20;
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)");

    private final int most;
    private final List<Image> images = new ArrayList<>();

    ImageHashes(int most) {
        this.most = most;
    }

    List<Image> found() {
        return images;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String type = metadata.get(Metadata.CONTENT_TYPE);
        String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        return type != null && type.startsWith("image/") || name != null && isPicture(name);
    }

    static boolean isPicture(String name) {
        return PICTURE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) throws IOException {
        add(in, 0);
    }

    void add(InputStream in, int page) throws IOException {
        if (images.size() >= most) {
            return;
        }
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= LARGEST; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        if (size >= SMALLEST && size <= LARGEST) {
            images.add(new Image(HexFormat.of().formatHex(digest.digest()), size, page));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
