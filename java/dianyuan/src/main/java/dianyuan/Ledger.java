package dianyuan;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * The ledger of client choice (点援): what happened in one stream of events, and what may happen next.
 *
 * <p>It keeps no file and reads no clock. A host decides, stores the events of the {@link Decision} in one transaction
 * under a unique (stream, number), and then takes them. Two hosts that decide at once come to the same number, one
 * insert fails, and whoever lost reads what came and decides again.
 *
 * <p>It changes, and is locked inside: any thread may call at any time.
 */
public final class Ledger implements AutoCloseable {
    private final Handle handle;

    /**
     * An empty ledger.
     *
     * @param stream the stream's name
     * @throws DianyuanException of kind {@code request}, if it cannot be a name
     */
    public Ledger(String stream) {
        byte[] name = Text.required("stream", stream);
        Answer answer = new Answer();
        handle = new Handle(
                this,
                answer.object(Native.dy_ledger_new(name, name.length, answer.out, answer.err)),
                Native::dy_ledger_free);
    }

    private Ledger(long address) {
        handle = new Handle(this, address, Native::dy_ledger_free);
    }

    /**
     * The ledger after stored events.
     *
     * @param stream the stream's name
     * @param events the events from the first on, one a line
     * @return the ledger
     * @throws DianyuanException if an event is missing, changed, or does not follow from its predecessor
     */
    public static Ledger replay(String stream, String events) {
        return replay(stream, events, null, null);
    }

    /**
     * The ledger after stored events.
     *
     * @param stream the stream's name
     * @param events the events from the first on, one a line
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return the ledger
     * @throws DianyuanException if an event is missing, changed, or does not follow from its predecessor
     * @throws StoppedException if it was stopped
     */
    public static Ledger replay(String stream, String events, Progress progress, Stop stop) {
        byte[] name = Text.required("stream", stream);
        byte[] lines = Text.required("events", events);
        Answer answer = new Answer();
        try (Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_ledger_replay(
                    name, name.length, lines, lines.length, watch.struct(), answer.out, answer.err);
            return new Ledger(answer.object(status, watch, Native::dy_ledger_free));
        }
    }

    /**
     * What a command leads to. It changes nothing: a host stores the events, and then calls {@link #take}.
     *
     * @param command one JSON object (the schema {@code command})
     * @param agency what is asked of the roster
     * @param now the moment; one before the latest event counts as that event's
     * @return events, that it was done before, or why it may not be: a refusal is a decision, not an error
     * @throws DianyuanException of kind {@code record} or {@code malformed}, if that is no command
     */
    public Decision decide(String command, Agency agency, OffsetDateTime now) {
        return decide(command, agency, now, null, null);
    }

    /**
     * What a command leads to. It changes nothing: a host stores the events, and then calls {@link #take}.
     *
     * @param command one JSON object (the schema {@code command})
     * @param agency what is asked of the roster
     * @param now the moment; one before the latest event counts as that event's
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return events, that it was done before, or why it may not be: a refusal is a decision, not an error
     * @throws DianyuanException of kind {@code record} or {@code malformed}, if that is no command
     * @throws StoppedException if it was stopped
     */
    public Decision decide(
            String command, Agency agency, OffsetDateTime now, Progress progress, Stop stop) {
        byte[] wanted = Text.required("command", command);
        Objects.requireNonNull(agency, "agency");
        byte[] moment = moment(now);
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use();
                Handle.Use asked = agency.handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_ledger_decide(
                    ledger.address(), asked.address(), wanted, wanted.length, moment, moment.length,
                    watch.struct(), answer.out, answer.err);
            return new Decision(answer.object(status, watch, Native::dy_decision_free));
        }
    }

    /**
     * Applies stored events that come next, all or none.
     *
     * @param events one a line
     * @throws DianyuanException if one is missing, changed, or does not follow from its predecessor
     */
    public void apply(String events) {
        byte[] lines = Text.required("events", events);
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use()) {
            answer.check(Native.dy_ledger_apply(ledger.address(), lines, lines.length, answer.err));
        }
    }

    /**
     * Applies the events of a decision, once they are stored.
     *
     * @param decision a decision of this ledger, which stays open
     * @throws DianyuanException if something else was applied since it was made
     */
    public void take(Decision decision) {
        Objects.requireNonNull(decision, "decision");
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use();
                Handle.Use decided = decision.handle.use()) {
            answer.check(Native.dy_ledger_take(ledger.address(), decided.address(), answer.err));
        }
    }

    /**
     * The number of the latest event.
     *
     * @return from 1; 0 before the first
     */
    public long seq() {
        try (Handle.Use ledger = handle.use()) {
            return Native.dy_ledger_seq(ledger.address());
        }
    }

    /**
     * The digest of the latest event, which chains all before it.
     *
     * @return the digest; empty before the first
     */
    public String head() {
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use()) {
            return answer.text(Native.dy_ledger_head(ledger.address(), answer.out, answer.err));
        }
    }

    /**
     * The whole state.
     *
     * @return one JSON object
     */
    public String stateJson() {
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use()) {
            return answer.text(Native.dy_ledger_state_json(ledger.address(), answer.out, answer.err));
        }
    }

    /**
     * Open cases, whatever is overdue first, and what lawyers have in hand.
     *
     * @param agency what is asked of the roster
     * @param now the moment
     * @return one JSON object, {@code dianyuan.status/1}
     */
    public String statusJson(Agency agency, OffsetDateTime now) {
        Objects.requireNonNull(agency, "agency");
        byte[] moment = moment(now);
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use();
                Handle.Use asked = agency.handle.use()) {
            return answer.text(Native.dy_ledger_status_json(
                    ledger.address(), asked.address(), moment, moment.length, answer.out, answer.err));
        }
    }

    /**
     * Whom the client is shown, with the books of this ledger counted in.
     *
     * @param agency what is asked of the roster
     * @param caseId the case
     * @param now the moment
     * @param order by points, or a neutral order
     * @param seed decides ties and lots; null for the empty one
     * @return one JSON object
     * @throws DianyuanException of kind {@code request}, if there is no such case
     */
    public String shortlistJson(
            Agency agency, String caseId, OffsetDateTime now, Order order, String seed) {
        return shortlistJson(agency, caseId, now, order, seed, null, null);
    }

    /**
     * Whom the client is shown, with the books of this ledger counted in.
     *
     * @param agency what is asked of the roster
     * @param caseId the case
     * @param now the moment
     * @param order by points, or a neutral order
     * @param seed decides ties and lots; null for the empty one
     * @param progress hears how far it is; may be null
     * @param stop stops it; may be null
     * @return one JSON object
     * @throws DianyuanException of kind {@code request}, if there is no such case
     * @throws StoppedException if it was stopped
     */
    public String shortlistJson(
            Agency agency, String caseId, OffsetDateTime now, Order order, String seed, Progress progress,
            Stop stop) {
        Objects.requireNonNull(agency, "agency");
        byte[] id = Text.required("caseId", caseId);
        byte[] moment = moment(now);
        int by = Objects.requireNonNull(order, "order").number();
        byte[] drawn = Text.optional("seed", seed);
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use();
                Handle.Use asked = agency.handle.use();
                Watch watch = Watch.of(progress, stop)) {
            int status = Native.dy_ledger_shortlist_json(
                    ledger.address(), asked.address(), id, id.length, moment, moment.length, by, drawn,
                    Text.length(drawn), watch.struct(), answer.out, answer.err);
            return answer.text(status, watch);
        }
    }

    /**
     * The record of a decided case: everything it was decided by, without a name in it.
     *
     * @param agency what is asked of the roster
     * @param events the stored events of the whole stream, one a line
     * @param caseId the case
     * @param now the moment
     * @return one JSON object, which {@link Records#replayJson(String)} goes through again
     * @throws DianyuanException of kind {@code request}, if there is no such case
     */
    public String recordJson(Agency agency, String events, String caseId, OffsetDateTime now) {
        Objects.requireNonNull(agency, "agency");
        byte[] lines = Text.required("events", events);
        byte[] id = Text.required("caseId", caseId);
        byte[] moment = moment(now);
        Answer answer = new Answer();
        try (Handle.Use ledger = handle.use();
                Handle.Use asked = agency.handle.use()) {
            return answer.text(Native.dy_ledger_record_json(
                    ledger.address(), asked.address(), lines, lines.length, id, id.length, moment, moment.length,
                    answer.out, answer.err));
        }
    }

    private static byte[] moment(OffsetDateTime now) {
        Objects.requireNonNull(now, "now");
        return Text.required("now", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now));
    }

    /** Frees it; what is stored stays. Closing twice does nothing. */
    @Override
    public void close() {
        handle.close();
    }
}
