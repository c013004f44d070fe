package org.caiflow.expert.internal;

import java.util.Locale;

/** What a place has to set before it appraises its experts: points and bounds, none of which the law knows. */
enum AppraisalRule {

    /** points to begin with */
    BASE,
    /** added for each evaluation done */
    DONE,
    DECLINED, SILENT, LEFT,
    /** off for each grade by which the mean of the ratings is below the best */
    RATING,
    FAR, CORRECTION, BREACH,
    /** how far from the committee's mean is far */
    FAR_PERCENT,
    EXCELLENT, GOOD, PASS;

    String key() {
        return "expert.appraisal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
