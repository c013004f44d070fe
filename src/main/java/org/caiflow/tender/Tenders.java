package org.caiflow.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.caiflow.identity.Organisation;
import org.caiflow.kernel.Money;

/** Rounds of a tender, their document, and the state of each package (招标与采购包). */
public interface Tenders {

    Tender get(long tenderId);

    Optional<Tender> current(long caseId);

    /** The round in which the package stands now. */
    Tender ofPackage(long packageId);

    /** @throws org.caiflow.kernel.Refused (unknown) when none has been written */
    Document document(long tenderId);

    /** The document of the round; in a later round, until it is written, the one of the round before. Empty when there is none. */
    Optional<Document> latestDocument(long tenderId);

    /** Tenders whose notice is published and whose deadline has not passed; public. */
    List<Tender> open(String region, String search, Long before, int limit);

    PackageState state(long packageId);

    /** Moves the package; refused when the present state does not allow it. */
    void mark(long packageId, PackageState next, String reason);

    /** Packages of the round that have not failed and are not finished. */
    List<Long> standing(long tenderId);

    List<Package> packages(long caseId);

    /** Agency, purchaser and supervision of the round: two of them open its bids together with each bidder. */
    List<Organisation> authorities(long tenderId);

    /** @param round 1 for the first; a re-procurement adds one */
    record Tender(long id, long caseId, String caseNo, String caseName, String region, int round, List<Long> packageIds,
                  String noticeNo, Instant publishedAt, Instant deadline) {

        /** Under which package the deadline {@code bid-deadline} of this round is kept: null in the first round. */
        public Long deadlinePackage() {
            return round == 1 ? null : packageIds.get(0);
        }
    }

    /**
     * @param deposit     per package; zero when none is asked
     * @param suites      codes of the ciphers that bids may be sealed with; at least one
     * @param releaseMinutes how long bidders have at the opening to release their half of the key
     * @param attachments SHA-256 of papers published with it
     * @param paper       SHA-256 of the rendered PDF; null until rendered
     * @param remark      why the purchaser sent it back; null when it did not
     */
    record Document(long tenderId, Judging judging, String qualification, Money deposit, Instant deadline, String place, String technical,
                    int deliveryDays, int paymentDays, List<String> suites, int releaseMinutes, List<String> attachments, String paper, String remark) {
    }

    /**
     * How bids are judged and who is recommended (评标方法).
     *
     * @param uniform      whether technology and service follow one standard: then only the price may decide (财政部令第87号第五十四条)
     * @param priceWeight  points of 100 for the price; null when the price alone decides, as is {@code decimals}
     * @param criteria     none when the price alone decides
     * @param candidates   how many the report recommends at most; null in documents written before it was asked: then all
     * @param tieCriterion the criterion that goes first between equals; null when a lot decides at once
     */
    record Judging(Method method, boolean uniform, BigDecimal priceWeight, List<Criterion> criteria, Integer decimals, Integer candidates,
                   Integer tieCriterion, LowPrice lowPrice) {

        public boolean byPoints() {
            return method == Method.COMPREHENSIVE;
        }
    }

    /** 综合评分法、最低评标价法 (财政部令第87号第五十三条). */
    enum Method { COMPREHENSIVE, LOWEST_PRICE }

    /**
     * Below which percent of the mean, the second lowest and the ceiling a price has to be explained, where the document is stricter than the rule
     * (财库〔2026〕2号); null where it is not.
     */
    record LowPrice(BigDecimal ofMean, BigDecimal ofSecond, BigDecimal ofCeiling) {
    }

    /** @param max points; @param objective same points from every expert are expected */
    record Criterion(int no, String name, String standard, BigDecimal max, boolean objective) {
    }

    /** @param reason why it failed or was cancelled; null otherwise */
    record Package(long id, int no, String name, Money budget, Money limit, PackageState state, String reason) {
    }
}
