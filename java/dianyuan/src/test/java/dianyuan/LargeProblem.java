package dianyuan;

/** A problem made up, with a score for every pair. */
final class LargeProblem {
    private LargeProblem() {}

    static Problem of(int cases, int lawyers) {
        StringBuilder edges = new StringBuilder("case,lawyer,score\n");
        StringBuilder needs = new StringBuilder("case,need\n");
        StringBuilder most = new StringBuilder("lawyer,min,max\n");
        for (int c = 1; c <= cases; c++) {
            needs.append("C-").append(c).append(",1\n");
            for (int l = 1; l <= lawyers; l++) {
                int score = 1 + (c * 7919 + l * 104_729) % 999;
                edges.append("C-").append(c).append(",L-").append(l).append(",0.").append(1000 + score)
                        .append('\n');
            }
        }
        for (int l = 1; l <= lawyers; l++) {
            most.append("L-").append(l).append(",0,").append(1 + cases / lawyers).append('\n');
        }
        return Problem.read(edges.toString(), most.toString(), needs.toString(), null);
    }
}
