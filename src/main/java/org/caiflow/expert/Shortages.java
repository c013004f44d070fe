package org.caiflow.expert;

import java.util.List;
import org.caiflow.identity.Actor;

/** A pool that is too short (库内专家不足): the purchaser recommends people to be vetted into it, or selects itself where the law lets it. */
public interface Shortages {

    /** What is missing, and whom the purchaser might select. */
    Shortage of(long packageId);

    /** Refused when fewer are recommended than the multiple of the law (财库〔2012〕69号). */
    void recommend(Actor by, long packageId, List<Recommended> people);

    /**
     * Seats those whom the purchaser selects itself; they are called like others. Refused unless the committee is a complex project's, the budget unit in
     * charge consents in writing (财政部令第87号第四十八条), and they are exactly those missing.
     *
     * @param consent SHA-256 of the letter
     */
    void select(Actor by, long packageId, List<Long> experts, String reason, String consent);

    /** Refused while the pool is still too short. */
    void vetted(Actor by, long packageId);

    void sendBack(Actor by, long packageId, String remark);

    /** @param words in Chinese, a line per specialty; @param experts who may sit, when the purchaser may select; @param recommended at last */
    record Shortage(String words, List<Candidate> experts, List<Recommended> recommended) {
    }

    record Candidate(long expertId, String words) {
    }

    record Recommended(String name, String employer, String title, String mobile) {
    }
}
