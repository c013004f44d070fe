package org.caiflow.tender;

import org.caiflow.kernel.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rounds of a tender, their document, and the state of each package (招标与采购包). */
public interface Tenders {

    Tender get(long tenderId);

    Optional<Tender> current(long caseId);

    /** The round in which the package stands now. */
    Tender ofPackage(long packageId);

    Document document(long tenderId);

    /** Tenders whose notice is published and whose deadline has not passed; public. */
    List<Tender> open(String region, String search, Long before, int limit);

    PackageState state(long packageId);

    /** Moves the package; refused when the present state does not allow it. */
    void mark(long packageId, PackageState next, String reason);

    /** Packages of the round that have not failed and are not finished. */
    List<Long> standing(long tenderId);

    List<Package> packages(long caseId);

    /** @param round 1 for the first; a re-procurement adds one */
    record Tender(long id, long caseId, String caseNo, String caseName, String region, int round, List<Long> packageIds,
                  String noticeNo, Instant publishedAt, Instant deadline) {
    }

    /**
     * @param priceWeight points of 100 for the price
     * @param deposit     per package; zero when none is asked
     * @param paper       SHA-256 of the rendered PDF; null until rendered
     */
    record Document(long tenderId, String method, BigDecimal priceWeight, List<Criterion> criteria, String qualification,
                    Money deposit, Instant deadline, String place, String technical, int deliveryDays, int paymentDays,
                    int decimals, String paper) {
    }

    /** @param max points; @param objective same points from every expert are expected */
    record Criterion(int no, String name, String standard, BigDecimal max, boolean objective) {
    }

    /** @param reason why it failed or was cancelled; null otherwise */
    record Package(long id, int no, String name, Money budget, Money limit, PackageState state, String reason) {
    }
}
