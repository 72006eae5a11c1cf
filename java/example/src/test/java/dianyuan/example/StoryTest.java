package dianyuan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dianyuan.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story from the import to the restart, in both languages. */
class StoryTest {
    private static String tell(Path file, Language language) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new Story(file, new Sample(), new Phrases(language), new PrintStream(told, true, "UTF-8")).tell();
        return told.toString("UTF-8");
    }

    @Test
    void inEnglish(@TempDir Path folder) throws Exception {
        String told = tell(folder.resolve("agency.db"), Language.EN);
        assertTrue(told.contains("lawyers: 300, cases: 200"), told);
        assertTrue(told.contains("refused: a lawyer was named twice"), told);
        assertTrue(told.contains("this pick could not be had"), told);
        assertTrue(told.contains("appointed"), told);
        assertEquals(6, told.split("a seat is kept\n").length - 2, told);
        assertTrue(told.contains("proved to be the best"), told);
        assertTrue(told.contains("the same as before"), told);
        assertFalse(told.contains("NOT the same"), told);
    }

    @Test
    void inChinese(@TempDir Path folder) throws Exception {
        String told = tell(folder.resolve("agency.db"), Language.ZH);
        assertTrue(told.contains("律师 300，案件 200"), told);
        assertTrue(told.contains("同一律师选了两次"), told);
        assertTrue(told.contains("已指派"), told);
        assertTrue(told.contains("与重启前一致"), told);
    }

    @Test
    void toldAgainOverTheSameFileNothingIsDoneTwice(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("agency.db");
        tell(file, Language.EN);
        String again = tell(file, Language.EN);
        assertTrue(again.contains("done before"), again);
        assertEquals(events(again), events(tell(file, Language.EN)));
    }

    private static String events(String told) {
        int at = told.indexOf("events: ");
        return told.substring(at, told.indexOf('\n', at));
    }
}
