package org.caiflow.expert.process;

import org.caiflow.expert.Experts.Seat;
import org.caiflow.expert.Ratings;
import org.caiflow.expert.Sitting;
import org.caiflow.workflow.Many;
import org.caiflow.workflow.Step;
import org.springframework.stereotype.Component;

import java.util.List;

/** The experts who sit, without the purchaser's representative. */
@Component
class ExpertSeats implements Many {

    private final Ratings ratings;

    ExpertSeats(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public String name() {
        return "expertSeats";
    }

    @Override
    public List<String> of(Step step) {
        return ratings.seats(Sitting.of(step)).stream().map(Seat::id).toList();
    }
}
