/* Every function of an agency, a ledger, a decision and a record, called wrongly.
 *
 * usage: misuse_ledger FIXTURES [THREADS]
 */

#include "agency.h"
#include "misuse.h"

#define B bad.data, bad.len
#define NOW "2026-11-26T15:20:00+08:00"
#define TICK "{\"id\":\"k-99\",\"actor\":{\"id\":\"timer\",\"role\":\"system\"},\"type\":\"tick\"}"

static dy_roster *roster;
static dy_engine *engine;
static dy_case *case_;
static dy_agency *agency;
static dy_ledger *ledger;
static dy_decision *decision;
static struct text events, record;

static void agencies(void)
{
    EACH_BAD_OBJECT(dy_agency, dy_agency_new(bad, out, err));
    NULL_OUT(dy_agency, dy_agency_new(engine, out, err));
    WORKS(dy_agency, dy_agency_new(engine, out, err));

    EACH_BAD_OBJECT(dy_text, dy_agency_put_case(bad, case_, err));
    EACH_BAD_OBJECT(dy_text, dy_agency_put_case(agency, bad, err));
    WORKS(dy_text, dy_agency_put_case(agency, case_, err));
    EACH_BAD_OBJECT(dy_text, dy_agency_set_engine(bad, engine, err));
    EACH_BAD_OBJECT(dy_text, dy_agency_set_engine(agency, bad, err));
    WORKS(dy_text, dy_agency_set_engine(agency, engine, err));
    EACH_BAD_OBJECT(dy_text, dy_agency_set_seed(bad, L("s"), err));
    EACH_BAD_TEXT(dy_text, dy_agency_set_seed(agency, B, err));
    WORKS(dy_text, dy_agency_set_seed(agency, L("fixture seed"), err));
}

static void ledgers(void)
{
    EACH_BAD_TEXT(dy_ledger, dy_ledger_new(B, out, err));
    NULL_OUT(dy_ledger, dy_ledger_new(L("fixture"), out, err));
    FAILS(DY_STATUS_RECORD, dy_ledger, dy_ledger_new(NULL, 0, out, err));
    FAILS(DY_STATUS_RECORD, dy_ledger, dy_ledger_new(L("two\nlines"), out, err));
    FAILS(DY_STATUS_RECORD, dy_ledger, dy_ledger_new(L("a\0b"), out, err));
    WORKS(dy_ledger, dy_ledger_new(L("fixture"), out, err));

    EACH_BAD_TEXT(dy_ledger, dy_ledger_replay(B, T(events), NULL, out, err));
    EACH_BAD_TEXT(dy_ledger, dy_ledger_replay(L("fixture"), B, NULL, out, err));
    EACH_BAD_WATCH(dy_ledger, dy_ledger_replay(L("fixture"), T(events), bad, out, err));
    NULL_OUT(dy_ledger, dy_ledger_replay(L("fixture"), T(events), NULL, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_ledger, dy_ledger_replay(L("fixture"), L("{"), NULL, out, err));
    FAILS(DY_STATUS_RECORD, dy_ledger, dy_ledger_replay(L("fixture"), L("{}"), NULL, out, err));
    WORKS(dy_ledger, dy_ledger_replay(L("fixture"), NULL, 0, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_ledger_apply(bad, NULL, 0, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_apply(ledger, B, err));
    FAILS(DY_STATUS_MALFORMED, dy_text, dy_ledger_apply(ledger, L("{"), err));
    FAILS(DY_STATUS_RECORD, dy_text, dy_ledger_apply(ledger, T(events), err));
    WORKS(dy_text, dy_ledger_apply(ledger, NULL, 0, err));

    EACH_BAD_OBJECT(dy_text, dy_ledger_take(bad, decision, err));
    EACH_BAD_OBJECT(dy_text, dy_ledger_take(ledger, bad, err));

    EACH_BAD_OBJECT(dy_text, dy_ledger_head(bad, out, err));
    NULL_OUT(dy_text, dy_ledger_head(ledger, out, err));
    WORKS(dy_text, dy_ledger_head(ledger, out, err));
    EACH_BAD_OBJECT(dy_text, dy_ledger_state_json(bad, out, err));
    NULL_OUT(dy_text, dy_ledger_state_json(ledger, out, err));
    WORKS(dy_text, dy_ledger_state_json(ledger, out, err));
}

static void decisions(void)
{
    EACH_BAD_OBJECT(dy_decision, dy_ledger_decide(bad, agency, L(TICK), L(NOW), NULL, out, err));
    EACH_BAD_OBJECT(dy_decision, dy_ledger_decide(ledger, bad, L(TICK), L(NOW), NULL, out, err));
    EACH_BAD_TEXT(dy_decision, dy_ledger_decide(ledger, agency, B, L(NOW), NULL, out, err));
    EACH_BAD_TEXT(dy_decision, dy_ledger_decide(ledger, agency, L(TICK), B, NULL, out, err));
    EACH_BAD_WATCH(dy_decision, dy_ledger_decide(ledger, agency, L(TICK), L(NOW), bad, out, err));
    NULL_OUT(dy_decision, dy_ledger_decide(ledger, agency, L(TICK), L(NOW), NULL, out, err));
    FAILS(DY_STATUS_RECORD, dy_decision, dy_ledger_decide(ledger, agency, NULL, 0, L(NOW), NULL, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_decision, dy_ledger_decide(ledger, agency, L("{"), L(NOW), NULL, out, err));
    FAILS(DY_STATUS_RECORD, dy_decision, dy_ledger_decide(ledger, agency, L("{}"), L(NOW), NULL, out, err));
    FAILS(DY_STATUS_REQUEST, dy_decision, dy_ledger_decide(ledger, agency, L(TICK), L("noon"), NULL, out, err));
    WORKS(dy_decision, dy_ledger_decide(ledger, agency, L(TICK), L(NOW), NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_decision_json(bad, out, err));
    NULL_OUT(dy_text, dy_decision_json(decision, out, err));
    WORKS(dy_text, dy_decision_json(decision, out, err));
}

static void views(void)
{
    EACH_BAD_OBJECT(dy_text, dy_ledger_status_json(bad, agency, L(NOW), out, err));
    EACH_BAD_OBJECT(dy_text, dy_ledger_status_json(ledger, bad, L(NOW), out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_status_json(ledger, agency, B, out, err));
    NULL_OUT(dy_text, dy_ledger_status_json(ledger, agency, L(NOW), out, err));
    FAILS(DY_STATUS_REQUEST, dy_text, dy_ledger_status_json(ledger, agency, NULL, 0, out, err));

    EACH_BAD_OBJECT(dy_text, dy_ledger_shortlist_json(bad, agency, L("C-4"), L(NOW), 0, NULL, 0, NULL, out, err));
    EACH_BAD_OBJECT(dy_text, dy_ledger_shortlist_json(ledger, bad, L("C-4"), L(NOW), 0, NULL, 0, NULL, out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_shortlist_json(ledger, agency, B, L(NOW), 0, NULL, 0, NULL, out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_shortlist_json(ledger, agency, L("C-4"), B, 0, NULL, 0, NULL, out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(NOW), 0, B, NULL, out, err));
    EACH_BAD_WATCH(dy_text, dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(NOW), 0, NULL, 0, bad, out, err));
    NULL_OUT(dy_text, dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(NOW), 0, NULL, 0, NULL, out, err));
    FAILS(DY_STATUS_BAD_OPTIONS, dy_text,
          dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(NOW), UINT32_MAX, NULL, 0, NULL, out, err));
    FAILS(DY_STATUS_REQUEST, dy_text,
          dy_ledger_shortlist_json(ledger, agency, L("C-9"), L(NOW), 0, NULL, 0, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_ledger_record_json(bad, agency, T(events), L("C-1"), L(NOW), out, err));
    EACH_BAD_OBJECT(dy_text, dy_ledger_record_json(ledger, bad, T(events), L("C-1"), L(NOW), out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_record_json(ledger, agency, B, L("C-1"), L(NOW), out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_record_json(ledger, agency, T(events), B, L(NOW), out, err));
    EACH_BAD_TEXT(dy_text, dy_ledger_record_json(ledger, agency, T(events), L("C-1"), B, out, err));
    NULL_OUT(dy_text, dy_ledger_record_json(ledger, agency, T(events), L("C-1"), L(NOW), out, err));
    FAILS(DY_STATUS_REQUEST, dy_text, dy_ledger_record_json(ledger, agency, T(events), L("C-9"), L(NOW), out, err));

    EACH_BAD_TEXT(dy_text, dy_record_replay_json(B, NULL, NULL, out, err));
    EACH_BAD_OBJECT(dy_text, dy_record_replay_json(T(record), bad, case_, out, err));
    EACH_BAD_OBJECT(dy_text, dy_record_replay_json(T(record), roster, bad, out, err));
    NULL_OUT(dy_text, dy_record_replay_json(T(record), NULL, NULL, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_text, dy_record_replay_json(NULL, 0, NULL, NULL, out, err));
    FAILS(DY_STATUS_RECORD, dy_text, dy_record_replay_json(L("{}"), NULL, NULL, out, err));
}

static void *all(void *nothing)
{
    agencies();
    ledgers();
    decisions();
    views();
    return nothing;
}

int main(int argc, char **argv)
{
    dy_error *error = NULL;
    int result;

    if (argc < 2) {
        fprintf(stderr, "usage: misuse_ledger FIXTURES [THREADS]\n");
        return 2;
    }
    events = read_file(argv[1], "choice/events.jsonl");
    record = read_file(argv[1], "choice/record.json");
    roster = read_roster(argv[1], "choice/roster.jsonl");
    engine = choice_engine(argv[1]);
    case_ = choice_case(argv[1], 0);
    agency = choice_agency(argv[1]);
    SUCCEED(dy_ledger_replay(L("fixture"), T(events), NULL, &ledger, &error));
    SUCCEED(dy_ledger_decide(ledger, agency, L(TICK), L(NOW), NULL, &decision, &error));

    result = misuse_everywhere(argc, argv, all);

    dy_roster_free(roster);
    dy_engine_free(engine);
    dy_case_free(case_);
    dy_agency_free(agency);
    dy_ledger_free(ledger);
    dy_decision_free(decision);
    free(events.data);
    free(record.data);
    return result;
}
