package dianyuan.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The synthetic city, as `dianyuan demo --write` writes it: nobody in it exists. It lies in this example's jar. */
final class Sample {
    final String lawyers = read("lawyers.jsonl");
    final String cases = read("cases.jsonl");

    /** The city's rules, and this agency's own: cases in which nobody chooses wait for the batch. */
    final String policy = read("policy.toml") + "\n[choice]\nfallback = []\n";

    private static String read(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("/sample/" + name)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                all.write(part, 0, length);
            }
            return new String(all.toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new IllegalStateException("the sample cannot be read", error);
        }
    }
}
