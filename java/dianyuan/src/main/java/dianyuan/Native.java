package dianyuan;

import com.sun.jna.Pointer;

/**
 * The C interface, function by function, mapped directly: an object is its address, and so is a text that comes back.
 * What each does stands in {@code dianyuan.h}; its conventions (ownership, threads, NULL) hold here too.
 *
 * <p>Addresses and sizes are {@code long}, so the Java VM has to be a 64-bit one; {@link NativeLoader} sees to that.
 */
final class Native {
    static {
        NativeLoader.load(Native.class);
    }

    private Native() {}

    // Versions and schemas.

    static native long dy_version();

    static native int dy_abi_version();

    static native int dy_score_version();

    static native int dy_schema_json(byte[] name, long nameLen, long[] out, long[] err);

    // Texts and errors.

    static native long dy_text_data(long text);

    static native long dy_text_len(long text);

    static native void dy_text_free(long text);

    static native int dy_error_status(long error);

    static native long dy_error_message(long error);

    static native long dy_error_json(long error);

    static native long dy_error_kind(long error);

    static native long dy_error_problem_count(long error);

    static native long dy_error_problem_row(long error, long i);

    static native long dy_error_problem_code(long error, long i);

    static native long dy_error_problem_path(long error, long i);

    static native long dy_error_problem_value(long error, long i);

    static native long dy_error_problem_expected(long error, long i);

    static native void dy_error_free(long error);

    // Stop and watch.

    static native long dy_stop_new();

    static native void dy_stop_request(long stop);

    static native int dy_stop_is_requested(long stop);

    static native void dy_stop_reset(long stop);

    static native void dy_stop_free(long stop);

    static native void dy_watch_init(Pointer watch, long size);

    static native long dy_stage_word(int stage);

    // Causes, policy, roster, calibration, case.

    static native int dy_causes_load(long base, byte[] text, long textLen, long[] out, long[] err);

    static native void dy_causes_free(long causes);

    static native int dy_policy_read(byte[] text, long textLen, long[] out, long[] err);

    static native long dy_policy_id(long policy);

    static native long dy_policy_version(long policy);

    static native long dy_policy_digest(long policy);

    static native int dy_policy_json(long policy, long[] out, long[] err);

    static native void dy_policy_free(long policy);

    static native int dy_roster_read(
            byte[] text, long textLen, long causes, Pointer watch, long[] out, long[] err);

    static native long dy_roster_len(long roster);

    static native int dy_roster_find_json(
            long roster, byte[] query, long queryLen, long[] out, long[] err);

    static native void dy_roster_free(long roster);

    static native int dy_calibration_fit(
            long roster, long policy, byte[] asOf, long asOfLen, Pointer watch, long[] out, long[] err);

    static native int dy_calibration_read(byte[] text, long textLen, long[] out, long[] err);

    static native long dy_calibration_digest(long calibration);

    static native int dy_calibration_json(long calibration, long[] out, long[] err);

    static native void dy_calibration_free(long calibration);

    static native int dy_case_read(byte[] text, long textLen, long[] out, long[] err);

    static native long dy_case_id(long legalCase);

    static native void dy_case_free(long legalCase);

    // Engine, ranking, explanation.

    static native int dy_engine_new(
            long roster, long policy, long calibration, Pointer watch, long[] out, long[] err);

    static native int dy_engine_apply(
            long engine, byte[] changes, long changesLen, Pointer watch, long[] out, long[] err);

    static native long dy_engine_len(long engine);

    static native void dy_engine_free(long engine);

    static native void dy_rank_options_init(Pointer options, long size);

    static native int dy_engine_rank(
            long engine, long legalCase, Pointer options, Pointer watch, long[] out, long[] err);

    static native int dy_engine_explain(
            long engine, long legalCase, byte[] lawyer, long lawyerLen, Pointer options, Pointer watch,
            long[] out, long[] err);

    static native long dy_ranking_len(long ranking);

    static native int dy_ranking_considered(long ranking);

    static native long dy_ranking_candidates(long ranking, long[] len);

    static native long dy_ranking_lawyer(long ranking, long i);

    static native int dy_ranking_place(long ranking, long i);

    static native int dy_ranking_points(long ranking, long i);

    static native int dy_ranking_is_open(long ranking, long i);

    static native long dy_ranking_contributions(long ranking, long i, long[] len);

    static native long dy_signal_word(int signal);

    static native int dy_ranking_json(long ranking, long[] out, long[] err);

    static native void dy_ranking_free(long ranking);

    static native int dy_explanation_place(long explanation);

    static native int dy_explanation_points(long explanation);

    static native int dy_explanation_json(long explanation, long[] out, long[] err);

    static native int dy_explanation_words(
            long explanation, int language, int audience, long[] out, long[] err);

    static native void dy_explanation_free(long explanation);

    // Agency, ledger, decision, record.

    static native int dy_agency_new(long engine, long[] out, long[] err);

    static native int dy_agency_put_case(long agency, long legalCase, long[] err);

    static native int dy_agency_set_engine(long agency, long engine, long[] err);

    static native int dy_agency_set_seed(long agency, byte[] seed, long seedLen, long[] err);

    static native void dy_agency_free(long agency);

    static native int dy_ledger_new(byte[] stream, long streamLen, long[] out, long[] err);

    static native int dy_ledger_replay(
            byte[] stream, long streamLen, byte[] events, long eventsLen, Pointer watch, long[] out,
            long[] err);

    static native int dy_ledger_decide(
            long ledger, long agency, byte[] command, long commandLen, byte[] now, long nowLen,
            Pointer watch, long[] out, long[] err);

    static native int dy_ledger_apply(long ledger, byte[] events, long eventsLen, long[] err);

    static native int dy_ledger_take(long ledger, long decision, long[] err);

    static native long dy_ledger_seq(long ledger);

    static native int dy_ledger_head(long ledger, long[] out, long[] err);

    static native int dy_ledger_state_json(long ledger, long[] out, long[] err);

    static native int dy_ledger_status_json(
            long ledger, long agency, byte[] now, long nowLen, long[] out, long[] err);

    static native int dy_ledger_shortlist_json(
            long ledger, long agency, byte[] caseId, long caseIdLen, byte[] now, long nowLen, int order,
            byte[] seed, long seedLen, Pointer watch, long[] out, long[] err);

    static native int dy_ledger_record_json(
            long ledger, long agency, byte[] events, long eventsLen, byte[] caseId, long caseIdLen,
            byte[] now, long nowLen, long[] out, long[] err);

    static native void dy_ledger_free(long ledger);

    static native int dy_decision_outcome(long decision);

    static native long dy_decision_len(long decision);

    static native long dy_decision_seq(long decision);

    static native long dy_decision_repeats(long decision);

    static native long dy_decision_event(long decision, long i);

    static native long dy_decision_event_id(long decision, long i);

    static native long dy_decision_event_type(long decision, long i);

    static native long dy_decision_refusal(long decision);

    static native long dy_decision_detail(long decision);

    static native int dy_decision_json(long decision, long[] out, long[] err);

    static native void dy_decision_free(long decision);

    static native int dy_record_replay_json(
            byte[] record, long recordLen, long roster, long legalCase, long[] out, long[] err);

    // Many cases at once.

    static native int dy_problem_read(
            byte[] edges, long edgesLen, byte[] lawyers, long lawyersLen, byte[] cases, long casesLen,
            byte[] groups, long groupsLen, long[] out, long[] err);

    static native int dy_problem_case_count(long problem);

    static native int dy_problem_lawyer_count(long problem);

    static native int dy_problem_edge_count(long problem);

    static native long dy_problem_case(long problem, int index);

    static native long dy_problem_lawyer(long problem, int index);

    static native void dy_assign_options_init(Pointer options, long size);

    static native int dy_problem_assign(
            long problem, Pointer options, Pointer watch, long[] out, long[] err);

    static native int dy_problem_assign_json(
            long problem, Pointer options, Pointer watch, long[] out, long[] err);

    static native int dy_problem_verify_json(
            long problem, byte[] result, long resultLen, long[] out, long[] err);

    static native void dy_problem_free(long problem);

    static native int dy_assignment_status(long assignment);

    static native int dy_assignment_is_optimal(long assignment);

    static native long dy_assignment_pairs(long assignment, long[] len);

    static native long dy_assignment_case(long assignment, long i);

    static native long dy_assignment_lawyer(long assignment, long i);

    static native long dy_assignment_total(long assignment);

    static native void dy_assignment_free(long assignment);

    // Text in, text out.

    static native int dy_rank_json(
            byte[] roster, long rosterLen, byte[] legalCase, long caseLen, byte[] policy, long policyLen,
            byte[] options, long optionsLen, long[] out, long[] err);

    static native int dy_explain_json(
            byte[] roster, long rosterLen, byte[] legalCase, long caseLen, byte[] lawyer, long lawyerLen,
            byte[] policy, long policyLen, byte[] options, long optionsLen, long[] out, long[] err);

    static native int dy_diff_json(
            byte[] before, long beforeLen, byte[] after, long afterLen, byte[] beforeRoster,
            long beforeRosterLen, byte[] afterRoster, long afterRosterLen, byte[] options,
            long optionsLen, long[] out, long[] err);
}
