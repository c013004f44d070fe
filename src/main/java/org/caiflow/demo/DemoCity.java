package org.caiflow.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.caiflow.calendar.PlatformClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;

/**
 * Loads the demo city at the first start: master data, then projects really played over HTTP. In a thread of its own, because no
 * job runs before the application is ready; resumable, because the player goes on wherever the cases stand.
 */
@Component
@Profile("demo")
class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final CityLoader loader;
    private final DemoPeople people;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final PlatformClock clock;
    private final String password;
    private final Path data;
    private final boolean play;
    private volatile State state = State.LOADING;
    private volatile String progress = "";

    DemoCity(CityLoader loader, DemoPeople people, JdbcTemplate rows, TransactionTemplate transaction, PlatformClock clock,
             @Value("${caiflow.demo.password}") String password, @Value("${caiflow.data:./data}") Path data,
             @Value("${caiflow.demo.play:true}") boolean play) {
        this.loader = loader;
        this.people = people;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.password = password;
        this.data = data;
        this.play = play;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!play) {
            return;
        }
        int port = ((ServletWebServerApplicationContext) ready.getApplicationContext()).getWebServer().getPort();
        var thread = new Thread(() -> load("http://127.0.0.1:" + port), "demo-city");
        thread.setDaemon(true);
        thread.start();
    }

    private void load(String address) {
        try {
            if (rows.queryForObject("SELECT COUNT(*) FROM demo_city", Integer.class) == 0) {
                tell("loading people, organisations and rules of the demo city");
                loader.load();
                play(address);
                transaction.executeWithoutResult(status ->
                        rows.update("INSERT INTO demo_city (id, ready_at) VALUES (1, ?)", clock.now().toEpochMilli()));
            }
            tell("the demo city stands");
            state = State.READY;
        } catch (RuntimeException fault) {
            LOG.error("the demo city could not be loaded", fault);
            progress = String.valueOf(fault.getMessage());
            state = State.FAILED;
        }
    }

    private void play(String address) {
        JsonNode cast = new ObjectMapper().valueToTree(people.all());
        var client = new Client(address, password);
        new DemoExperts(client, Cities.first(cast, "SUPERVISOR"), Cities.first(cast, "ADMINISTRATOR"), this::tell).register(loader.applicants());
        var bidding = new SealedBidding(client, new DemoKeys(client, data.resolve("demo").resolve("keys"), password), null);
        new Player(client, bidding,
                Cities.first(cast, "ADMINISTRATOR"), Cities.all(cast, "EXPERT"), Cities.usual(), this::tell).play(Cities.cityCases());
    }

    private void tell(String what) {
        LOG.info(what);
        progress = what;
    }

    Standing standing() {
        return new Standing(state, progress);
    }

    enum State { LOADING, READY, FAILED }

    record Standing(State state, String progress) {
    }
}
