package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.caiflow.calendar.PlatformClock;
import org.caiflow.demo.CaseScript.Bidder;
import org.caiflow.seal.BidForm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Plays case files against the running platform over HTTP, as each person. It keeps no state of its own: at every turn it looks at
 * what is open and does that, so it goes on where it was after the platform or the player was killed.
 */
final class Player {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final Pattern NONCE = Pattern.compile("expert/(commit|reveal)-nonce");
    private static final Pattern NONCE_STEP = Pattern.compile("UserTask_(Commit|Reveal)As\\w+");

    private final Client client;
    private final String administrator;
    private final List<String> experts;
    private final FormFiller filler;
    private final SealedBidding bidding;
    private final Consumer<String> say;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Long> shifts = new HashMap<>();
    /** Where each case was held at the last look: package numbers, {@code *} for what concerns the whole project. */
    private final Map<String, Set<String>> held = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<CaseScript, LocalDateTime> deadlines = new HashMap<>();
    private final Map<String, Set<String>> audiences = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();

    Player(Client client, SealedBidding bidding, String administrator, List<String> experts, Map<String, JsonNode> usual, Consumer<String> say) {
        this.client = client;
        this.bidding = bidding;
        this.administrator = administrator;
        this.experts = experts;
        this.filler = new FormFiller(usual, client);
        this.say = say;
    }

    /** Plays all together on one time line until each has ended or stands where its file says. @return project numbers by case id */
    Map<String, String> play(List<CaseScript> scripts) {
        scripts.forEach(this::shift);
        scripts.forEach(script -> bidding.equip(script.cast()));
        int still = 0;
        while (true) {
            boolean acted = false;
            for (CaseScript script : scripts) {
                acted |= turn(script);
            }
            if (acted) {
                still = 0;
                continue;
            }
            client.post(administrator, "/api/v1/clock/settle", Map.of());
            if (still++ == 0) {
                continue;
            }
            if (scripts.stream().allMatch(this::stands)) {
                return Map.copyOf(numbers);
            }
            forward(scripts);
            still = 0;
        }
    }

    /** A case whose start lies behind the platform's clock is played later by that much. */
    private void shift(CaseScript script) {
        String no = existing(script);
        if (no != null) {
            numbers.put(script.id(), no);
        }
        shifts.put(script.id(), Math.max(0, ChronoUnit.DAYS.between(script.start().toLocalDate(), now().toLocalDate())));
        if (no == null && shifts.get(script.id()) > 0) {
            say.accept(script.id() + ": the platform's clock stands at " + now() + "; the case starts on "
                    + start(script).toLocalDate() + " instead of " + script.start().toLocalDate());
        }
    }

    private LocalDateTime start(CaseScript script) {
        return script.start().plusDays(shifts.get(script.id()));
    }

    /** The project of that name: one that runs is gone on with, one that has ended stays as it ended. */
    private String existing(CaseScript script) {
        String ended = null;
        for (JsonNode project : client.get(script.cast().handler(), "/api/v1/projects?search=" + encode(name(script)))) {
            if (project.path("name").asText().equals(name(script))) {
                if (project.path("state").asText().equals("RUNNING")) {
                    return project.path("no").asText();
                }
                ended = project.path("no").asText();
            }
        }
        if (ended != null) {
            say.accept(ended + " " + name(script) + ": has ended before; give the case file another name to play it again");
        }
        return ended;
    }

    private static String name(CaseScript script) {
        return script.name();
    }

    private LocalDateTime now() {
        return LocalDateTime.parse(client.get(null, "/api/v1/clock").path("now").asText().substring(0, 16));
    }

    /** One look round a case. @return whether anything was done */
    private boolean turn(CaseScript script) {
        String no = numbers.get(script.id());
        if (no == null) {
            if (now().isBefore(start(script))) {
                return false;
            }
            open(script);
            return true;
        }
        JsonNode project = project(script, no);
        held.put(script.id(), new HashSet<>());
        busy.remove(script.id());
        return bid(script, no, project) | open(script, no) | tasks(script, no, project);
    }

    private void open(CaseScript script) {
        String no = client.post(script.cast().handler(), "/api/v1/projects",
                Map.of("budgetLine", script.budgetLine(), "name", name(script))).path("no").asText();
        numbers.put(script.id(), no);
        say.accept(no + " " + name(script) + ": opened by " + script.cast().handler());
    }

    private JsonNode project(CaseScript script, String no) {
        return client.get(script.cast().handler(), "/api/v1/projects/" + no);
    }

    private boolean tasks(CaseScript script, String no, JsonNode project) {
        boolean acted = false;
        for (String login : people(script, project)) {
            for (JsonNode item : tasksOf(login, no)) {
                acted |= attempt(script, no, project, login, item);
            }
        }
        return acted;
    }

    /** Of the whole inbox, because an expert who has no seat in a case may not even know that it exists. */
    private List<JsonNode> tasksOf(String login, String no) {
        var own = new ArrayList<JsonNode>();
        for (JsonNode item : client.get(login, "/api/v1/tasks?limit=200").path("items")) {
            if (item.path("caseNo").asText().equals(no)) {
                own.add(item);
            }
        }
        return own;
    }

    /** Those of the cast who have one of the open tasks, and all experts while a seat has one: who sits there nobody knows. */
    private Set<String> people(CaseScript script, JsonNode project) {
        var cast = script.cast();
        var logins = new ArrayList<>(List.of(cast.handler(), cast.approver(), cast.finance(), cast.manager(),
                cast.reviewer(), cast.supervisor()));
        logins.addAll(cast.suppliers().values());
        var people = new LinkedHashSet<String>();
        for (JsonNode task : project.path("tasks")) {
            String audience = task.path("audience").asText();
            if (audience.startsWith("org:")) {
                logins.stream().filter(login -> audiences(login).contains(audience)).forEach(people::add);
            } else {
                people.addAll(experts);
            }
        }
        return people;
    }

    private Set<String> audiences(String login) {
        return audiences.computeIfAbsent(login, who -> {
            var own = new HashSet<String>();
            client.get(who, "/api/v1/me").path("memberships").forEach(membership -> own.add("org:"
                    + membership.path("organisationId").asText() + ":" + membership.path("role").asText()));
            return own;
        });
    }

    private boolean attempt(CaseScript script, String no, JsonNode project, String login, JsonNode item) {
        JsonNode task = client.get(login, "/api/v1/tasks/" + item.path("id").asText());
        String formKey = task.path("formKey").asText();
        String box = packageNo(project, item);
        if (script.holds(formKey, box)) {
            held.get(script.id()).add(box);
            return false;
        }
        busy.add(script.id());
        LocalDateTime now = now();
        if (now.isBefore(readyAt(script, formKey, item))) {
            return false;
        }
        var form = switch (formKey) {
            case "expert/commit-nonce" -> DrawNonces.commit(task.path("data"));
            case "expert/reveal-nonce" -> DrawNonces.reveal(task.path("data"), bidding.key(login));
            default -> filler.fill(login, formKey, task, script, bidders(script, project, item), now);
        };
        client.post(login, "/api/v1/tasks/" + item.path("id").asText() + "/complete",
                Map.of("revision", task.path("item").path("revision").asInt(), "form", form));
        say.accept(no + " " + now + " " + item.path("name").asText()
                + (item.path("packageName").isTextual() ? " [" + item.path("packageName").asText() + "]" : "") + " — " + login);
        if (formKey.equals("expert/request-draw")) {
            giveNonces(script, no);
            answerCalls(script, no);
        }
        pass(item.path("audience").asText().startsWith("seat") || NONCE.matcher(formKey).matches() ? 2 : 40);
        return true;
    }

    /** The three come together for it: the time to reveal is short. */
    private void giveNonces(CaseScript script, String no) {
        for (int twice = 0; twice < 2; twice++) {
            client.post(administrator, "/api/v1/clock/settle", Map.of());
            JsonNode project = project(script, no);
            for (String login : List.of(script.cast().manager(), script.cast().handler(), script.cast().supervisor())) {
                for (JsonNode item : tasksOf(login, no)) {
                    if (NONCE_STEP.matcher(item.path("definition").asText()).matches()) {
                        attempt(script, no, project, login, item);
                    }
                }
            }
        }
    }

    /** Experts answer at once: while other cases are played their time would run out, and with it the pool. */
    private void answerCalls(CaseScript script, String no) {
        client.post(administrator, "/api/v1/clock/settle", Map.of());
        JsonNode project = project(script, no);
        for (String expert : experts) {
            for (JsonNode item : tasksOf(expert, no)) {
                attempt(script, no, project, expert, item);
            }
        }
    }

    private LocalDateTime readyAt(CaseScript script, String formKey, JsonNode item) {
        var created = LocalDateTime.ofInstant(Instant.ofEpochMilli(item.path("createdAt").asLong()),
                PlatformClock.ZONE);
        // the player's clock shows whole minutes: what came in this minute is there
        return created.truncatedTo(ChronoUnit.MINUTES).plusDays(script.waits().getOrDefault(formKey, 0));
    }

    /** People need time: the clock goes on a little, and over the night when the day is done. */
    private void pass(int minutes) {
        LocalDateTime then = now().plusMinutes(minutes);
        if (then.toLocalTime().isAfter(EVENING)) {
            then = then.toLocalDate().plusDays(1).atTime(MORNING);
            while (!working(then)) {
                then = then.plusDays(1);
            }
        }
        client.post(administrator, "/api/v1/clock/forward", Map.of("to", then.toString()));
        comeToOpenings(then);
    }

    /** The time to decrypt is short: whoever plays other cases meanwhile would miss it. */
    private void comeToOpenings(LocalDateTime now) {
        var due = deadlines.entrySet().stream().filter(one -> !one.getValue().isAfter(now)).map(Map.Entry::getKey).toList();
        if (!due.isEmpty()) {
            client.post(administrator, "/api/v1/clock/settle", Map.of());
            for (CaseScript script : due) {
                deadlines.remove(script);
                open(script, numbers.get(script.id()));
            }
        }
    }

    private boolean working(LocalDateTime day) {
        String date = day.toLocalDate().toString();
        return client.get(null, "/api/v1/calendar/cn/days?from=" + date + "&to=" + date).path(0).path("working").asBoolean();
    }

    private static String packageNo(JsonNode project, JsonNode item) {
        for (JsonNode box : project.path("packages")) {
            if (box.path("id").asLong() == item.path("packageId").asLong()) {
                return box.path("no").asText();
            }
        }
        return CaseScript.WHOLE;
    }

    private Map<String, Bidder> bidders(CaseScript script, JsonNode project, JsonNode item) {
        var bidders = new LinkedHashMap<String, Bidder>();
        for (JsonNode box : project.path("packages")) {
            if (box.path("id").asLong() == item.path("packageId").asLong()) {
                for (Bidder bidder : script.allBidders(box.path("no").asInt())) {
                    bidders.put(supplierName(script, bidder), bidder);
                }
            }
        }
        return bidders;
    }

    private String supplierName(CaseScript script, Bidder bidder) {
        return organisations.computeIfAbsent(script.cast().suppliers().get(bidder.supplier()),
                login -> client.get(login, "/api/v1/me").path("memberships").path(0).path("organisation").asText());
    }

    /** Suppliers take part and hand in while the tender is open. */
    private boolean bid(CaseScript script, String no, JsonNode project) {
        boolean acted = false;
        for (JsonNode tender : client.get(null, "/api/v1/tenders?search=" + no).path("items")) {
            if (!tender.path("caseNo").asText().equals(no)) {
                continue;
            }
            if (script.holds("bid/submit", CaseScript.WHOLE)) {
                held.get(script.id()).add(CaseScript.WHOLE);
                continue;
            }
            deadlines.put(script, OffsetDateTime.parse(tender.path("deadline").asText()).toLocalDateTime());
            for (JsonNode box : project.path("packages")) {
                if (contains(tender.path("packageIds"), box.path("id").asLong())) {
                    for (Bidder bidder : script.bidders(box.path("no").asInt(), tender.path("round").asInt())) {
                        acted |= handIn(script, no, tender, box, bidder);
                    }
                }
            }
        }
        return acted;
    }

    private boolean handIn(CaseScript script, String no, JsonNode tender, JsonNode box, Bidder bidder) {
        String login = script.cast().suppliers().get(bidder.supplier());
        long packageId = box.path("id").asLong();
        if (bidding.stands(login, packageId)) {
            return false;
        }
        BigDecimal asked = new BigDecimal(tender.path("deposit").asText());
        var deposit = asked.signum() == 0 ? null : new BidForm.Deposit(asked.toPlainString(), "TRANSFER",
                "YHHD" + tender.path("id").asText() + packageId + bidder.supplier(), "622202020" + own(login, 10));
        var form = new BidForm(null, null, bidder.price(), bidder.deliveryDays(), bidder.smallOrMicro(), true, client.get(login, "/api/v1/me").path("name").asText(),
                "139" + own(login, 8), deposit, null);
        var file = bidder.document() != null ? BidFile.word(bidder.document())
                : BidFile.plain(FormFiller.text(login, "投标文件 " + box.path("name").asText(), script.title()));
        bidding.handIn(login, tender.path("id").asLong(), packageId, form, file, bidder.sealing());
        say.accept(no + " " + now() + " a bid was handed in [" + box.path("name").asText() + "]");
        pass(90);
        return true;
    }

    /** Digits that are this person's own: bidders do not share phones and accounts. */
    private static String own(String login, int digits) {
        return String.format("%010d", Integer.toUnsignedLong(login.hashCode())).substring(10 - digits);
    }

    /** In the room after the deadline: agency and purchaser hand in their shares, each bidder releases its half. */
    private boolean open(CaseScript script, String no) {
        JsonNode room;
        try {
            room = client.get(script.cast().handler(), "/api/v1/projects/" + no + "/opening");
        } catch (Client.RefusedByPlatform noTenderYet) {
            return false;
        }
        if (!room.path("phase").asText().equals("RELEASING")) {
            return false;
        }
        boolean acted = false;
        for (String login : List.of(script.cast().manager(), script.cast().handler())) {
            acted |= handInShares(login, room);
        }
        for (JsonNode lot : client.get(script.cast().handler(), "/api/v1/projects/" + no + "/opening").path("packages")) {
            var bidders = lot.path("tooFew").asBoolean() ? List.<Bidder>of() : script.bidders(lot.path("no").asInt(), room.path("round").asInt());
            for (Bidder bidder : bidders) {
                acted |= bidding.release(script.cast().suppliers().get(bidder.supplier()), lot.path("packageId").asLong());
            }
        }
        if (acted) {
            say.accept(no + " " + now() + " bids are opened");
        }
        return acted;
    }

    private boolean handInShares(String login, JsonNode room) {
        for (JsonNode hand : room.path("hands")) {
            boolean own = audiences(login).stream().anyMatch(audience -> audience.startsWith("org:" + hand.path("organisationId").asText() + ":"));
            if (own && hand.path("holder").isNull()) {
                bidding.handInShares(login, room.path("tenderId").asLong());
                return true;
            }
        }
        return false;
    }

    private static boolean contains(JsonNode ids, long id) {
        for (JsonNode one : ids) {
            if (one.asLong() == id) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(CaseScript script) {
        String no = numbers.get(script.id());
        if (no == null || busy.contains(script.id())) {
            return false;
        }
        var places = held.getOrDefault(script.id(), Set.of());
        return !places.isEmpty() && (script.until().containsKey(CaseScript.WHOLE) || places.containsAll(script.until().keySet()))
                || !project(script, no).path("case").path("state").asText().equals("RUNNING");
    }

    /** To the next thing that falls due, a person's waiting or a case's start, whichever is first. */
    private void forward(List<CaseScript> scripts) {
        LocalDateTime now = now();
        LocalDateTime target = null;
        JsonNode next = client.get(null, "/api/v1/clock").path("next");
        if (next.isTextual()) {
            target = LocalDateTime.parse(next.asText().substring(0, 16)).plusMinutes(1);
        }
        for (CaseScript script : scripts) {
            target = earlier(target, numbers.containsKey(script.id()) ? waiting(script, now) : start(script));
        }
        if (target == null || !target.isAfter(now)) {
            throw new IllegalStateException("nothing is open, nothing is due, and not every case has ended: see the incidents page");
        }
        client.post(administrator, "/api/v1/clock/forward", Map.of("to", target.toString()));
        comeToOpenings(target);
    }

    private LocalDateTime waiting(CaseScript script, LocalDateTime now) {
        LocalDateTime first = null;
        String no = numbers.get(script.id());
        JsonNode project = project(script, no);
        for (String login : people(script, project)) {
            for (JsonNode item : tasksOf(login, no)) {
                String formKey = client.get(login, "/api/v1/tasks/" + item.path("id").asText()).path("formKey").asText();
                LocalDateTime ready = readyAt(script, formKey, item);
                if (!script.holds(formKey, packageNo(project, item)) && ready.isAfter(now)) {
                    first = earlier(first, ready.plusMinutes(1));
                }
            }
        }
        return first;
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
