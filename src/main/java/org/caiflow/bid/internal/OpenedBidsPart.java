package org.caiflow.bid.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.archive.CaseFile;
import org.caiflow.identity.Organisations;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code bids.json} of the case file: every bid that arrived, what became of it, and the hash of its envelope. */
@Component
class OpenedBidsPart implements CaseFile.Part {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpeningMapper openings;
    private final BidMapper bids;
    private final Organisations organisations;

    OpenedBidsPart(OpeningMapper openings, BidMapper bids, Organisations organisations) {
        this.openings = openings;
        this.bids = bids;
        this.organisations = organisations;
    }

    @Override
    public String entry() {
        return "bids.json";
    }

    @Override
    public byte[] content(long caseId) {
        List<Map<String, Object>> rounds = openings.ofCase(caseId).stream().map(this::round).toList();
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(rounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> round(OpeningRow opening) {
        var round = new LinkedHashMap<String, Object>();
        round.put("tender", opening.tenderId);
        round.put("openedAt", opening.openedAt);
        round.put("record", opening.paper);
        round.put("bids", bids.ofTender(opening.tenderId).stream().map(this::bid).toList());
        return round;
    }

    private Map<String, Object> bid(BidRow bid) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("package", bid.packageId);
        facts.put("supplier", bid.supplierId);
        facts.put("supplierName", organisations.get(bid.supplierId).name());
        facts.put("state", bid.state);
        facts.put("price", bid.price() == null ? null : bid.price().yuan().toPlainString());
        facts.put("deliveryDays", bid.deliveryDays);
        facts.put("smallOrMicro", bid.smallOrMicro);
        facts.put("domestic", bid.domestic);
        facts.put("files", bids.files(bid.id));
        facts.put("receivedAt", bid.receivedAt);
        facts.put("receipt", bid.receiptNo);
        facts.put("hash", bid.hash);
        return facts;
    }
}
