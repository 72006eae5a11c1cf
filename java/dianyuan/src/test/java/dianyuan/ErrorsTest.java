package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a wrong input and a wrong call lead to. */
class ErrorsTest {
    private static final int NOT_UTF8 = 2;
    private static final int MALFORMED = 100;
    private static final int RECORD = 101;
    private static final int POLICY = 102;
    private static final int REQUEST = 105;

    private static DianyuanException thrown(Executable call) {
        return assertThrows(DianyuanException.class, call);
    }

    @Test
    void everyFaultOfARosterIsToldByRowAndPath() {
        DianyuanException error = thrown(() -> Roster.read("{\"id\": \"L-1\"}\n"
                + "{\"id\": \"L-2\", \"specialities\": [{\"cause\": \"civil:9.9\", \"level\": \"declared\"}]}\n"
                + "{\"id\": \"L-1\", \"specialities\": 7}\n"));
        assertEquals(RECORD, error.status());
        assertEquals("record", error.kind());
        assertTrue(error.problems().size() >= 2, error.getMessage());
        boolean found = false;
        for (DianyuanException.Problem problem : error.problems()) {
            if (problem.row().equals(OptionalLong.of(2)) && problem.path().equals("specialities[0].cause")) {
                found = true;
                assertEquals("unknown_cause", problem.code());
                assertTrue(problem.value().contains("9.9"), problem.value());
                assertFalse(problem.expected().isEmpty());
                assertTrue(problem.toString().contains("row 2"), problem.toString());
            }
        }
        assertTrue(found, error.getMessage());
        assertEquals("record", Fixtures.json(error.json()).get("kind").asText());
        assertEquals(
                error.problems().size(), Fixtures.json(error.json()).get("problems").size());
        assertThrows(UnsupportedOperationException.class, () -> error.problems().clear());
    }

    @Test
    void aFaultThatIsInNoRowHasNone() {
        DianyuanException error = thrown(() -> Dianyuan.schemaJson("nothing"));
        assertFalse(error.problems().get(0).row().isPresent());
        assertFalse(error.problems().get(0).toString().contains("row"));
    }

    @Test
    void eachSortOfFaultHasItsKind() {
        assertEquals("malformed", thrown(() -> Case.read("{")).kind());
        assertEquals(MALFORMED, thrown(() -> Case.read("{")).status());
        DianyuanException loose = thrown(() -> Policy.read("schema = \"dianyuan.policy/1\"\nid = \"x\"\n"
                + "version = \"1\"\nextends = \"national\"\n[gates.H3]\nyears = 0\n"));
        assertEquals(POLICY, loose.status());
        assertEquals("policy", loose.kind());
        try (Scene scene = Scene.of(1)) {
            DianyuanException nobody =
                    thrown(() -> scene.engine.explain(scene.legalCase, "L-nobody"));
            assertEquals(REQUEST, nobody.status());
            assertEquals("request", nobody.kind());
        }
        assertEquals("request", thrown(() -> Dianyuan.schemaJson("nothing")).kind());
        assertEquals("object", Fixtures.json(Dianyuan.schemaJson("lawyer")).get("type").asText());
    }

    @Test
    void personalTextOfTheInputIsNotRepeated() {
        DianyuanException error = thrown(() -> Case.read("{\"id\": \"C-1\", \"kind\": \"civil\","
                + " \"parties\": [{\"role\": \"opponent\", \"name\": [\"张三丰秘密\"]}]}"));
        assertFalse(error.getMessage().contains("张三丰"), error.getMessage());
        assertFalse(error.json().contains("张三丰"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] gbk = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xd5, (byte) 0xc5, '"', '}'};
        DianyuanException error = thrown(() -> Roster.readUtf8(gbk, null, null, null));
        assertEquals(NOT_UTF8, error.status());
        byte[] fine = Fixtures.lawyers(2).getBytes(StandardCharsets.UTF_8);
        try (Roster roster = Roster.readUtf8(fine, null, null, null)) {
            assertEquals(2, roster.size());
        }
    }

    @Test
    void nullsAreRefusedBeforeAnyCall() {
        try (Scene scene = Scene.of(1)) {
            Engine engine = scene.engine;
            Executable[] calls = {
                () -> Roster.read(null),
                () -> Roster.readUtf8(null, null, null, null),
                () -> Policy.read(null),
                () -> Case.read(null),
                () -> Causes.load(null),
                () -> Calibration.fit(null, scene.policy, Scene.DAY),
                () -> Calibration.fit(scene.roster, null, Scene.DAY),
                () -> Calibration.fit(scene.roster, scene.policy, null),
                () -> new Engine(null, scene.policy, scene.calibration),
                () -> engine.rank(null),
                () -> engine.explain(scene.legalCase, null),
                () -> engine.apply(null),
                () -> new Agency(null),
                () -> new Ledger(null),
                () -> Ledger.replay("s", null),
                () -> Problem.read(null, "", "", null),
                () -> Records.replayJson(null),
                () -> Dianyuan.rankJson(null, "", null, null),
                () -> new RankOptions().order(null),
                () -> new RankOptions().seed(null),
            };
            for (Executable call : calls) {
                assertThrows(NullPointerException.class, call);
            }
        }
    }

    @Test
    void halfACharacterIsRefused() {
        Executable[] calls = {
            () -> Case.read("{\"id\": \"C-\ud83d\"}"),
            () -> Case.read("\udc4d"),
            () -> new RankOptions().seed("\ud83d\ud83d\udc4d"),
        };
        for (Executable call : calls) {
            assertThrows(IllegalArgumentException.class, call);
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RankOptions().top(-1));
        assertThrows(IllegalArgumentException.class, () -> new RankOptions().excluded(-1));
        assertThrows(IllegalArgumentException.class, () -> new AssignOptions().steps(-1));
    }
}
