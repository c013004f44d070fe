package org.caiflow.supervision.reading;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Pictures of a PDF, hashed as they lie in the file: nothing is decoded. */
final class PdfPictures {

    private static final int DEEPEST = 4;

    private final ImageHashes hashes;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfPictures(ImageHashes hashes) {
        this.hashes = hashes;
    }

    void read(Path file) throws IOException {
        try (var document = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()))) {
            int number = 0;
            for (PDPage page : document.getPages()) {
                of(page.getResources(), ++number, 0);
            }
        }
    }

    private void of(PDResources resources, int page, int depth) throws IOException {
        if (resources == null || depth > DEEPEST || !seen.add(resources.getCOSObject())) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            var object = resources.getXObject(name);
            if (object instanceof PDFormXObject form) {
                of(form.getResources(), page, depth + 1);
            } else if (object instanceof PDImageXObject image && seen.add(image.getCOSObject())) {
                try (InputStream raw = image.getCOSObject().createRawInputStream()) {
                    hashes.add(raw, page);
                }
            }
        }
    }
}
