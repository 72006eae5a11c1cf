package dianyuan.example;

import com.fasterxml.jackson.databind.JsonNode;
import dianyuan.Audience;
import dianyuan.Candidate;
import dianyuan.Case;
import dianyuan.Decision;
import dianyuan.Explanation;
import dianyuan.Outcome;
import dianyuan.Pair;
import dianyuan.RankOptions;
import dianyuan.Ranking;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A day at the agency, told as it happens. Every person in it is made up. */
final class Story {
    /** The case that a client chooses a lawyer for, and when they come. */
    static final String CASE = "C-009";

    static final String STREAM = "sample-city";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-03T09:30:00+08:00");
    private static final int SHORTLIST = 5;
    private static final int BATCH = 6;

    private final Path file;
    private final Sample sample;
    private final Phrases phrases;
    private final PrintStream out;

    Story(Path file, Sample sample, Phrases phrases, PrintStream out) {
        this.file = file;
        this.sample = sample;
        this.phrases = phrases;
        this.out = out;
    }

    void tell() throws SQLException {
        String head;
        try (Connection connection = Database.open(file)) {
            Register register = new Register(connection);
            chapter("名册与案件入库（合成数据）", "Roster and cases are imported (synthetic data)");
            register.importLawyers(sample.lawyers);
            register.importCases(sample.cases);
            try (Office office = new Office(register, sample.policy, NOW.toLocalDate());
                    Desk desk = new Desk(connection, STREAM, office.agency)) {
                out.println(phrases.pick("  律师 ", "  lawyers: ") + office.engine.size()
                        + phrases.pick("，案件 ", ", cases: ") + register.cases().size());
                choice(register, office, desk);
                batch(register, office, desk);
                head = desk.head();
            }
        }
        restart(head);
    }

    /** A client chooses, and is appointed a lawyer. */
    private void choice(Register register, Office office, Desk desk) throws SQLException {
        JsonNode facts = Json.read(register.facts(CASE));
        String client = facts.path("client").path("id").asText();
        chapter("受理 " + CASE, "A clerk receives " + CASE);
        show(desk.run(Commands.receive("receive-" + CASE, facts), NOW));
        String wanted;
        String second;
        try (Case legalCase = Case.read(facts.toString());
                Ranking ranking = office.engine.rank(legalCase, new RankOptions().top(SHORTLIST))) {
            chapter("受援人看到的名单", "The shortlist that the client sees");
            for (Candidate candidate : ranking.candidates()) {
                out.println(phrases.place(
                        candidate.place().getAsInt(), register.name(candidate.lawyer()), candidate.lawyer(),
                        candidate.points().getAsInt()));
            }
            second = ranking.candidates().get(1).lawyer();
            wanted = Json.read(ranking.json()).path("excluded").path(0).path("lawyer").asText();

            chapter("受援人误把同一律师选了两次", "The client names one lawyer twice by mistake");
            show(desk.run(Commands.choose("choose-0-" + CASE, CASE, client, second, second), NOW.plusMinutes(1)));

            chapter("受援人点选：先 " + wanted + "，再 " + second,
                    "The client chooses: " + wanted + " first, then " + second);
            show(desk.run(Commands.choose("choose-1-" + CASE, CASE, client, wanted, second), NOW.plusMinutes(2)));

            chapter("为什么不能是 " + register.name(wanted), "Why it cannot be " + register.name(wanted));
            try (Explanation explanation = office.engine.explain(legalCase, wanted)) {
                indent(explanation.words(phrases.language(), Audience.CLIENT));
            }
        }
        chapter("工作人员报请确认，负责人指派 " + register.name(second),
                "A clerk proposes and an official appoints " + register.name(second));
        show(desk.run(Commands.propose("propose-" + CASE, CASE, second), NOW.plusMinutes(3)));
        show(desk.run(Commands.confirm("confirm-" + CASE, CASE, second), NOW.plusMinutes(4)));
    }

    /**
     * Cases that came by an organ's notice, in which nobody chooses. Their scores are of the roster as it was imported;
     * what the ledger gave away since, it counts itself, and refuses whoever has no room left.
     */
    private void batch(Register register, Office office, Desk desk) throws SQLException {
        chapter("通知辩护案件批量指派", "Cases on an organ's notice, assigned in one go");
        Batch batch = new Batch();
        int number = 0;
        for (String text : register.cases()) {
            JsonNode facts = Json.read(text);
            if (number < BATCH && "notified".equals(facts.path("route").asText())) {
                number++;
                try (Case legalCase = Case.read(text)) {
                    batch.add(office.engine, legalCase);
                }
                desk.run(Commands.receive("receive-" + facts.get("id").asText(), facts), NOW.plusMinutes(5));
            }
        }
        Batch.Result result = batch.assign();
        for (Pair pair : result.pairs) {
            Answer answer = desk.run(
                    Commands.assign("assign-" + pair.caseId(), pair.caseId(), pair.lawyer()), NOW.plusMinutes(6));
            out.println("  " + pair.caseId() + "  " + register.name(pair.lawyer()) + " " + pair.lawyer() + "  "
                    + pair.score().stripTrailingZeros() + "  " + last(answer));
        }
        out.println(phrases.pick("  总分 ", "  total ") + result.total.stripTrailingZeros()
                + (result.isOptimal ? phrases.pick("，已证明最优", ", proved to be the best") : ""));
    }

    /** The process ends; another one reads the table. */
    private void restart(String head) throws SQLException {
        chapter("重启：从表中恢复台账", "After a restart the ledger is read from the table");
        try (Connection connection = Database.open(file);
                Office office = new Office(new Register(connection), sample.policy, NOW.toLocalDate());
                Desk desk = new Desk(connection, STREAM, office.agency)) {
            String same = desk.head().equals(head)
                    ? phrases.pick("，与重启前一致", ", the same as before")
                    : phrases.pick("，与重启前不同！", ", NOT the same as before!");
            out.println(phrases.pick("  事件 ", "  events: ") + desk.seq()
                    + phrases.pick("，摘要 ", ", head ") + desk.head().substring(0, 16) + "…" + same);
        }
    }

    private void chapter(String zh, String en) {
        out.println();
        out.println("■ " + phrases.pick(zh, en));
    }

    private void show(Answer answer) {
        for (Decision.Event event : answer.events) {
            out.println("  " + event.seq() + "  " + phrases.happened(event.type()));
        }
        if (answer.outcome == Outcome.REFUSED) {
            out.println(phrases.pick("  不予办理：", "  refused: ") + phrases.refused(answer.refusal));
        }
        if (answer.outcome == Outcome.REPEATED) {
            out.println(phrases.pick("  早已办理", "  done before"));
        }
    }

    /** An answer in one word. */
    private String last(Answer answer) {
        switch (answer.outcome) {
            case DONE:
                return phrases.happened(answer.events.get(answer.events.size() - 1).type());
            case REPEATED:
                return phrases.pick("早已办理", "done before");
            default:
                return phrases.refused(answer.refusal);
        }
    }

    private void indent(String words) {
        for (String line : words.split("\n")) {
            out.println("  " + line);
        }
    }
}
