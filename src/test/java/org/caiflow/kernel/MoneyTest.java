package org.caiflow.kernel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyTest {

    /** The first three are the amounts of case S15, as its notice printed them. */
    @ParameterizedTest
    @CsvSource({
            "107958291.72, 壹亿零柒佰玖拾伍万捌仟贰佰玖拾壹元柒角贰分",
            "105904640.56, 壹亿零伍佰玖拾万零肆仟陆佰肆拾元伍角陆分",
            "101898890.62, 壹亿零壹佰捌拾玖万捌仟捌佰玖拾元陆角贰分",
            "1798196.00, 壹佰柒拾玖万捌仟壹佰玖拾陆元整",
            "0, 零元整",
            "0.05, 伍分",
            "0.50, 伍角",
            "10, 壹拾元整",
            "16.04, 壹拾陆元零肆分",
            "1005, 壹仟零伍元整",
            "100000, 壹拾万元整",
            "20000001.10, 贰仟万零壹元壹角",
            "100000000.01, 壹亿元零壹分",
            "-5.20, 负伍元贰角"})
    void writesAmountsInCapitals(String yuan, String words) {
        assertThat(Money.yuan(yuan).inWords()).isEqualTo(words);
    }

    /** Case S10: its two lots, their sum, and 1.5 % of each, which its notice states as the agency's fee. */
    @Test
    void addsUpLotsAndTakesAShareToTheFen() {
        assertThat(Money.yuan("389600.00").plus(Money.yuan("174178.00"))).isEqualTo(Money.yuan("563778.00"));
        assertThat(Money.yuan("389600.00").times(new BigDecimal("0.015"))).isEqualTo(Money.yuan("5844.00"));
        assertThat(Money.yuan("174178.00").times(new BigDecimal("0.015"))).isEqualTo(Money.yuan("2612.67"));
    }

    @Property(tries = 500, seed = "20260302")
    void capitalsReadBackAsTheSameAmount(@ForAll @LongRange(min = 0, max = 999_999_999_999_99L) long fen) {
        assertThat(WordsOfMoney.read(new Money(fen).inWords())).isEqualTo(fen);
    }

    @Property(tries = 500, seed = "20260302")
    void yuanReadBackAsTheSameAmount(@ForAll long fen) {
        assertThat(Money.yuan(new Money(fen).yuan())).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1.005", "1,000", "NaN", "99999999999999999999"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Money.yuan(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsHalfUpToTheFen() {
        assertThat(new Money(5).times(new BigDecimal("0.5"))).isEqualTo(new Money(3));
        assertThat(new Money(-5).times(new BigDecimal("0.5"))).isEqualTo(new Money(-3));
    }

    @Test
    void overflowIsAFaultAndNotAnotherAmount() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void showsThousandsAndTwoPlaces() {
        assertThat(Money.yuan("1234567").display()).isEqualTo("¥1,234,567.00");
        assertThat(new Money(-5).display()).isEqualTo("-¥0.05");
    }
}
