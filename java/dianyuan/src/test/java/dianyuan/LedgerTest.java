package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A case's way through the ledger, and two threads that decide at once. */
class LedgerTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T09:00:00+08:00");

    /** The stream as a database would keep it: a number is taken once. */
    private final Map<Long, String> stored = new ConcurrentSkipListMap<>();

    private static String command(String id, String role, String caseId, String type, String data) {
        return "{\"id\": \"" + id + "\", \"actor\": {\"id\": \"x\", \"role\": \"" + role + "\"}, \"case\": \""
                + caseId + "\", \"type\": \"" + type + "\", \"data\": " + data + "}";
    }

    private static String receive(String caseId) {
        return command("r-" + caseId, "clerk", caseId, "receive",
                "{\"kind\": \"civil\", \"route\": \"application\", \"from\": \"2026-11-25T09:00:00+08:00\"}");
    }

    private static Agency agency(Scene scene, int cases) {
        Agency agency = new Agency(scene.engine);
        for (int i = 1; i <= cases; i++) {
            try (Case legalCase = Case.read(Fixtures.civilCase("C-" + i))) {
                agency.putCase(legalCase);
            }
        }
        return agency;
    }

    private boolean store(Decision decision) {
        synchronized (stored) {
            for (Decision.Event event : decision.events()) {
                if (stored.containsKey(event.seq())) {
                    return false;
                }
            }
            for (Decision.Event event : decision.events()) {
                stored.put(event.seq(), event.json());
            }
            return true;
        }
    }

    private Outcome run(Ledger ledger, Agency agency, String command) {
        while (true) {
            try (Decision decision = ledger.decide(command, agency, NOW)) {
                if (decision.outcome() != Outcome.DONE) {
                    return decision.outcome();
                }
                if (store(decision)) {
                    ledger.take(decision);
                    return Outcome.DONE;
                }
            }
        }
    }

    private String lines() {
        return String.join("\n", stored.values());
    }

    @Test
    void aCaseGoesFromItsReceiptToAnAppointment() {
        try (Scene scene = Scene.of(3);
                Agency agency = agency(scene, 1);
                Ledger ledger = new Ledger("city")) {
            assertEquals(0, ledger.seq());
            assertEquals("", ledger.head());
            assertEquals(Outcome.DONE, run(ledger, agency, receive("C-1")));
            JsonNode shortlist =
                    Fixtures.json(ledger.shortlistJson(agency, "C-1", NOW, Order.POINTS, null));
            assertFalse(shortlist.isEmpty());
            String choose = command("k-2", "client", "C-1", "choose", "{\"picks\": [\"L-2\"]}");
            assertEquals(Outcome.DONE, run(ledger, agency, choose));
            assertEquals(
                    Outcome.DONE,
                    run(ledger, agency, command("k-3", "clerk", "C-1", "propose", "{\"lawyer\": \"L-2\"}")));
            assertEquals(
                    Outcome.DONE,
                    run(ledger, agency, command("k-4", "official", "C-1", "confirm", "{\"lawyer\": \"L-2\"}")));
            assertEquals(stored.size(), ledger.seq());
            assertFalse(Fixtures.json(ledger.statusJson(agency, NOW)).isEmpty());

            String record = ledger.recordJson(agency, lines(), "C-1", NOW);
            assertFalse(Fixtures.json(Records.replayJson(record)).isEmpty());
            try (Case legalCase = Case.read(Fixtures.civilCase("C-1"))) {
                assertFalse(Fixtures.json(Records.replayJson(record, scene.roster, legalCase)).isEmpty());
            }

            // After a restart: the same ledger from what is stored.
            try (Ledger again = Ledger.replay("city", lines());
                    Ledger stepwise = new Ledger("city");
                    Decision repeated = again.decide(choose, agency, NOW)) {
                assertEquals(ledger.head(), again.head());
                assertEquals(ledger.stateJson(), again.stateJson());
                stepwise.apply(lines());
                assertEquals(ledger.head(), stepwise.head());
                assertEquals(Outcome.REPEATED, repeated.outcome());
                assertTrue(repeated.repeats() > 0);
                assertTrue(repeated.seq() > 1);
                assertTrue(repeated.events().isEmpty());
            }
        }
    }

    @Test
    void aRefusalIsAnAnswer() {
        try (Scene scene = Scene.of(3);
                Agency agency = agency(scene, 1);
                Ledger ledger = new Ledger("city")) {
            run(ledger, agency, receive("C-1"));
            String twice = command("k-2", "client", "C-1", "choose", "{\"picks\": [\"L-2\", \"L-2\"]}");
            try (Decision refused = ledger.decide(twice, agency, NOW)) {
                assertEquals(Outcome.REFUSED, refused.outcome());
                assertEquals(Optional.of("repeated_pick"), refused.refusal());
                assertFalse(refused.detail().get().isEmpty());
                assertTrue(refused.events().isEmpty());
                assertEquals(0, refused.seq());
                assertEquals("repeated_pick", Fixtures.json(refused.json()).get("refused").asText());
            }
            assertEquals(1, ledger.seq());
        }
    }

    @Test
    void whatIsNoCommandIsAnError() {
        try (Scene scene = Scene.of(1);
                Agency agency = agency(scene, 1);
                Ledger ledger = new Ledger("city")) {
            DianyuanException error = assertThrows(
                    DianyuanException.class,
                    () -> ledger.decide(command("k", "king", "C-1", "choose", "{}"), agency, NOW));
            assertEquals("record", error.kind());
            assertEquals(
                    "malformed",
                    assertThrows(DianyuanException.class, () -> ledger.decide("{", agency, NOW)).kind());
            assertThrows(DianyuanException.class, () -> ledger.apply("{\"seq\": 7}"));
            assertThrows(NullPointerException.class, () -> ledger.decide("{}", null, NOW));
            assertThrows(NullPointerException.class, () -> ledger.decide("{}", agency, null));
            assertThrows(NullPointerException.class, () -> ledger.take(null));
        }
    }

    @Test
    void aDecisionThatCameTooLateIsNotTaken() {
        try (Scene scene = Scene.of(1);
                Agency agency = agency(scene, 2);
                Ledger ledger = new Ledger("city");
                Decision early = ledger.decide(receive("C-1"), agency, NOW);
                Decision late = ledger.decide(receive("C-2"), agency, NOW)) {
            assertEquals(early.seq(), late.seq());
            ledger.take(early);
            DianyuanException error = assertThrows(DianyuanException.class, () -> ledger.take(late));
            assertEquals("wrong_number", error.problems().get(0).code());
            assertEquals(1, ledger.seq());
        }
    }

    @Test
    void twoThreadsOverOneLedgerLoseNothing() throws Exception {
        int cases = 60;
        try (Scene scene = Scene.of(20);
                Agency agency = agency(scene, cases);
                Ledger ledger = new Ledger("city")) {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Integer>> all = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                // Both send every command: each is done once, and the other time it is a repeat.
                Callable<Integer> clerk = () -> {
                    start.await();
                    int done = 0;
                    for (int i = 1; i <= cases; i++) {
                        String id = "C-" + i;
                        done += run(ledger, agency, receive(id)) == Outcome.DONE ? 1 : 0;
                        String choose = command("k-" + id, "client", id, "choose", "{\"picks\": [\"L-" + (1 + i % 20)
                                + "\"]}");
                        done += run(ledger, agency, choose) == Outcome.DONE ? 1 : 0;
                    }
                    return done;
                };
                all.add(pool.submit(clerk));
            }
            int done = 0;
            for (Future<Integer> one : all) {
                done += one.get(60, TimeUnit.SECONDS);
            }
            pool.shutdown();
            assertEquals(2 * cases, done);
            assertEquals(stored.size(), ledger.seq());
            try (Ledger again = Ledger.replay("city", lines())) {
                assertEquals(ledger.head(), again.head());
            }
        }
    }
}
