package org.caiflow.credit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.credit.CreditList;
import org.caiflow.credit.CreditSource.Listing;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Listings as they are kept and as other systems tell them. */
final class ListingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ListingJson() {
    }

    static String write(List<Listing> found) {
        try {
            return JSON.writeValueAsString(found.stream().map(ListingJson::plain).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> plain(Listing listing) {
        var plain = new LinkedHashMap<String, String>();
        plain.put("list", listing.list().name());
        plain.put("authority", listing.authority());
        plain.put("article", listing.article());
        plain.put("paperNo", listing.paperNo());
        plain.put("from", listing.from() == null ? null : listing.from().toString());
        plain.put("to", listing.to() == null ? null : listing.to().toString());
        return plain;
    }

    static List<Listing> read(String kept) {
        try {
            return read(JSON.readTree(kept));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The member {@code records} of an answer. @throws IOException when it is none, or one of its records says nothing that is understood */
    static List<Listing> readAnswer(byte[] answer) throws IOException {
        JsonNode records = JSON.readTree(answer).path("records");
        if (!records.isArray()) {
            throw new IOException("an answer without records");
        }
        return read(records);
    }

    private static List<Listing> read(JsonNode records) throws IOException {
        var read = new ArrayList<Listing>();
        try {
            StreamSupport.stream(records.spliterator(), false).map(one -> new Listing(CreditList.valueOf(one.path("list").asText()), text(one, "authority"),
                    text(one, "article"), text(one, "paperNo"), day(one, "from"), day(one, "to"))).forEach(read::add);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a record that is not understood", e);
        }
        return read;
    }

    private static String text(JsonNode one, String field) {
        return one.path(field).isTextual() ? one.path(field).asText() : null;
    }

    private static LocalDate day(JsonNode one, String field) {
        return text(one, field) == null ? null : LocalDate.parse(text(one, field));
    }
}
