package org.caiflow.lot;

/**
 * An expert in a frozen pool (名单代号): 32 bytes that tell nothing without the salt, and with it name number and name.
 *
 * @param salt 32 bytes, this expert's alone
 */
public record ExpertLabel(byte[] salt, String number, String name) {

    private static final byte[] SALT = Octets.name("caiflow.org/draw-salt@v1");
    private static final byte[] LABEL = Octets.name("caiflow.org/draw-label@v1");

    /** @param seed 32 random bytes of this draw, secret for good: it opens every label */
    public static ExpertLabel of(byte[] seed, String number, String name) {
        return new ExpertLabel(new Prf(seed).of(SALT, Octets.utf8(number)), number, name);
    }

    public byte[] bytes() {
        return Octets.sha256(LABEL, salt, Octets.lp(number), Octets.lp(name));
    }
}
