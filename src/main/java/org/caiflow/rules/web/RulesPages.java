package org.caiflow.rules.web;

import org.caiflow.identity.Actor;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.RefusalWords;
import org.caiflow.identity.RefusalWords.Told;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Refused;
import org.caiflow.rules.Parameter;
import org.caiflow.rules.Parameters;
import org.caiflow.rules.Parameters.Filter;
import org.caiflow.rules.web.RuleForm.Typed;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The administrator's page of the law's numbers. */
@Controller
@RequestMapping("/admin/rules")
class RulesPages {

    private final Parameters parameters;
    private final Organisations organisations;
    private final RefusalWords words;
    private final MessageSource messages;

    RulesPages(Parameters parameters, Organisations organisations, RefusalWords words, MessageSource messages) {
        this.parameters = parameters;
        this.organisations = organisations;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String region,
                      @RequestParam(defaultValue = "false") boolean unconfirmed, @RequestParam(defaultValue = "false") boolean open,
                      @RequestParam(required = false) String done, Locale language) {
        actor.as(Role.ADMINISTRATOR);
        var rules = parameters.list(new Filter(null, region, unconfirmed, open)).stream()
                .filter(rule -> matches(rule, search.strip().toLowerCase(Locale.ROOT), language)).map(RuleList.Line::new).toList();
        List<Region> regions = organisations.regions();
        Map<String, String> names = regions.stream().collect(Collectors.toMap(Region::code,
                one -> language.getLanguage().equals("en") ? one.nameEn() : one.name()));
        int unchecked = parameters.list(new Filter(null, null, true, false)).size();
        return new ModelAndView("rules/list", "it",
                new RuleList(rules, new Filter(search, region, unconfirmed, open), regions, names, unchecked, done));
    }

    /** People search for what they read: key, name or article. */
    private boolean matches(Parameter rule, String search, Locale language) {
        String name = messages.getMessage("rule." + rule.key(), null, rule.key(), language);
        return (rule.key() + " " + name + " " + rule.article()).toLowerCase(Locale.ROOT).contains(search);
    }

    @GetMapping("/{id}/next")
    ModelAndView follow(Actor actor, @PathVariable long id) {
        actor.as(Role.ADMINISTRATOR);
        Parameter former = row(id);
        return form(former, Typed.like(former), List.of());
    }

    @PostMapping("/{id}/next")
    ModelAndView add(Actor actor, @PathVariable long id, @ModelAttribute Typed typed) {
        actor.as(Role.ADMINISTRATOR);
        try {
            parameters.add(actor, typed.read());
            return new ModelAndView("redirect:/admin/rules", Map.of("search", typed.key(), "done", "added"));
        } catch (Refused refused) {
            ModelAndView again = form(row(id), typed, words.tell(refused));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
    }

    @PostMapping("/{id}/confirm")
    String confirm(Actor actor, @PathVariable long id) {
        parameters.confirm(actor, id);
        return "redirect:/admin/rules?done=confirmed&search=" + row(id).key();
    }

    private ModelAndView form(Parameter former, Typed typed, List<Told> grounds) {
        return new ModelAndView("rules/new", "it", new RuleForm(former, typed, organisations.regions(), grounds));
    }

    private Parameter row(long id) {
        return parameters.list(Filter.ALL).stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> Refused.unknown("rules.unknown-row"));
    }
}
