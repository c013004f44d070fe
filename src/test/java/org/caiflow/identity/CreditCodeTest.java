package org.caiflow.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CreditCodeTest {

    /** Published codes: 中国石油天然气股份有限公司, 华为技术有限公司, 腾讯科技(深圳)有限公司. */
    @Test
    void acceptsCodesThatAreInUse() {
        assertThat("91110000710925462X 914403001922038216 9144030071526726XG".split(" ")).allMatch(CreditCode::isValid);
    }

    @Test
    void refusesAWrongCheckCharacterLengthOrLetter() {
        assertThat(CreditCode.isValid("914403001922038217")).isFalse();
        assertThat(CreditCode.isValid("91440300192203821")).isFalse();
        assertThat(CreditCode.isValid("91440300192203821O")).isFalse();
        assertThat(CreditCode.isValid(null)).isFalse();
    }

    @Test
    void completesABody() {
        assertThat(CreditCode.withCheck("91440300192203821")).isEqualTo("914403001922038216");
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.withCheck("9144030019220382I"));
    }
}
