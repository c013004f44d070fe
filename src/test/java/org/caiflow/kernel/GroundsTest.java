package org.caiflow.kernel;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GroundsTest {

    @Test
    void tellsEveryGroundAtOnceWithFieldAndArticle() {
        var grounds = new Grounds()
                .unless(false, Ground.of("plan.over-budget", "5").at("packages[0].budget").under("政府采购法第三十六条"))
                .unless(true, Ground.of("plan.fine"))
                .add(Ground.of("plan.no-name").at("name"));

        var refused = catchThrowableOfType(Refused.class, grounds::refuseIfAny);

        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
        assertThat(refused.grounds()).containsExactly(
                new Ground("packages[0].budget", "plan.over-budget", List.of("5"), "政府采购法第三十六条"),
                new Ground("name", "plan.no-name", List.of(), null));
    }

    @Test
    void refusesNothingWithoutAGround() {
        var grounds = new Grounds().unless(true, Ground.of("plan.fine"));

        assertThat(grounds.isEmpty()).isTrue();
        assertThatCode(grounds::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void groundsThatWereTakenOutDoNotChangeLater() {
        var grounds = new Grounds().add(Ground.of("first"));
        var taken = grounds.list();

        grounds.add(Ground.of("second"));

        assertThat(taken).extracting(Ground::key).containsExactly("first");
    }
}
