package org.caiflow.evaluation;

import org.caiflow.identity.Actor;
import org.caiflow.kernel.Money;

import java.util.List;

/** What the result notice says beside the report (财政部令第87号第六十九条): what each candidate offers, and the agency's fee. */
public interface Offers {

    /**
     * By the agency, with the report that it delivers. Refused with every ground: a fee without its standard, a unit price that is none, a declaration of who
     * declared nothing.
     *
     * @param fee null when nothing is charged or agreed; @param standard by what it is charged
     */
    void write(Actor by, long packageId, List<Offer> offers, Money fee, String standard);

    /**
     * @param specification model, or scope and standard of a service; @param unitPrice null for services; @param declaration SHA-256 of the declaration of its size
     *                      (中小企业声明函), published if it wins; each null when not given
     */
    record Offer(long bidId, String specification, String quantity, Money unitPrice, String declaration) {

        public boolean isEmpty() {
            return specification == null && quantity == null && unitPrice == null && declaration == null;
        }
    }
}
