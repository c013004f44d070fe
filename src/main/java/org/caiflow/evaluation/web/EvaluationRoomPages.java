package org.caiflow.evaluation.web;

import org.caiflow.evaluation.EvaluationRooms;
import org.caiflow.evaluation.EvaluationRooms.Room;
import org.caiflow.evaluation.Meetings;
import org.caiflow.evaluation.Reports;
import org.caiflow.identity.Actor;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** The evaluation while it goes on: for its host, for supervision and for the committee. */
@Controller
class EvaluationRoomPages {

    private static final String PAGE = "/projects/{no}/evaluation/{packageId}/room";

    private final EvaluationRooms rooms;
    private final Meetings meetings;
    private final Reports reports;
    private final RefusalWords words;

    EvaluationRoomPages(EvaluationRooms rooms, Meetings meetings, Reports reports, RefusalWords words) {
        this.rooms = rooms;
        this.meetings = meetings;
        this.reports = reports;
        this.words = words;
    }

    @GetMapping(PAGE)
    ModelAndView room(Actor actor, @PathVariable String no, @PathVariable long packageId) {
        return new ModelAndView("evaluation/room", "it", new RoomView(packageId, rooms.room(actor, no, packageId), "", "", List.of()));
    }

    @PostMapping(PAGE + "/removal")
    ModelAndView remove(Actor actor, @PathVariable String no, @PathVariable long packageId, @RequestParam String seat, @RequestParam String reason) {
        return act(actor, no, packageId, seat, reason, () -> meetings.remove(actor, seat, packageId, reason));
    }

    @PostMapping(PAGE + "/refusal")
    ModelAndView refuse(Actor actor, @PathVariable String no, @PathVariable long packageId, @RequestParam String seat, @RequestParam String reason) {
        return act(actor, no, packageId, seat, reason, () -> reports.refuse(actor, seat, packageId, reason));
    }

    @PostMapping(PAGE + "/presence")
    ModelAndView note(Actor actor, @PathVariable String no, @PathVariable long packageId, @RequestParam boolean here) {
        var room = rooms.room(actor, no, packageId);
        String where = room.members().stream().filter(line -> line.seat().equals(room.own())).findFirst().map(EvaluationRooms.Line::room).orElse(null);
        return act(actor, no, packageId, "", "", () -> meetings.note(actor, room.own(), packageId, here, where));
    }

    private ModelAndView act(Actor actor, String no, long packageId, String seat, String reason, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/projects/" + no + "/evaluation/" + packageId + "/room");
        } catch (Refused refused) {
            var again = new ModelAndView("evaluation/room", "it", new RoomView(packageId, rooms.room(actor, no, packageId), seat, reason, words.tell(refused)));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    /** @param seat of the member to be replaced or that does not sign as typed, with its {@code reason}; empty at first; @param grounds why it was refused */
    public record RoomView(long packageId, Room room, String seat, String reason, List<Told> grounds) {
    }
}
