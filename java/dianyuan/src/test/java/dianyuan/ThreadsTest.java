package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One engine, one set of options, many threads. */
class ThreadsTest {
    private static final int THREADS = 32;
    private static final int ROUNDS = 50;

    @Test
    void thirtyTwoThreadsRankWithOneEngine() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (Scene scene = Scene.shared()) {
            RankOptions options = Scene.options();
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<Integer>> all = new ArrayList<>();
            String expected = Fixtures.result("ranking.json");
            for (int i = 0; i < THREADS; i++) {
                all.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    int same = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        try (Ranking ranking = scene.engine.rank(scene.legalCase, options)) {
                            same += ranking.json().equals(expected) ? 1 : 0;
                        }
                    }
                    return same;
                }));
            }
            for (Future<Integer> one : all) {
                assertEquals(ROUNDS, one.get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
