package dianyuan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dianyuan.Outcome;
import dianyuan.Records;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Desks that work on one table at once. */
class DeskTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+08:00");
    private static final int DESKS = 4;

    /** Takes every case of the desk's share in, and says how many tries that took and how many events came of it. */
    private static int[] work(Path file, Office office, int share, CyclicBarrier start) throws Exception {
        try (Connection connection = Database.open(file);
                Desk desk = new Desk(connection, "race", office.agency)) {
            List<String> cases = new Register(connection).cases();
            start.await();
            int tries = 0;
            int events = 0;
            for (int i = share; i < cases.size(); i += DESKS) {
                JsonNode facts = Json.read(cases.get(i));
                Answer answer = desk.run(Commands.receive("r-" + i, facts), NOW);
                assertEquals(Outcome.DONE, answer.outcome);
                tries += answer.tries;
                events += answer.events.size();
                // Its answer was lost, so it is sent again.
                assertEquals(Outcome.REPEATED, desk.run(Commands.receive("r-" + i, facts), NOW).outcome);
            }
            return new int[] {tries, events};
        }
    }

    @Test
    void desksThatComeSecondDecideAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("agency.db");
        Sample sample = new Sample();
        try (Connection connection = Database.open(file)) {
            Register register = new Register(connection);
            register.importLawyers(sample.lawyers);
            register.importCases(sample.cases);
            int cases = register.cases().size();
            try (Office office = new Office(register, sample.policy, NOW.toLocalDate())) {
                ExecutorService pool = Executors.newFixedThreadPool(DESKS);
                CyclicBarrier start = new CyclicBarrier(DESKS);
                List<Future<int[]>> desks = new ArrayList<>();
                for (int share = 0; share < DESKS; share++) {
                    int own = share;
                    desks.add(pool.submit(() -> work(file, office, own, start)));
                }
                int tries = 0;
                int events = 0;
                for (Future<int[]> desk : desks) {
                    int[] done = desk.get(120, TimeUnit.SECONDS);
                    tries += done[0];
                    events += done[1];
                }
                pool.shutdown();
                assertTrue(tries >= cases, "each case takes a try at least");
                try (Desk desk = new Desk(connection, "race", office.agency)) {
                    assertEquals(events, desk.seq(), "each case came in once");
                    String verdict = Records.replayJson(desk.record(Story.CASE, NOW));
                    assertTrue(Json.read(verdict).isObject());
                    assertTrue(Json.read(desk.status(NOW)).isObject());
                    assertTrue(Json.read(desk.shortlist(Story.CASE, NOW)).isObject());
                }
            }
        }
    }
}
