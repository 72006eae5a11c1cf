package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many cases at once: the tables that every language's tests share. */
class AssignmentTest {
    private static Problem shared() {
        return Problem.read(
                Fixtures.text("assign/edges.csv"),
                Fixtures.text("assign/lawyers.csv"),
                Fixtures.text("assign/cases.csv"),
                Fixtures.text("assign/groups.csv"));
    }

    @Test
    void theSharedTablesAreAssignedAsRecorded() {
        try (Problem problem = shared()) {
            String json = problem.assignJson(null, null, null);
            assertEquals(Fixtures.result("assign/result.json"), json);
            assertEquals(Fixtures.result("assign/verdict.json"), problem.verifyJson(json));
            assertEquals(8, problem.caseCount());
            assertEquals(5, problem.lawyerCount());
            assertEquals(16, problem.edgeCount());
        }
    }

    @Test
    void anAssignmentReadWithoutJsonIsThatOfTheJson() {
        try (Problem problem = shared();
                Assignment assignment = problem.assign()) {
            JsonNode json = Fixtures.json(problem.assignJson(null, null, null));
            List<String> pairs = new ArrayList<>();
            for (JsonNode pair : json.get("assignments")) {
                pairs.add(pair.get("case").asText() + ": " + pair.get("lawyer").asText()
                        + " (" + pair.get("score_exact").asText() + ")");
            }
            List<String> found = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (Pair pair : assignment.pairs()) {
                found.add(pair.toString());
                sum = sum.add(pair.score());
            }
            assertEquals(pairs, found);
            assertEquals(0, sum.compareTo(assignment.total()), sum + " is not " + assignment.total());
            assertEquals(AssignmentStatus.PARTIAL, assignment.status());
            assertEquals(json.get("status").asText().toUpperCase(java.util.Locale.ROOT), assignment.status().name());
            assertTrue(assignment.isOptimal());
        }
    }

    @Test
    void pairsOutliveTheirAssignmentAndCompareAsValues() {
        try (Problem problem = shared()) {
            Assignment once = problem.assign();
            Assignment again = problem.assign();
            List<Pair> pairs = once.pairs();
            once.close();
            assertEquals(again.pairs(), pairs);
            assertEquals(again.pairs().hashCode(), pairs.hashCode());
            again.close();
            assertThrows(IllegalStateException.class, once::pairs);
            assertTrue(pairs.get(0).toString().startsWith("C-"));
        }
    }

    @Test
    void mechanismsAndObjectivesAreOptions() {
        try (Problem problem = LargeProblem.of(40, 20);
                Assignment best = problem.assign();
                Assignment points = problem.assign(new AssignOptions().objective(Objective.POINTS_FIRST), null, null);
                Assignment lot = problem.assign(
                        new AssignOptions().mechanism(Mechanism.LOT).seed("a"), null, null);
                Assignment other = problem.assign(
                        new AssignOptions().mechanism(Mechanism.LOT).seed("b"), null, null)) {
            assertEquals(AssignmentStatus.COMPLETE, best.status());
            assertEquals(best.total(), points.total());
            assertFalse(lot.isOptimal());
            assertFalse(lot.pairs().equals(other.pairs()));
            assertTrue(lot.total().compareTo(best.total()) <= 0);
        }
    }

    @Test
    void aBudgetAStopAndAProgressGiveAStoppedAssignment() {
        try (Problem problem = LargeProblem.of(200, 100);
                Stop stop = new Stop()) {
            Progress asks = (stage, steps, done, of) -> {
                stop.request();
                return true;
            };
            try (Assignment budget = problem.assign(new AssignOptions().steps(1), null, null);
                    Assignment asked = problem.assign(null, asks, stop);
                    Assignment told = problem.assign(null, (stage, steps, done, of) -> false, null)) {
                assertEquals(AssignmentStatus.STOPPED, budget.status());
                assertEquals(AssignmentStatus.STOPPED, asked.status());
                assertEquals(AssignmentStatus.STOPPED, told.status());
                assertFalse(told.isOptimal());
            }
            assertThrows(StoppedException.class, () -> problem.assign(null, null, stop), "asked for before the call");
        }
    }

    @Test
    void faultsOfTheTablesAreToldByRow() {
        DianyuanException error = assertThrows(
                DianyuanException.class,
                () -> Problem.read(
                        "case,lawyer,score\nC-1,L-1,much\n", "lawyer,min,max\nL-1,0,1\n", "case,need\nC-1,1\n", null));
        assertFalse(error.problems().isEmpty());
        assertTrue(error.problems().get(0).row().isPresent(), error.getMessage());
    }
}
