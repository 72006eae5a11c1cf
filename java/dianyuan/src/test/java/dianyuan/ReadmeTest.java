package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The README's program is one that runs. */
class ReadmeTest {
    @Test
    void theFirstProgramIsTheOneThatIsCompiled() {
        String source = Fixtures.read(
                Fixtures.root().resolve("java/dianyuan/src/test/java/dianyuan/FirstProgram.java"));
        String program = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("    // end"))
                .replaceAll("(?m)^    ", "");
        String readme = Fixtures.read(Fixtures.root().resolve("java/README.md"));
        int start = readme.indexOf("```java\n") + 8;
        assertEquals(program, readme.substring(start, readme.indexOf("```", start)));
    }

    @Test
    void theFirstProgramRanksAndExplains() {
        String told = FirstProgram.ranked(Fixtures.text("roster.jsonl"), Fixtures.text("case.json"));
        assertTrue(told.startsWith("1. lawyer-"), told);
        assertTrue(told.chars().anyMatch(Character::isIdeographic), told);
    }

    @Test
    void theFirstProgramTellsEveryFault() {
        String told = FirstProgram.ranked("{\"id\": \"L-1\"}\n{\"id\": 7}\n", Fixtures.text("case.json"));
        assertTrue(told.startsWith("row 2: id: "), told);
    }
}
