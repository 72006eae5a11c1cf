package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One ledger's way through the commands that every language's tests share: the same bytes as recorded. */
class ChoiceFixtureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String STREAM = "fixture";

    private final StringBuilder events = new StringBuilder();
    private final StringBuilder answers = new StringBuilder();
    private Roster roster;
    private Engine engine;
    private Agency agency;
    private Ledger ledger;
    private OffsetDateTime now;

    @BeforeEach
    void run() {
        roster = Roster.read(Fixtures.text("choice/roster.jsonl"));
        try (Policy policy = Policy.read(Fixtures.text("choice/policy.toml"));
                Calibration calibration = Calibration.fit(roster, policy, DAY)) {
            engine = new Engine(roster, policy, calibration);
        }
        agency = new Agency(engine);
        agency.setSeed("fixture seed");
        for (String line : Fixtures.text("choice/cases.jsonl").split("\n")) {
            try (Case legalCase = Case.read(line)) {
                agency.putCase(legalCase);
            }
        }
        ledger = new Ledger(STREAM);
        for (String line : Fixtures.text("choice/commands.jsonl").split("\n")) {
            JsonNode row = Fixtures.json(line);
            now = OffsetDateTime.parse(row.get("now").asText());
            decide(row.get("command").toString());
        }
    }

    private void decide(String command) {
        try (Decision decision = ledger.decide(command, agency, now)) {
            answers.append(decision.json()).append('\n');
            for (Decision.Event event : decision.events()) {
                assertEquals(Fixtures.json(event.json()).get("seq").asLong(), event.seq());
                assertEquals(Fixtures.json(event.json()).get("id").asText(), event.id());
                assertEquals(Fixtures.json(event.json()).get("type").asText(), event.type());
                events.append(event.json()).append('\n');
            }
            ledger.take(decision);
        }
    }

    @AfterEach
    void close() {
        ledger.close();
        agency.close();
        engine.close();
        roster.close();
    }

    @Test
    void answersAndEventsAreAsRecorded() {
        assertEquals(Fixtures.text("choice/answers.jsonl"), answers.toString());
        assertEquals(Fixtures.text("choice/events.jsonl"), events.toString());
    }

    @Test
    void whatIsAskedOfTheLedgerIsAnsweredAsRecorded() {
        assertEquals(Fixtures.result("choice/status.json"), ledger.statusJson(agency, now));
        assertEquals(
                Fixtures.result("choice/shortlist.json"),
                ledger.shortlistJson(agency, "C-4", now, Order.POINTS, null));
        assertEquals(
                Fixtures.result("choice/record.json"), ledger.recordJson(agency, events.toString(), "C-1", now));
    }

    @Test
    void theStoredEventsLeadToTheSameLedger() {
        try (Ledger again = Ledger.replay(STREAM, Fixtures.text("choice/events.jsonl"))) {
            assertEquals(ledger.head(), again.head());
            assertEquals(ledger.stateJson(), again.stateJson());
            assertEquals(ledger.seq(), again.seq());
        }
    }

    @Test
    void theRecordComesOutTheSame() {
        String record = Fixtures.result("choice/record.json");
        assertEquals("reproduced", Fixtures.json(Records.replayJson(record)).get("verdict").asText());
        String first = Fixtures.text("choice/cases.jsonl").split("\n")[0];
        try (Case legalCase = Case.read(first)) {
            assertEquals(
                    "reproduced",
                    Fixtures.json(Records.replayJson(record, roster, legalCase)).get("verdict").asText());
        }
    }

    @Test
    void anEngineTakesTheSharedChanges() {
        String case4 = Fixtures.text("choice/cases.jsonl").split("\n")[3];
        try (Engine changed = engine.apply(Fixtures.text("choice/changes.jsonl"));
                Case legalCase = Case.read(case4);
                Ranking ranking = changed.rank(legalCase, new RankOptions().asOf(DAY))) {
            assertEquals("C-4", legalCase.id());
            assertEquals(Fixtures.result("choice/changed.json"), ranking.json());
        }
    }
}
