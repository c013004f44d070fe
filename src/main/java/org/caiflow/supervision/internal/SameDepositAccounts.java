package org.caiflow.supervision.internal;

import org.caiflow.supervision.Evidence;
import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deposits of different bidders out of one account. */
@Component
class SameDepositAccounts implements Screen {

    static final String ACCOUNT = "deposit-account";

    @Override
    public List<Found> look(Dossier dossier) {
        Map<String, List<Bidder>> holders = new LinkedHashMap<>();
        for (Bidder bidder : dossier.bidders()) {
            bidder.values(ACCOUNT).forEach(account -> holders.computeIfAbsent(account.replaceAll("[\\s-]", ""), any -> new ArrayList<>()).add(bidder));
        }
        return holders.entrySet().stream().filter(same -> same.getValue().size() > 1).map(same -> new Found(Suspicion.SAME_DEPOSIT_ACCOUNT, Weight.HEAVY,
                same.getValue(), new Evidence(List.of(Found.row(ACCOUNT, null, same.getValue(), bidder -> same.getKey()))), Rate.of("own-account"))).toList();
    }
}
