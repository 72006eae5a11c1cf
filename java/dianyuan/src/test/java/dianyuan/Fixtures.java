package dianyuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The files that every language's tests share, and rosters made up for one test. All of it is synthetic. */
final class Fixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    static Path root() {
        return Paths.get(System.getProperty("dianyuan.root", "../.."));
    }

    static Path path(String name) {
        return root().resolve("tests/fixtures").resolve(name);
    }

    static String text(String name) {
        return read(path(name));
    }

    /** A recorded result; its file has a line end that the result has not. */
    static String result(String name) {
        String text = text(name);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** So many lawyers of whom nothing is known but their ids. */
    static String lawyers(int number) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= number; i++) {
            rows.append("{\"id\": \"L-").append(i).append("\"}\n");
        }
        return rows.toString();
    }

    static String civilCase(String id) {
        return "{\"id\": \"" + id + "\", \"kind\": \"civil\", \"causes\": [\"civil:7.19\"],"
                + " \"received\": \"2026-11-25T09:00:00+08:00\"}";
    }
}
