package dianyuan.example;

import dianyuan.Assignment;
import dianyuan.Candidate;
import dianyuan.Case;
import dianyuan.Engine;
import dianyuan.Pair;
import dianyuan.Problem;
import dianyuan.RankOptions;
import dianyuan.Ranking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Cases in which nobody chooses, assigned in one go on scores of one's own: here, the points of their rankings. */
final class Batch {
    private static final int EACH = 10;
    private static final int MICRO = 6;

    private final StringBuilder edges = new StringBuilder("case,lawyer,score\n");
    private final StringBuilder cases = new StringBuilder("case,need\n");
    private final Set<String> lawyers = new TreeSet<>();

    /** Adds a case with the best of those who may be appointed to it. */
    void add(Engine engine, Case legalCase) {
        String id = legalCase.id();
        cases.append(id).append(",1\n");
        try (Ranking ranking = engine.rank(legalCase, new RankOptions().top(EACH))) {
            for (Candidate candidate : ranking.candidates()) {
                if (candidate.isOpen()) {
                    BigDecimal score = BigDecimal.valueOf(candidate.points().getAsInt(), MICRO);
                    edges.append(id).append(',').append(candidate.lawyer()).append(',').append(score).append('\n');
                    lawyers.add(candidate.lawyer());
                }
            }
        }
    }

    /** The best assignment, at most one of these cases for each lawyer. */
    Result assign() {
        StringBuilder most = new StringBuilder("lawyer,min,max\n");
        for (String lawyer : lawyers) {
            most.append(lawyer).append(",0,1\n");
        }
        try (Problem problem = Problem.read(edges.toString(), most.toString(), cases.toString(), null);
                Assignment assignment = problem.assign()) {
            return new Result(assignment.pairs(), assignment.total(), assignment.isOptimal());
        }
    }

    /** Who got which case. */
    static final class Result {
        final List<Pair> pairs;
        final BigDecimal total;
        final boolean isOptimal;

        Result(List<Pair> pairs, BigDecimal total, boolean isOptimal) {
            this.pairs = pairs;
            this.total = total;
            this.isOptimal = isOptimal;
        }
    }
}
