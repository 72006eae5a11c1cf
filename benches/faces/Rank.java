import dianyuan.Calibration;
import dianyuan.Candidate;
import dianyuan.Case;
import dianyuan.Contribution;
import dianyuan.Engine;
import dianyuan.Policy;
import dianyuan.RankOptions;
import dianyuan.Ranking;
import dianyuan.Roster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ranks through the Java package, on request: reads and answers what {@code rank.c} does. */
final class Rank {
    private static final RankOptions OPTIONS = new RankOptions().top(5).excluded(0);

    private final Engine engine;
    private final List<Case> cases = new ArrayList<>();
    private long turn;

    private Rank(Path folder) throws IOException {
        for (String line : text(folder, "cases.jsonl").split("\n")) {
            cases.add(Case.read(line));
        }
        LocalDate day = LocalDate.parse(text(folder, "day.txt"));
        try (Roster roster = Roster.read(text(folder, "roster.jsonl"));
                Policy policy = Policy.read(text(folder, "policy.toml"));
                Calibration calibration = Calibration.fit(roster, policy, day)) {
            engine = new Engine(roster, policy, calibration);
        }
    }

    private static String text(Path folder, String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws IOException {
        Rank rank = new Rank(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals("results")) {
                for (int at = 0; at < rank.cases.size(); at++) {
                    out.print(rank.json(rank.next()) + "\n");
                }
            } else {
                long start = System.nanoTime();
                long sum = rank.sum(words[0].equals("places"), Integer.parseInt(words[1]));
                out.print(System.nanoTime() - start + " " + sum + "\n");
            }
            out.flush();
        }
    }

    private long sum(boolean isOfPlaces, int number) {
        long sum = 0;
        for (int at = 0; at < number; at++) {
            sum += isOfPlaces ? places(next()) : json(next()).getBytes(StandardCharsets.UTF_8).length;
        }
        return sum;
    }

    private Case next() {
        return cases.get((int) (turn++ % cases.size()));
    }

    /** Everything that stands at the places, added up. */
    private long places(Case legalCase) {
        long sum = 0;
        try (Ranking ranking = engine.rank(legalCase, OPTIONS)) {
            for (Candidate candidate : ranking.candidates()) {
                sum += candidate.lawyer().length() + candidate.place().orElse(0) + candidate.points().orElse(0);
                for (Contribution part : candidate.contributions()) {
                    sum += part.points() + part.value();
                }
            }
        }
        return sum;
    }

    private String json(Case legalCase) {
        try (Ranking ranking = engine.rank(legalCase, OPTIONS)) {
            return ranking.json();
        }
    }
}
