package org.caiflow.seal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the platform says of the opening of one package (开标记录).
 * Whoever checks it recomputes whatever it can; {@code src/docs/opening-proof.md}.
 *
 * @param deadline     ISO 8601, as it stood at last; so are the other times
 * @param roomOpenedAt when releasing began
 * @param platformKey  Ed25519, base64
 * @param bids         in order of arrival
 * @param entries      of the bundle, but for the manifest itself; put in by {@link OpeningBundle#write}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"format", "project", "round", "packageNo", "deadline", "roomOpenedAt", "openedAt", "platformKey", "authorities",
    "bids", "entries"})
public record OpeningManifest(String format, String project, int round, int packageNo, String deadline, String roomOpenedAt,
                              String openedAt, String platformKey, List<NamedAuthority> authorities, List<Bid> bids, List<Entry> entries) {

    public static final String FORMAT = "caiflow-opening@1";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** What became of a bid. */
    public enum Outcome {
        OPENED, NOT_RELEASED, UNREADABLE, BACKUP
    }

    /**
     * @param no       of the receipt
     * @param price    yuan as the form writes it, null unless opened or proved by a backup
     * @param withheld whether the bundle is for another bidder: then the content is not in it, and shares have no value
     */
    public record Bid(String no, String supplier, String creditCode, Outcome outcome, String price, Half half, List<Share> shares, boolean withheld) {
    }

    /** Half one, released by the supplier. @param value hex; null as a whole when it was not released */
    public record Half(String value, String holder, String at) {
    }

    /** A share of half two, released by a holder for its authority. @param fingerprint of the holder's key, hex; so is the value, null when withheld */
    public record Share(String creditCode, String holder, String fingerprint, String value, String at) {
    }

    /** @param sha256 hex, of the plain bytes */
    public record Entry(String name, long size, String sha256) {
    }

    OpeningManifest with(List<Entry> listed) {
        return new OpeningManifest(FORMAT, project, round, packageNo, deadline, roomOpenedAt, openedAt, platformKey, authorities, bids,
                listed);
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BadBundle also when something is missing that every check needs */
    static OpeningManifest read(byte[] json) throws IOException {
        try {
            OpeningManifest read = JSON.readValue(json, OpeningManifest.class);
            if (read == null || !FORMAT.equals(read.format) || !read.complete()) {
                throw new BadBundle("bundle.manifest");
            }
            return read;
        } catch (JacksonException notJson) {
            throw new BadBundle(notJson, "bundle.manifest");
        }
    }

    private boolean complete() {
        return Stream.of(project, deadline, roomOpenedAt, openedAt, platformKey, authorities, bids, entries).noneMatch(part -> part == null)
                && authorities.stream().allMatch(one -> one != null && one.complete())
                && bids.stream().allMatch(OpeningManifest::complete)
                && entries.stream().allMatch(entry -> entry != null && entry.name() != null && entry.sha256() != null && entry.size() >= 0);
    }

    private static boolean complete(Bid bid) {
        return bid != null && Stream.of(bid.no, bid.supplier, bid.creditCode, bid.outcome, bid.shares).noneMatch(part -> part == null)
                && (bid.half == null || Stream.of(bid.half.value, bid.half.at).noneMatch(part -> part == null))
                && bid.shares.stream().allMatch(share -> share != null
                && Stream.of(share.creditCode, share.holder, share.fingerprint, share.at).noneMatch(part -> part == null)
                && (share.value == null) == bid.withheld);
    }
}
