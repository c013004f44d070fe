package org.caiflow.seal;

import java.util.List;

/**
 * An organisation that gets one share of three, sealed to each of its holders.
 *
 * @param holders 1 to 20; any one of them can hand the share in
 */
public record Authority(String creditCode, List<PublicKeys> holders) {
}
