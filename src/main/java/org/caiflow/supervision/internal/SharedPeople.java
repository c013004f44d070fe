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

/** One person who may act for several bidders on this platform. */
@Component
class SharedPeople implements Screen {

    @Override
    public List<Found> look(Dossier dossier) {
        Map<Long, List<Bidder>> holders = new LinkedHashMap<>();
        dossier.bidders().forEach(bidder -> bidder.people().keySet()
                .forEach(person -> holders.computeIfAbsent(person, any -> new ArrayList<>()).add(bidder)));
        return holders.entrySet().stream().filter(same -> same.getValue().size() > 1).map(same -> new Found(Suspicion.SHARED_PEOPLE, Weight.HEAVY, same.getValue(),
                new Evidence(List.of(Found.row("agent", null, same.getValue(), bidder -> bidder.people().get(same.getKey())))), Rate.of("own-people"))).toList();
    }
}
