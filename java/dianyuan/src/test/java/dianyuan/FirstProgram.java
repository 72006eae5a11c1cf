package dianyuan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;

/** The program that README.md shows between its marks; a test compares the two and runs it. */
final class FirstProgram {
    private FirstProgram() {}

    public static void main(String[] arguments) throws Exception {
        String root = System.getProperty("dianyuan.root", "../..") + "/tests/fixtures/";
        System.out.println(ranked(
                new String(Files.readAllBytes(Paths.get(root + "roster.jsonl")), StandardCharsets.UTF_8),
                new String(Files.readAllBytes(Paths.get(root + "case.json")), StandardCharsets.UTF_8)));
    }

    // begin
    static String ranked(String lawyers, String caseJson) {
        StringBuilder told = new StringBuilder();
        try (Roster roster = Roster.read(lawyers);
                Policy policy = Policy.national();
                Calibration calibration = Calibration.fit(roster, policy, LocalDate.of(2026, 11, 26));
                Engine engine = new Engine(roster, policy, calibration);      // made once, kept by a service
                Case legalCase = Case.read(caseJson);
                Ranking ranking = engine.rank(legalCase, new RankOptions().top(5))) {
            for (Candidate candidate : ranking.candidates()) {
                told.append(candidate).append('\n');                          // 1. L-107, 834127 points
            }
            String second = ranking.candidates().get(1).lawyer();
            try (Explanation explanation = engine.explain(legalCase, second)) {
                told.append(explanation.words(Language.ZH, Audience.CLIENT)); // why not the first, in plain words
            }
        } catch (DianyuanException error) {
            for (DianyuanException.Problem problem : error.problems()) {      // every fault, by row and field
                told.append(problem).append('\n');
            }
        }
        return told.toString();
    }
    // end
}
