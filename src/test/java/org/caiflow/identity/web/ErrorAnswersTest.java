package org.caiflow.identity.web;

import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

@PlatformTest
class ErrorAnswersTest {

    @Autowired
    ErrorAnswers answers;

    private MockMvc mvc() {
        return MockMvcBuilders.standaloneSetup(new Failing()).setControllerAdvice(answers).build();
    }

    @Test
    void hidesAFaultBehindANumber() throws Exception {
        mvc().perform(get("/api/v1/fail?how=fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:caiflow:fault"))
                .andExpect(jsonPath("$.incident").value(matchesPattern("[0-9a-f]{8}")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void mapsEachKindOfRefusalToItsStatus() throws Exception {
        mvc().perform(get("/api/v1/fail?how=invalid")).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.grounds", hasSize(2))).andExpect(jsonPath("$.grounds[1].article").value("某法第一条"));
        mvc().perform(get("/api/v1/fail?how=forbidden")).andExpect(status().isForbidden());
        mvc().perform(get("/api/v1/fail?how=unknown")).andExpect(status().isNotFound());
        mvc().perform(get("/api/v1/fail?how=conflict")).andExpect(status().isConflict());
        mvc().perform(get("/api/v1/fail?how=deadlock")).andExpect(status().isConflict());
        mvc().perform(get("/api/v1/fail?how=large")).andExpect(status().isPayloadTooLarge());
        mvc().perform(get("/api/v1/fail")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.grounds[0].field").value("how"));
    }

    @Test
    void rendersPagesWithTheSameGrounds() throws Exception {
        mvc().perform(get("/fail?how=unknown")).andExpect(status().isNotFound()).andExpect(view().name("error"))
                .andExpect(model().attribute("status", 404)).andExpect(model().attribute("grounds", hasSize(1)));
    }

    @RestController
    static class Failing {

        @GetMapping({"/api/v1/fail", "/fail"})
        String fail(@RequestParam String how) {
            throw switch (how) {
                case "invalid" -> Refused.invalid(Ground.of("identity.kind-missing"),
                        Ground.of("identity.name-missing").at("name").under("某法第一条"));
                case "forbidden" -> Refused.forbidden("identity.not-allowed");
                case "unknown" -> Refused.unknown("identity.person-unknown");
                case "conflict" -> Refused.conflict("identity.person-changed");
                case "deadlock" -> new CannotAcquireLockException("1213");
                case "large" -> new MaxUploadSizeExceededException(1);
                default -> new IllegalStateException("secret of " + how);
            };
        }
    }
}
