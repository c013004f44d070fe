package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.expert.PoolEntries;
import org.caiflow.expert.PoolImports;
import org.caiflow.identity.Actor;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.identity.CreditCode;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Region;
import org.caiflow.identity.Role;
import org.caiflow.identity.SizeClass;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.plan.Plans;
import org.caiflow.rules.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Master data of the demo city, through the same services as the administrator's pages. What exists already is left alone. */
@Component
@Profile("demo")
class CityLoader {

    private static final Logger LOG = LoggerFactory.getLogger(CityLoader.class);

    private final Organisations organisations;
    private final People people;
    private final PoolEntries pool;
    private final PoolImports imports;
    private final Plans plans;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final String password;

    CityLoader(Organisations organisations, People people, PoolEntries pool, PoolImports imports, Plans plans, Parameters parameters,
               TransactionTemplate transaction, @Value("${caiflow.demo.password}") String password) {
        this.organisations = organisations;
        this.people = people;
        this.pool = pool;
        this.imports = imports;
        this.plans = plans;
        this.parameters = parameters;
        this.transaction = transaction;
        this.password = password;
    }

    /** Each part in one transaction, so that a killed load goes on with the part that was missing. */
    void load() {
        JsonNode city = read();
        Actor administrator = people.actor(people.byLogin("admin").orElseThrow().id());
        part(() -> city.path("regions").forEach(this::region));
        part(() -> city.path("organisations").forEach(this::organisation));
        city.path("people").forEach(person -> part(() -> person(administrator, person)));
        part(() -> city.path("parameters").forEach(parameter -> parameter(administrator, parameter)));
        part(() -> experts(city.path("experts")));
        partOnce(() -> city.path("budgetLines").forEach(this::budgetLine));
    }

    private void part(Runnable rows) {
        transaction.executeWithoutResult(status -> rows.run());
    }

    /** All or nothing: when it is there already, its first row is refused. */
    private void partOnce(Runnable rows) {
        try {
            part(rows);
        } catch (Refused there) {
            LOG.info("already loaded: {}", there.getMessage());
        }
    }

    private void region(JsonNode region) {
        String code = region.path(0).asText();
        if (organisations.regions().stream().noneMatch(known -> known.code().equals(code))) {
            organisations.registerRegion(new Region(code, region.path(1).asText(), region.path(2).asText(), region.path(3).asText()));
        }
    }

    private void organisation(JsonNode organisation) {
        String code = CreditCode.withCheck(organisation.path("creditBody").asText());
        if (organisations.byCreditCode(code).isEmpty()) {
            organisations.register(new Organisations.NewOrganisation(organisation.path("name").asText(),
                    Party.valueOf(organisation.path("kind").asText()), code, organisation.path("region").asText(),
                    text(organisation, "budgetLevel").map(BudgetLevel::valueOf).orElse(null),
                    text(organisation, "size").map(SizeClass::valueOf).orElse(null), organisation.path("address").asText(),
                    organisation.path("phone").asText(), organisation.path("email").asText()));
        }
    }

    private void person(Actor administrator, JsonNode person) {
        String login = person.path("login").asText();
        if (people.byLogin(login).isPresent()) {
            return;
        }
        long id = people.register(login, person.path("name").asText(), login + "@demo.caiflow.invalid", "13800000000", password);
        long organisation = named(person.path("organisation").asText()).id();
        person.path("roles").forEach(role -> people.grant(administrator, id, organisation, Role.valueOf(role.asText())));
    }

    /** Those who do not apply themselves are taken over with a table, as the pool of a province would be. */
    private void experts(JsonNode experts) {
        var table = new StringBuilder("登录名,姓名,邮箱,区划代码,出生日期,学历学位,职称,职称级别,从业起始日期,工作单位,评审专业,开户银行,收款账号\n");
        boolean open = false;
        for (JsonNode expert : experts) {
            Person person = people.byLogin(expert.path("login").asText()).orElseThrow();
            if (!expert.path("applies").asBoolean() && pool.own(people.actor(person.id())).isEmpty()) {
                open = true;
                table.append(line(person, expert));
            }
        }
        if (open) {
            long office = organisations.supervisorOf(experts.path(0).path("region").asText()).id();
            Actor supervisor = people.actor(people.holding(Role.SUPERVISOR, office).get(0).id());
            imports.take(supervisor, "清河市评审专家库.csv", table.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(Person person, JsonNode expert) {
        var specialties = new ArrayList<String>();
        expert.path("specialties").forEach(code -> specialties.add(code.asText()));
        return Stream.of(person.login(), person.name(), person.email(), expert.path("region").asText(), expert.path("birth").asText(),
                expert.path("education").asText(), expert.path("title").asText(), expert.path("titleLevel").asText(),
                expert.path("fieldSince").asText(), expert.path("employer").asText(), String.join(";", specialties),
                expert.path("bank").asText(), expert.path("account").asText()).collect(Collectors.joining(",", "", "\n"));
    }

    /** Those who apply for the pool themselves. */
    List<JsonNode> applicants() {
        var applicants = new ArrayList<JsonNode>();
        read().path("experts").forEach(expert -> {
            if (expert.path("applies").asBoolean()) {
                applicants.add(expert);
            }
        });
        return applicants;
    }

    private void budgetLine(JsonNode line) {
        long purchaser = named(line.path("purchaser").asText()).id();
        plans.addBudgetLine(line.path("no").asText(), purchaser, line.path("year").asInt(), line.path("name").asText(),
                Money.yuan(line.path("amount").asText()));
    }

    private void parameter(Actor administrator, JsonNode parameter) {
        String key = parameter.path("key").asText();
        String region = parameter.path("region").asText();
        if (parameters.list(new Parameters.Filter(key, region, false, false)).isEmpty()) {
            parameters.add(administrator, new Parameters.NewParameter(key, new BigDecimal(parameter.path("value").asText()), region,
                    null, LocalDate.parse(parameter.path("validFrom").asText()), parameter.path("article").asText()));
        }
    }

    private Organisation named(String name) {
        return List.of(Party.values()).stream().flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(organisation -> organisation.name().equals(name)).findFirst().orElseThrow();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    private static JsonNode read() {
        try (InputStream file = CityLoader.class.getResourceAsStream("/demo/city.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
