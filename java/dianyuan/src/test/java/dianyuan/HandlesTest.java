package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Native memory is freed once, never under a running call, and also where somebody forgot it. */
class HandlesTest {
    @Test
    void aClosedObjectIsRefusedAndClosingTwiceDoesNothing() {
        Scene scene = Scene.of(2);
        Ranking ranking = scene.engine.rank(scene.legalCase);
        Explanation explanation = scene.engine.explain(scene.legalCase, "L-1");
        Agency agency = new Agency(scene.engine);
        Ledger ledger = new Ledger("s");
        Stop stop = new Stop();
        for (int twice = 0; twice < 2; twice++) {
            ranking.close();
            explanation.close();
            agency.close();
            ledger.close();
            stop.close();
            scene.close();
        }
        Executable[] calls = {
            ranking::candidates,
            ranking::json,
            ranking::considered,
            explanation::json,
            explanation::place,
            ledger::seq,
            ledger::head,
            stop::request,
            stop::isRequested,
            scene.policy::id,
            scene.calibration::json,
            scene.roster::size,
            scene.legalCase::id,
            scene.engine::size,
            () -> agency.setSeed("x"),
            () -> scene.engine.rank(scene.legalCase),
            () -> new Engine(scene.roster, scene.policy, scene.calibration),
            () -> Calibration.fit(scene.roster, scene.policy, Scene.DAY),
        };
        for (Executable call : calls) {
            IllegalStateException error = assertThrows(IllegalStateException.class, call);
            assertTrue(error.getMessage().endsWith("is closed"), error.getMessage());
        }
    }

    @Test
    void anArgumentThatIsClosedIsRefusedToo() {
        try (Scene scene = Scene.of(2)) {
            Case closed = Case.read(Fixtures.civilCase("C-2"));
            Stop stop = new Stop();
            closed.close();
            stop.close();
            assertThrows(IllegalStateException.class, () -> scene.engine.rank(closed));
            assertThrows(
                    IllegalStateException.class,
                    () -> scene.engine.rank(scene.legalCase, null, null, stop));
            // And what was in use beside it is released: it can be closed, and is then.
            int before = Handle.alive();
            scene.engine.close();
            assertEquals(before - 1, Handle.alive());
        }
    }

    @Test
    void anObjectInUseIsFreedByItsLastUser() {
        AtomicInteger freed = new AtomicInteger();
        Object owner = new Object();
        Handle handle = new Handle(owner, 7, address -> freed.addAndGet((int) address));
        Handle.Use first = handle.use();
        Handle.Use second = handle.use();
        handle.close();
        assertThrows(IllegalStateException.class, handle::use);
        first.close();
        assertEquals(0, freed.get());
        second.close();
        assertEquals(7, freed.get());
        handle.close();
        assertEquals(7, freed.get());
        assertSame(owner, owner);
    }

    @Test
    void closingDuringCallsOfOtherThreadsLetsThemEnd() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 50; round++) {
                Scene scene = Scene.of(50);
                CountDownLatch running = new CountDownLatch(4);
                AtomicLong ranked = new AtomicLong();
                List<Future<?>> users = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    users.add(pool.submit(() -> {
                        running.countDown();
                        while (true) {
                            try (Ranking ranking = scene.engine.rank(scene.legalCase)) {
                                ranked.addAndGet(ranking.candidates().size());
                            } catch (IllegalStateException closed) {
                                return;
                            }
                        }
                    }));
                }
                running.await();
                scene.close();
                for (Future<?> user : users) {
                    user.get(30, TimeUnit.SECONDS);
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void forgottenObjectsAreFreed() throws Exception {
        int before = settled();
        for (int i = 0; i < 100; i++) {
            Case.read(Fixtures.civilCase("C-" + i));
        }
        int after = settled();
        assertTrue(after <= before, "of 100 forgotten objects " + (after - before) + " live");
    }

    /** How many objects live once the collector had time to look. */
    private static int settled() throws InterruptedException {
        int alive = Integer.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(20);
            // What was forgotten is freed when another object is made.
            new Stop().close();
            int now = Handle.alive();
            if (now == alive && i > 5) {
                break;
            }
            alive = now;
        }
        return alive;
    }
}
