package dianyuan;

import java.time.LocalDate;

/** The shared fixture made ready, or a roster of one's own under no policy. */
final class Scene implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    final Roster roster;
    final Policy policy;
    final Calibration calibration;
    final Engine engine;
    final Case legalCase;

    private Scene(String lawyers, String rules, String text) {
        roster = Roster.read(lawyers);
        policy = Policy.read(rules);
        calibration = Calibration.fit(roster, policy, DAY);
        engine = new Engine(roster, policy, calibration);
        legalCase = Case.read(text);
    }

    static Scene shared() {
        return new Scene(
                Fixtures.text("roster.jsonl"), Fixtures.text("policy.toml"), Fixtures.text("case.json"));
    }

    static Scene of(int lawyers) {
        return new Scene(Fixtures.lawyers(lawyers), "none", Fixtures.civilCase("C-1"));
    }

    /** The options of the shared fixture. */
    static RankOptions options() {
        return new RankOptions().top(10).excluded(10).asOf(DAY).seed("fixture");
    }

    @Override
    public void close() {
        legalCase.close();
        engine.close();
        calibration.close();
        policy.close();
        roster.close();
    }
}
