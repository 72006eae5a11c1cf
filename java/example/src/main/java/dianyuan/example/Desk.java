package dianyuan.example;

import dianyuan.Agency;
import dianyuan.Decision;
import dianyuan.Ledger;
import dianyuan.Order;
import dianyuan.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * Where commands are done: read what came, decide, store, and once more where somebody came first.
 *
 * <p>Nobody locks the stream while deciding. The key (stream, seq) lets one of those win who decided upon the same state;
 * so a seat is never given away twice, whichever desk, process or language works on the table.
 */
final class Desk implements AutoCloseable {
    /** Each lost try means that somebody else's command went in, so only a storm uses them up. */
    private static final int TRIES = 1_000;

    private final EventTable table;
    private final Agency agency;
    private final Ledger ledger;

    /** A desk that has read the whole stream. The agency may serve many desks, the connection only this one. */
    Desk(Connection connection, String stream, Agency agency) throws SQLException {
        this.table = new EventTable(connection, stream);
        this.agency = agency;
        this.ledger = Ledger.replay(stream, table.after(0));
    }

    /** Does a command. */
    Answer run(String command, OffsetDateTime now) throws SQLException {
        for (int tries = 1; tries <= TRIES; tries++) {
            read();
            try (Decision decision = ledger.decide(command, agency, now)) {
                if (decision.outcome() != Outcome.DONE) {
                    return new Answer(decision, tries);
                }
                if (table.append(decision.events())) {
                    ledger.take(decision);
                    return new Answer(decision, tries);
                }
            }
        }
        throw new IllegalStateException("others came first " + TRIES + " times; nothing was changed");
    }

    /** Reads what other desks have stored since. */
    void read() throws SQLException {
        String events = table.after(ledger.seq());
        if (!events.isEmpty()) {
            ledger.apply(events);
        }
    }

    /** Whom the client is shown, as the books stand: JSON. */
    String shortlist(String caseId, OffsetDateTime now) {
        return ledger.shortlistJson(agency, caseId, now, Order.POINTS, null);
    }

    /** Everything that a case was decided by: JSON to be archived. */
    String record(String caseId, OffsetDateTime now) throws SQLException {
        return ledger.recordJson(agency, table.after(0), caseId, now);
    }

    /** Open cases and what lawyers have in hand: JSON. */
    String status(OffsetDateTime now) {
        return ledger.statusJson(agency, now);
    }

    long seq() {
        return ledger.seq();
    }

    /** The digest that chains all events. */
    String head() {
        return ledger.head();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
