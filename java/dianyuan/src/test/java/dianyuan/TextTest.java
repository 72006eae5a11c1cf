package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Any text arrives as it was sent, and comes back as it was written. */
class TextTest {
    /** Chinese, a character beyond 16 bits (𠮷), one that takes a joiner, and a right-to-left letter. */
    private static final String ANY = "律师·𠮷田👩‍⚖️א";

    @Test
    void anyCharacterComesBack() {
        String seed = ANY;
        try (Scene scene = Scene.of(3);
                Ranking ranking = scene.engine.rank(scene.legalCase, new RankOptions().seed(seed))) {
            assertEquals(seed, Fixtures.json(ranking.json()).get("seed").asText());
        }
    }

    @Test
    void aNulInsideATextIsACharacterLikeAnyOther() {
        String seed = "before\0after";
        String json;
        try (Scene scene = Scene.of(3);
                Ranking ranking = scene.engine.rank(scene.legalCase, new RankOptions().seed(seed))) {
            json = ranking.json();
        }
        assertEquals(seed, Fixtures.json(json).get("seed").asText());
        DianyuanException error = assertThrows(DianyuanException.class, () -> Case.read("{}\0"));
        assertEquals("malformed", error.kind());
    }

    @Test
    void idsOfAnyScriptAreReadWithoutJson() {
        try (Roster roster = Roster.read("{\"id\": \"律师-𠮷\"}");
                Policy policy = Policy.read("none");
                Calibration calibration = Calibration.fit(roster, policy, Scene.DAY);
                Engine engine = new Engine(roster, policy, calibration);
                Case legalCase = Case.read(Fixtures.civilCase("案-一"));
                Ranking ranking = engine.rank(legalCase)) {
            assertEquals("案-一", legalCase.id());
            assertEquals("律师-𠮷", ranking.candidates().get(0).lawyer());
        } catch (DianyuanException error) {
            // Ids may be kept to plain characters; then the fault names the field, not a broken text.
            assertTrue(error.problems().get(0).path().startsWith("id"), error.getMessage());
        }
    }

    @Test
    void theEmptyTextIsNoNull() {
        try (Roster roster = Roster.read("")) {
            assertEquals(0, roster.size());
        }
        assertThrows(DianyuanException.class, () -> Case.read(""));
    }
}
