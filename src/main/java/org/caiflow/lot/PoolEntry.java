package org.caiflow.lot;

import java.util.List;

/**
 * One expert of a frozen pool, without a name.
 *
 * @param label  32 bytes
 * @param strata specialties asked for under which the expert is listed, in the order of the rules
 * @param barred code of the reason why the expert may not be called (回避等原因代码); null for none
 */
public record PoolEntry(byte[] label, List<String> strata, String barred) {

    byte[] bytes() {
        return Octets.joined(label, Octets.u8(strata.size()), Octets.joined(strata.stream().map(Octets::lp)),
                Octets.lp(barred == null ? "" : barred));
    }

    boolean mayBeCalled() {
        return barred == null;
    }
}
