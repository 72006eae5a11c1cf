package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rankings and explanations: the bytes of every other language, and the same numbers without JSON. */
class RankingTest {
    @Test
    void theSharedFixtureRanksExplainsAndComparesAsRecorded() {
        String roster = Fixtures.text("roster.jsonl");
        String after = Fixtures.text("roster-after.jsonl");
        String legalCase = Fixtures.text("case.json");
        String policy = Fixtures.text("policy.toml");
        String options = Fixtures.text("options.json");
        String ranking = Dianyuan.rankJson(roster, legalCase, policy, options);
        String later = Dianyuan.rankJson(after, legalCase, policy, options);
        assertEquals(Fixtures.result("ranking.json"), ranking);
        assertEquals(
                Fixtures.result("explanation.json"),
                Dianyuan.explainJson(roster, legalCase, "lawyer-gao", policy, options));
        assertEquals(
                Fixtures.result("comparison.json"), Dianyuan.diffJson(ranking, later, roster, after, null));
    }

    @Test
    void anEngineGivesTheSameBytes() {
        try (Scene scene = Scene.shared();
                Ranking ranking = scene.engine.rank(scene.legalCase, Scene.options());
                Explanation explanation =
                        scene.engine.explain(scene.legalCase, "lawyer-gao", Scene.options(), null, null)) {
            assertEquals(Fixtures.result("ranking.json"), ranking.json());
            assertEquals(Fixtures.result("explanation.json"), explanation.json());
        }
    }

    @Test
    void candidatesReadWithoutJsonAreThoseOfTheJson() {
        try (Scene scene = Scene.shared();
                Ranking ranking = scene.engine.rank(scene.legalCase, Scene.options())) {
            JsonNode json = Fixtures.json(ranking.json());
            List<Candidate> candidates = ranking.candidates();
            assertFalse(candidates.isEmpty());
            assertEquals(json.get("candidates").size(), candidates.size());
            for (int i = 0; i < candidates.size(); i++) {
                same(json.get("candidates").get(i), candidates.get(i));
            }
        }
    }

    private static void same(JsonNode json, Candidate candidate) {
        assertEquals(json.get("lawyer").asText(), candidate.lawyer());
        assertEquals(json.get("points").asInt(), candidate.points().getAsInt());
        if (json.hasNonNull("place")) {
            assertEquals(json.get("place").asInt(), candidate.place().getAsInt());
        }
        int sum = 0;
        int weights = 0;
        assertEquals(Signal.values().length, candidate.contributions().size());
        for (Contribution contribution : candidate.contributions()) {
            assertEquals(Signal.values()[contribution.signal().ordinal()], contribution.signal());
            sum += contribution.points();
            weights += contribution.weight();
        }
        assertEquals(candidate.points().getAsInt(), sum, "the score is the sum of the contributions");
        assertEquals(1_000_000, weights);
        JsonNode listed = json.get("contributions");
        for (int i = 0; i < listed.size(); i++) {
            Contribution contribution = candidate.contributions().get(i);
            assertEquals(listed.get(i).get("signal").asText(), contribution.signal().word());
            assertEquals(listed.get(i).get("points").asInt(), contribution.points());
            assertEquals(listed.get(i).get("value").asInt(), contribution.value());
            assertEquals(listed.get(i).get("weight").asInt(), contribution.weight());
        }
    }

    @Test
    void signalsAndStagesHaveTheLibrarysWords() {
        for (Signal signal : Signal.values()) {
            assertEquals(Text.borrowed(Native.dy_signal_word(signal.ordinal())), signal.word());
        }
        assertEquals("", Text.borrowed(Native.dy_signal_word(Signal.values().length)));
        for (Stage stage : Stage.values()) {
            assertEquals(Text.borrowed(Native.dy_stage_word(stage.ordinal())), stage.word());
        }
    }

    @Test
    void aNeutralOrderHasNoPoints() {
        try (Scene scene = Scene.of(5);
                Ranking lot = scene.engine.rank(
                        scene.legalCase, new RankOptions().order(Order.LOT).seed("种子").top(3))) {
            assertEquals(3, lot.candidates().size());
            assertEquals(5, lot.considered());
            for (Candidate candidate : lot.candidates()) {
                assertFalse(candidate.points().isPresent());
                assertTrue(candidate.contributions().isEmpty());
            }
        }
    }

    @Test
    void candidatesOutliveTheirRankingAndCompareAsValues() {
        try (Scene scene = Scene.shared()) {
            Ranking once = scene.engine.rank(scene.legalCase);
            Ranking again = scene.engine.rank(scene.legalCase, new RankOptions());
            List<Candidate> kept = once.candidates();
            once.close();
            assertEquals(again.candidates(), kept);
            assertEquals(again.candidates().hashCode(), kept.hashCode());
            again.close();
            assertTrue(kept.get(0).toString().contains(kept.get(0).lawyer()));
            assertThrows(UnsupportedOperationException.class, () -> kept.remove(0));
        }
    }

    @Test
    void anExplanationHasPlacePointsAndWords() {
        try (Scene scene = Scene.shared();
                Ranking ranking = scene.engine.rank(scene.legalCase)) {
            Candidate first = ranking.candidates().get(0);
            try (Explanation explanation = scene.engine.explain(scene.legalCase, first.lawyer())) {
                assertEquals(first.place(), explanation.place());
                assertEquals(first.points(), explanation.points());
                String zh = explanation.words(Language.ZH, Audience.CLIENT);
                String en = explanation.words(Language.EN, Audience.STAFF);
                JsonNode json = Fixtures.json(explanation.json());
                assertTrue(zh.chars().anyMatch(c -> Character.isIdeographic(c)), zh);
                assertFalse(en.isEmpty());
                assertEquals(first.lawyer(), json.get("lawyer").asText());
            }
        }
    }

    @Test
    void anEngineTakesChangesAndStaysAsItWas() {
        try (Scene scene = Scene.of(3);
                Engine more = scene.engine.apply("{\"type\": \"put_lawyer\", \"lawyer\": {\"id\": \"L-9\"}}\n"
                        + "{\"type\": \"remove_lawyer\", \"id\": \"L-1\"}\n"
                        + "{\"type\": \"put_lawyer\", \"lawyer\": {\"id\": \"L-10\"}}")) {
            assertEquals(3, scene.engine.size());
            assertEquals(4, more.size());
        }
    }

    @Test
    void whatAnEngineIsMadeOfMayBeClosed() {
        Scene scene = Scene.shared();
        scene.roster.close();
        scene.policy.close();
        scene.calibration.close();
        Ranking ranking = scene.engine.rank(scene.legalCase, Scene.options());
        scene.close();
        assertEquals(Fixtures.result("ranking.json"), ranking.json());
        ranking.close();
    }

    @Test
    void policiesAndCalibrationsAreWrittenAndReadAgain() {
        try (Scene scene = Scene.shared();
                Policy policy = Policy.read(scene.policy.json());
                Calibration calibration = Calibration.read(scene.calibration.json())) {
            assertEquals("fixture", policy.id());
            assertEquals("1", policy.version());
            assertEquals(scene.policy.digest(), policy.digest());
            assertEquals(scene.calibration.digest(), calibration.digest());
            assertEquals("case-2026-001", scene.legalCase.id());
        }
        try (Policy national = Policy.national()) {
            assertEquals("national", national.id());
        }
    }
}
