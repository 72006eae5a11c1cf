package dianyuan.example;

import dianyuan.Language;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Tells the story: {@code [--lang zh|en] [DATABASE]}; without a file, in one that is gone afterwards. */
public final class Main {
    private Main() {}

    /**
     * Tells the story on standard output, in UTF-8.
     *
     * @param arguments language and file
     * @throws Exception whatever the database or the engine says
     */
    public static void main(String[] arguments) throws Exception {
        Language language = Language.EN;
        Path named = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                i++;
                language = Language.valueOf(arguments[i].toUpperCase(java.util.Locale.ROOT));
            } else {
                named = Paths.get(arguments[i]);
            }
        }
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        if (named != null) {
            new Story(named, new Sample(), new Phrases(language), out).tell();
            return;
        }
        Path folder = Files.createTempDirectory("dianyuan-example");
        Path file = folder.resolve("agency.db");
        try {
            new Story(file, new Sample(), new Phrases(language), out).tell();
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
