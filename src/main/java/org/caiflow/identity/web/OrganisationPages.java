package org.caiflow.identity.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Organisations.NewOrganisation;
import org.caiflow.identity.Party;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.Role;
import org.caiflow.identity.SizeClass;
import org.caiflow.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Organisations, for the administrator. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationPages {

    private static final int PAGE = 30;

    private final Organisations organisations;
    private final RefusalWords words;

    OrganisationPages(Organisations organisations, RefusalWords words) {
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(required = false) Party kind, @RequestParam(defaultValue = "") String search,
                      @RequestParam(required = false) Long after) {
        actor.as(Role.ADMINISTRATOR);
        List<Organisation> found = organisations.list(kind, search, after, PAGE + 1);
        return new ModelAndView("identity/organisations", "it", OrganisationsView.page(found, organisations.regions(), PAGE, kind, search, after));
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor) {
        actor.as(Role.ADMINISTRATOR);
        return new ModelAndView("identity/organisation-new", "it", new NewOrganisationView(Map.of(), organisations.regions(), List.of()));
    }

    @PostMapping("/new")
    ModelAndView register(Actor actor, @RequestParam Map<String, String> typed) {
        actor.as(Role.ADMINISTRATOR);
        try {
            organisations.register(organisation(typed));
            return new ModelAndView("redirect:/admin/organisations");
        } catch (Refused refused) {
            return Pages.refused("identity/organisation-new",
                    new NewOrganisationView(typed, organisations.regions(), words.tell(refused)), refused);
        }
    }

    private static NewOrganisation organisation(Map<String, String> typed) {
        Map<String, String> given = typed.entrySet().stream().filter(field -> !field.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().strip()));
        return new NewOrganisation(given.get("name"), choice(Party.class, given.get("kind")), given.get("creditCode"),
                given.get("region"), choice(BudgetLevel.class, given.get("budgetLevel")),
                choice(SizeClass.class, given.get("size")), given.get("address"), given.get("phone"), given.get("email"));
    }

    /** A value that the form does not offer counts as none: the service says what is missing. */
    private static <E extends Enum<E>> E choice(Class<E> kind, String name) {
        for (E value : kind.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
