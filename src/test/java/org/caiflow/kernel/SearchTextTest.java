package org.caiflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is typed is sought as it stands. */
class SearchTextTest {

    @Test
    void takesWildcardsForLetters() {
        assertThat(SearchText.containing(" 50%_a! ")).isEqualTo("%50!%!_a!!%");
    }

    @Test
    void seeksNothingWhenNothingIsTyped() {
        assertThat(SearchText.containing("  ")).isNull();
        assertThat(SearchText.containing(null)).isNull();
        assertThat(SearchText.words(null)).isEmpty();
    }

    @Test
    void cutsWhatIsTooLongForAName() {
        assertThat(SearchText.words("x".repeat(500))).hasSize(100);
    }
}
