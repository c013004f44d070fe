package org.caiflow.supervision.internal;

import org.caiflow.archive.Papers;
import org.caiflow.bid.Bids;
import org.caiflow.bid.Bids.Contact;
import org.caiflow.bid.Bids.OpenedBid;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.identity.People;
import org.caiflow.identity.Person;
import org.caiflow.identity.Role;
import org.caiflow.kernel.Money;
import org.caiflow.plan.Plans;
import org.caiflow.supervision.Rate.Peers;
import org.caiflow.supervision.internal.Bidder.Declared;
import org.caiflow.supervision.reading.ReadFile;
import org.caiflow.tender.Tenders;
import org.caiflow.tender.Tenders.Tender;
import org.caiflow.treasury.Deposits;
import org.caiflow.treasury.Deposits.Deposit;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the modules below know of a package and its bids. */
@Component
class Facts {

    private final Cases cases;
    private final Tenders tenders;
    private final Plans plans;
    private final Bids bids;
    private final Deposits deposits;
    private final Organisations organisations;
    private final People people;
    private final Papers papers;

    Facts(Cases cases, Tenders tenders, Plans plans, Bids bids, Deposits deposits, Organisations organisations, People people, Papers papers) {
        this.cases = cases;
        this.tenders = tenders;
        this.plans = plans;
        this.bids = bids;
        this.deposits = deposits;
        this.organisations = organisations;
        this.people = people;
        this.papers = papers;
    }

    /** @param contacts by bid; @param deposits by supplier; @param filed papers of the case by their hash */
    record Field(Case project, Tender tender, Peers peers, Money ceiling, List<OpenedBid> bids, Map<Long, Contact> contacts,
                 Map<Long, Deposit> deposits, Map<String, Papers.Paper> filed) {
    }

    Field field(long packageId) {
        var tender = tenders.ofPackage(packageId);
        var project = cases.get(tender.caseId());
        var plan = plans.ofCase(project.id());
        var opened = bids.opened(packageId);
        return new Field(project, tender, Peers.of(project.region(), String.valueOf(plan.category()), String.valueOf(plan.method()), opened.size()),
                plans.plannedPackage(packageId).limit(), opened,
                bids.contacts(packageId).stream().collect(Collectors.toMap(Contact::bidId, Function.identity())),
                deposits.of(tender.id(), packageId, opened.stream().map(OpenedBid::supplier).toList()), filed(project.id()));
    }

    private Map<String, Papers.Paper> filed(long caseId) {
        return papers.ofCase(caseId).stream().collect(Collectors.toMap(Papers.Paper::sha256, Function.identity(), (first, second) -> first));
    }

    /** Hashes of the tender document and of what was published with it. */
    List<String> given(Field field) {
        return tenders.latestDocument(field.tender().id()).stream()
                .flatMap(document -> Stream.concat(Stream.ofNullable(document.paper()), document.attachments().stream())).toList();
    }

    /** Phones and the like of purchaser and agency: each bid may quote them. */
    Set<String> parties(Field field) {
        return Stream.of(Party.PURCHASER, Party.AGENCY).flatMap(side -> cases.party(field.project().id(), null, side).stream()).map(organisations::get)
                .flatMap(party -> Stream.of(party.phone(), party.email(), party.address())).filter(value -> value != null && !value.isBlank())
                .map(value -> value.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
    }

    /** Prices in the other packages of the round, by package number and supplier; not of one that has gone on to a round of its own. */
    Map<Integer, Map<Long, Money>> others(Field field, long packageId) {
        var prices = new TreeMap<Integer, Map<Long, Money>>();
        tenders.packages(field.project().id()).stream().filter(other -> other.id() != packageId && field.tender().packageIds().contains(other.id()))
                .filter(other -> tenders.ofPackage(other.id()).id() == field.tender().id())
                .forEach(other -> prices.put(other.no(), bids.opened(other.id()).stream()
                        .collect(Collectors.toMap(OpenedBid::supplier, OpenedBid::price, (first, second) -> first))));
        return prices;
    }

    /** @param read its files as they were read */
    Bidder bidder(Field field, OpenedBid bid, List<ReadFile> read) {
        var organisation = organisations.get(bid.supplier());
        return new Bidder(bid.id(), bid.supplier(), bid.supplierName(), bid.price(), declared(field, bid, organisation), agents(bid.supplier()), read);
    }

    private List<Declared> declared(Field field, OpenedBid bid, Organisation organisation) {
        var declared = new ArrayList<Declared>();
        var contact = field.contacts().get(bid.id());
        add(declared, "contact", contact.name());
        add(declared, "mobile", contact.mobile());
        add(declared, "address", organisation.address());
        add(declared, "phone", organisation.phone());
        add(declared, "mail", organisation.email());
        if (field.deposits().containsKey(bid.supplier())) {
            add(declared, SameDepositAccounts.ACCOUNT, field.deposits().get(bid.supplier()).account());
        }
        return declared;
    }

    private static void add(List<Declared> declared, String source, String value) {
        if (value != null && !value.isBlank()) {
            declared.add(new Declared(source, value.strip()));
        }
    }

    private Map<Long, String> agents(long supplier) {
        var agents = new HashMap<Long, String>();
        for (Person person : people.holding(Role.SUPPLIER_AGENT, supplier)) {
            agents.put(person.id(), person.name());
        }
        return agents;
    }
}
