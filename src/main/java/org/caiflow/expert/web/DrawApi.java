package org.caiflow.expert.web;

import org.caiflow.expert.Lots;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** What anyone may know of the draws of a package. */
@RestController
@RequestMapping("/api/v1/draws")
class DrawApi {

    private final Lots lots;

    DrawApi(Lots lots) {
        this.lots = lots;
    }

    @GetMapping
    List<Draw> draws(@RequestParam long packageId) {
        return lots.ofPackage(packageId).stream().map(lots::told)
                .map(told -> new Draw(told.commitment(), told.frozenAt(), told.state(), told.bundle() != null)).toList();
    }

    /** @param open whether its bundle is public */
    record Draw(String commitment, Instant frozenAt, String state, boolean open) {
    }
}
