package org.caiflow.seal;

/** Names of a bundle's entries. None comes from outside, so none can lead out of a folder. */
final class BundleNames {

    static final String MANIFEST = "manifest.json";

    private BundleNames() {
    }

    /** @param bid from 1 */
    static String receipt(int bid) {
        return "bids/" + bid + "/receipt.json";
    }

    static String head(int bid) {
        return "bids/" + bid + "/head";
    }

    static String payload(int bid) {
        return "bids/" + bid + "/payload";
    }

    static String form(int bid) {
        return "bids/" + bid + "/form.json";
    }

    /** @param index from 0 */
    static String file(int bid, int index) {
        return "bids/" + bid + "/files/" + (index + 1);
    }
}
