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
     * @param method      {@code COMPREHENSIVE} (综合评分法)
     * @param priceWeight points of 100 for the price
     * @param deposit     per package; zero when none is asked
     * @param suites      codes of the ciphers that bids may be sealed with; at least one
     * @param releaseMinutes how long bidders have at the opening to release their half of the key
     * @param attachments SHA-256 of papers published with it
     * @param paper       SHA-256 of the rendered PDF; null until rendered
     * @param remark      why the purchaser sent it back; null when it did not
     */
    record Document(long tenderId, String method, BigDecimal priceWeight, List<Criterion> criteria, String qualification,
                    Money deposit, Instant deadline, String place, String technical, int deliveryDays, int paymentDays,
                    int decimals, List<String> suites, int releaseMinutes, List<String> attachments, String paper, String remark) {
    }

    /** @param max points; @param objective same points from every expert are expected */
    record Criterion(int no, String name, String standard, BigDecimal max, boolean objective) {
    }

    /** @param reason why it failed or was cancelled; null otherwise */
    record Package(long id, int no, String name, Money budget, Money limit, PackageState state, String reason) {
    }
}
