package org.caiflow.seal;

/**
 * What an envelope is bound to: it opens for nothing else. Not the deadline, which may move.
 *
 * @param project    number of the project
 * @param round      of tendering, from 1
 * @param packageNo  from 1
 * @param creditCode of the supplier (统一社会信用代码)
 * @param version    of this supplier's bid for the package, from 1
 */
public record BidContext(String project, int round, int packageNo, String creditCode, int version) {

    private static final int MOST = 0xFFFF;

    byte[] bytes() {
        return Bytes.joined(Bytes.lp(project), Bytes.u16(round), Bytes.u16(packageNo), Bytes.lp(creditCode), Bytes.u32(version));
    }

    static BidContext read(ByteReader in) throws BadEnvelope {
        return new BidContext(in.text(), in.within(in.u16(), 1, MOST, "the round"), in.within(in.u16(), 1, MOST, "the package"), in.text(),
                in.within(in.u32(), 1, Integer.MAX_VALUE, "the version"));
    }
}
