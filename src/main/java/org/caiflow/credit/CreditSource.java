package org.caiflow.credit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Says what is held of a company outside the platform (信用信息查询渠道). Two answer: what a clerk saw and noted, and a system that is asked by its protocol
 * (src/docs/credit-source.md).
 */
public interface CreditSource {

    Channel channel();

    /** Empty when it has nothing to say of this case. @throws IOException when it should have answered and did not */
    Optional<Answer> ask(CreditChecks.Subject subject, LocalDate day) throws IOException;

    /** OWN: the platform's records; CREDIT_CHINA: 信用中国; CCGP: 中国政府采购网; SYSTEM: another system. */
    enum Channel { OWN, CREDIT_CHINA, CCGP, SYSTEM }

    /** @param found whatever the source holds, whether or not it counts on the day; @param evidence SHA-256 of the stored answer */
    record Answer(List<Listing> found, String evidence) {
    }

    /** @param from, to null where the source tells none; @param article null likewise */
    record Listing(CreditList list, String authority, String article, String paperNo, LocalDate from, LocalDate to) {

        public boolean counts(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }
}
