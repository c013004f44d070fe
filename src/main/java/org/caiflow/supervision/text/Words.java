package org.caiflow.supervision.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Chinese words as Lucene's dictionary knows them. */
final class Words {

    private Words() {
    }

    /** How many characters the word has in which this one stands. */
    static int lengthAt(String text, int place) {
        try (TokenStream tokens = tokenizer(text)) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            int length = 1;
            while (tokens.incrementToken()) {
                if (offset.startOffset() <= place && place < offset.endOffset()) {
                    length = offset.endOffset() - offset.startOffset();
                }
            }
            tokens.end();
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HMMChineseTokenizer tokenizer(String text) {
        var tokenizer = new HMMChineseTokenizer();
        tokenizer.setReader(new StringReader(text));
        return tokenizer;
    }
}
