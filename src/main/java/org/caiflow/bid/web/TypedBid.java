package org.caiflow.bid.web;

import org.caiflow.bid.Bids.NewBid;
import org.caiflow.bid.Bids.OwnBid;
import org.caiflow.bid.web.BidBody.DepositBody;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.List;

/** The bid form as it was typed, so that a refusal loses nothing. */
public record TypedBid(long packageId, String price, String deliveryDays, boolean smallOrMicro, boolean domestic,
                       List<TypedFile> files, String depositAmount, String depositForm, String depositVoucher,
                       String depositAccount) {

    private static final int SHOWN = 12;

    static TypedBid of(long packageId, MultiValueMap<String, String> form) {
        var files = new ArrayList<TypedFile>();
        List<String> hashes = form.getOrDefault("files", List.of());
        List<String> names = form.getOrDefault("fileNames", List.of());
        for (int i = 0; i < hashes.size(); i++) {
            files.add(new TypedFile(hashes.get(i), i < names.size() ? names.get(i) : hashes.get(i)));
        }
        return new TypedBid(packageId, text(form, "price"), text(form, "deliveryDays"), form.containsKey("smallOrMicro"),
                form.containsKey("domestic"), files, text(form, "depositAmount"), text(form, "depositForm"),
                text(form, "depositVoucher"), text(form, "depositAccount"));
    }

    /** The form of a replacement starts from what was handed in. */
    static TypedBid of(OwnBid bid) {
        var files = bid.files().stream().map(hash -> new TypedFile(hash, hash.substring(0, SHOWN))).toList();
        return new TypedBid(bid.packageId(), bid.price().yuan().toPlainString(), String.valueOf(bid.deliveryDays()),
                bid.smallOrMicro(), bid.domestic(), files, "", "", "", "");
    }

    static TypedBid empty(long packageId, boolean smallOrMicro) {
        return new TypedBid(packageId, "", "", smallOrMicro, true, List.of(), "", "", "", "");
    }

    NewBid bid() {
        boolean noDeposit = depositAmount.isEmpty() && depositVoucher.isEmpty();
        var deposit = noDeposit ? null : new DepositBody(depositAmount, depositForm, depositVoucher, depositAccount);
        return new BidBody(price, number(deliveryDays), smallOrMicro, domestic, files.stream().map(TypedFile::sha256).toList(),
                deposit).bid(packageId);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** @param name as the bidder called it */
    public record TypedFile(String sha256, String name) {
    }
}
