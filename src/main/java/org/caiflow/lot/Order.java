package org.caiflow.lot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The order in which labels stand (次序): draft-thomson-elegy-vrs. A label's place follows from code, randomness and the label alone, so that another
 * label that comes or goes moves none.
 */
final class Order {

    /** HKDF's counter of its first block. */
    private static final byte[] FIRST = {1};
    private static final int SHARE = 8192;

    private final byte[] key;

    /** @param code one-time code, the key; @param randomness what is extracted with it */
    Order(byte[] code, byte[]... randomness) {
        this.key = new Prf(code).of(randomness);
    }

    byte[] position(byte[] label) {
        return new Prf(key).of(label, FIRST);
    }

    /** @return indexes of the labels that stand first, as many as asked for if there are so many, in order */
    int[] first(List<byte[]> labels, int count) {
        int shares = (labels.size() + SHARE - 1) / SHARE;
        var found = shares < 2 ? share(labels, 0, count).stream() : IntStream.range(0, shares).parallel().boxed()
                .flatMap(share -> share(labels, share, count).stream());
        return found.sorted(Place.ASCENDING).limit(count).mapToInt(Place::index).toArray();
    }

    private PriorityQueue<Place> share(List<byte[]> labels, int share, int count) {
        var prf = new Prf(key);
        var least = new PriorityQueue<>(Place.ASCENDING.reversed());
        for (int i = share * SHARE; i < Math.min(labels.size(), (share + 1) * SHARE); i++) {
            var place = new Place(prf.of(labels.get(i), FIRST), i);
            if (least.size() < count) {
                least.add(place);
            } else if (count > 0 && Place.ASCENDING.compare(place, least.peek()) < 0) {
                least.poll();
                least.add(place);
            }
        }
        return least;
    }

    private record Place(byte[] position, int index) {

        private static final Comparator<Place> ASCENDING = Comparator.comparing(Place::position, Arrays::compareUnsigned);
    }
}
