package org.caiflow.supervision.internal;

import org.caiflow.supervision.Rate;
import org.caiflow.supervision.Suspicion;
import org.caiflow.supervision.Suspicion.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PriceScreensTest {

    @TempDir
    Path folder;
    private Field field;

    @BeforeEach
    void empty() {
        field = new Field(folder);
    }

    /** Mean 1,814,457; deviations -16,261, 13,543, 2,718; deviation of the sample 15,086: over the mean 0.00831475. */
    @Test
    void measuresTheSpread() {
        var prices = new Prices(field.prices("1798196.00", "1828000.00", "1817175.00").dossier().bidders());

        assertThat(prices.spread().orElseThrow()).isCloseTo(0.00831475, within(0.00000001));
    }

    @Test
    void asksAboutEqualPrices() {
        var found = field.prices("1798196.00", "1798196.00", "1817175.00").look(new SamePrices());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 2L);
        assertThat(found.get(0).weight()).isEqualTo(Weight.HEAVY);
        assertThat(found.get(0).evidence().rows().get(0).cells()).extracting(cell -> cell.text()).containsOnly("¥1,798,196.00");
    }

    @Test
    void twoAtTheCeilingWeighLess() {
        assertThat(field.prices("2000000.00", "2000000.00", "1817175.00").look(new SamePrices())).extracting(Found::weight).containsExactly(Weight.SLIGHT);
    }

    @Test
    void asksAboutEqualSteps() {
        var found = field.prices("1830000", "1800000", "1815000").look(new PriceSteps());

        assertThat(found).extracting(Found::kind).containsExactly(Suspicion.PRICE_STEPS);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(2L, 3L, 1L);
        assertThat(found.get(0).evidence().rows().get(1).cells()).extracting(cell -> cell.text()).containsExactly(null, "¥15,000.00", "¥15,000.00");
    }

    @Test
    void asksAboutOneFactor() {
        var found = field.prices("1000000.00", "1050000.00", "1102500.00", "1157625.00").look(new PriceSteps());

        assertThat(found).extracting(Found::weight).containsExactly(Weight.HEAVY);
        assertThat(found.get(0).evidence().rows().get(1).label()).isEqualTo("step-by-factor");
    }

    @Test
    void innocentPricesAskNothing() {
        field.prices("1798196.00", "1828000.00", "1817175.00");

        assertThat(field.look(new SamePrices())).isEmpty();
        assertThat(field.look(new PriceSteps())).isEmpty();
        assertThat(field.look(new RoundDiscounts())).isEmpty();
        assertThat(field.look(new NarrowPrices())).isEmpty();
        assertThat(field.look(new PriceRatios())).isEmpty();
    }

    @Test
    void asksWhenAllAreRoundShares() {
        assertThat(field.prices("1960000", "1900000", "1940000").look(new RoundDiscounts())).extracting(Found::weight).containsExactly(Weight.SLIGHT);
    }

    @Test
    void asksAboutARatioThatHoldsInEveryPackage() {
        var found = field.prices("1000000", "1030000", "990000").other(2, "500000", "515000", "501234").look(new PriceRatios());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 2L);
        assertThat(found.get(0).evidence().rows().get(2).cells()).extracting(cell -> cell.text()).containsExactly("100%", "103%");
    }

    /** 40 peers, 2 as narrow: 5.0 %; Clopper and Pearson give 0.6 to 16.9 %. */
    @Test
    void ranksTheSpreadAmongPeers() {
        var peers = new ArrayList<>(Collections.nCopies(38, 0.05));
        peers.addAll(List.of(0.001, 0.002));

        var found = field.prices("1800000", "1803000", "1809000").past(Measure.SPREAD, peers).look(new NarrowPrices());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).rate().key()).isEqualTo("peers");
        assertThat(found.get(0).rate().args()).containsExactly("40", "2", "5.0", "0.6", "16.9", "3");
        assertThat(found.get(0).rate().peers()).isEqualTo(new Rate.Peers("420200", "GOODS", "OpenTender", "3"));
    }

    @Test
    void asksNothingThatIsUsualAmongPeers() {
        var peers = IntStream.range(0, 40).mapToObj(i -> 0.001 + i * 0.0002).toList();

        assertThat(field.prices("1800000", "1803000", "1809000").past(Measure.SPREAD, peers).look(new NarrowPrices())).isEmpty();
    }

    @Test
    void pretendsNothingWithTooFewPeers() {
        field.past(Measure.SPREAD, Collections.nCopies(19, 0.05)).past(Measure.STEPS, Collections.nCopies(19, 0.5));

        assertThat(field.prices("1800000", "1803000", "1806000").look(new NarrowPrices())).isEmpty();
        assertThat(field.look(new PriceSteps()).get(0).rate().key()).isEqualTo("too-few");
        assertThat(field.look(new PriceSteps()).get(0).rate().args()).containsExactly("19", "20");
    }

    @Test
    void twoBidsHaveNoSteps() {
        assertThat(field.prices("1800000", "1803000").look(new PriceSteps())).isEmpty();
        assertThat(field.look(new NarrowPrices())).isEmpty();
    }
}
