package dianyuan;

import java.util.Arrays;
import java.util.Locale;

/** What the Java side costs beyond the library's own work: a program, not a test, since it measures. */
final class Overhead {
    private static final int ROUNDS = 21;
    private static final int CALLS = 1_000;

    private Overhead() {}

    public static void main(String[] arguments) {
        tell("a call that does nothing", CALLS * 100, Native::dy_abi_version);
        try (Scene scene = Scene.of(20);
                Handle.Use engine = scene.engine.handle.use();
                Handle.Use legalCase = scene.legalCase.handle.use()) {
            long[] out = new long[1];
            tell("20 lawyers ranked and freed, bare functions", CALLS, () -> {
                Native.dy_engine_rank(engine.address(), legalCase.address(), null, null, out, null);
                Native.dy_ranking_free(out[0]);
            });
            tell("20 lawyers ranked and closed", CALLS, () -> scene.engine.rank(scene.legalCase).close());
            RankOptions options = new RankOptions().seed("seed").asOf(Scene.DAY);
            tell("the same with options", CALLS, () -> scene.engine.rank(scene.legalCase, options).close());
            tell("the same watched", CALLS, () -> {
                try (Stop stop = new Stop()) {
                    scene.engine.rank(scene.legalCase, options, (stage, steps, done, of) -> true, stop).close();
                }
            });
            tell("20 lawyers ranked and read", CALLS, () -> {
                try (Ranking ranking = scene.engine.rank(scene.legalCase)) {
                    ranking.candidates();
                }
            });
            tell("20 lawyers ranked, as JSON", CALLS / 4, () -> {
                try (Ranking ranking = scene.engine.rank(scene.legalCase)) {
                    ranking.json();
                }
            });
        }
    }

    /** The median of rounds, after as many to warm up. */
    private static void tell(String what, int calls, Runnable call) {
        double[] micros = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                call.run();
            }
            micros[Math.abs(round) % ROUNDS] = (System.nanoTime() - start) / 1000.0 / calls;
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT, "%-45s %8.3f µs (%.3f to %.3f)%n", what, micros[ROUNDS / 2], micros[0],
                micros[ROUNDS - 1]);
    }
}
