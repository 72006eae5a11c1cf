/* A small case system in C99: it ranks a case, explains the first, lets the client choose and the official confirm, keeps
 * every event in a file, goes on from there after a restart, and assigns a batch of cases at once.
 *
 * usage: case_system FOLDER EVENTS
 *
 * FOLDER holds roster.jsonl and cases.jsonl, such as tests/fixtures/choice, where nobody and nothing exists. EVENTS is
 * the file of events; it need not be there yet. Run it twice: the second time every command was done before.
 *
 *     cc -std=c99 case_system.c store.c $(pkg-config --cflags --libs dianyuan)
 */

#include "store.h"

#include <dianyuan.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STREAM "city"
#define DAY "2026-11-25"
#define EVENING "2026-11-25T18:00:00+08:00"

/* Ends the program where a call failed. A server would answer with the problems instead. */
static void must(dy_status status, dy_error *error)
{
    size_t i;

    if (status == DY_STATUS_OK) {
        return;
    }
    for (i = 0; i < dy_error_problem_count(error); i++) {
        fprintf(stderr, "row %lu, %s: found %s, expected %s\n", (unsigned long)dy_error_problem_row(error, i),
                dy_error_problem_path(error, i), dy_error_problem_value(error, i), dy_error_problem_expected(error, i));
    }
    dy_error_free(error);
    exit(1);
}

static dy_engine *make_engine(const char *roster_text)
{
    dy_policy *policy = NULL;
    dy_roster *roster = NULL;
    dy_calibration *calibration = NULL;
    dy_engine *engine = NULL;
    dy_error *error = NULL;

    must(dy_policy_read("national", strlen("national"), &policy, &error), error);
    must(dy_roster_read(roster_text, strlen(roster_text), NULL, NULL, &roster, &error), error);
    must(dy_calibration_fit(roster, policy, DAY, strlen(DAY), NULL, &calibration, &error), error);
    must(dy_engine_new(roster, policy, calibration, NULL, &engine, &error), error);
    printf("%lu lawyers, policy %s\n", (unsigned long)dy_engine_len(engine), dy_policy_id(policy));
    /* The engine depends on nothing that it was made from. */
    dy_policy_free(policy);
    dy_roster_free(roster);
    dy_calibration_free(calibration);
    return engine;
}

static void show_shortlist(const dy_engine *engine, const dy_case *case_)
{
    dy_rank_options options;
    dy_ranking *ranking = NULL;
    dy_error *error = NULL;
    size_t i;

    dy_rank_options_init(&options, sizeof options);
    options.top = 3;
    options.excluded = 0;
    must(dy_engine_rank(engine, case_, &options, NULL, &ranking, &error), error);
    for (i = 0; i < dy_ranking_len(ranking); i++) {
        printf("%lu. %s, %lu points\n", (unsigned long)dy_ranking_place(ranking, i), dy_ranking_lawyer(ranking, i),
               (unsigned long)dy_ranking_points(ranking, i));
    }
    dy_ranking_free(ranking);
}

/* What the client reads, in both languages. */
static void explain(const dy_engine *engine, const dy_case *case_, const char *lawyer)
{
    dy_explanation *explanation = NULL;
    dy_error *error = NULL;
    uint32_t language;

    must(dy_engine_explain(engine, case_, lawyer, strlen(lawyer), NULL, NULL, &explanation, &error), error);
    for (language = DY_LANGUAGE_ZH; language <= DY_LANGUAGE_EN; language++) {
        dy_text *words = NULL;
        must(dy_explanation_words(explanation, language, DY_AUDIENCE_CLIENT, &words, &error), error);
        printf("%s\n", dy_text_data(words));
        dy_text_free(words);
    }
    dy_explanation_free(explanation);
}

/* Decides, stores, and only then lets the ledger take what was stored. */
static void command(dy_ledger *ledger, const dy_agency *agency, struct store *store, const char *now, const char *text)
{
    dy_decision *decision = NULL;
    dy_error *error = NULL;
    size_t i;

    for (;;) {
        must(dy_ledger_decide(ledger, agency, text, strlen(text), now, strlen(now), NULL, &decision, &error), error);
        if (dy_decision_len(decision) == 0 || store_append(store, decision)) {
            break;
        }
        /* Somebody else has stored an event under this number: read what came, and decide again. */
        dy_decision_free(decision);
        decision = NULL;
        must(dy_ledger_apply(ledger, store_since(store, dy_ledger_seq(ledger)),
                             strlen(store_since(store, dy_ledger_seq(ledger))), &error), error);
    }
    must(dy_ledger_take(ledger, decision, &error), error);
    switch (dy_decision_outcome(decision)) {
    case DY_OUTCOME_DONE:
        for (i = 0; i < dy_decision_len(decision); i++) {
            printf("event %lu: %s\n", (unsigned long)(dy_decision_seq(decision) + i),
                   dy_decision_event_type(decision, i));
        }
        break;
    case DY_OUTCOME_REPEATED:
        printf("done before, as event %lu\n", (unsigned long)dy_decision_seq(decision));
        break;
    default:
        printf("refused, %s: %s\n", dy_decision_refusal(decision), dy_decision_detail(decision));
    }
    dy_decision_free(decision);
}

/* The client picks too many and is told so, then two, of whom one is not on the roster; the clerk proposes, the official
 * confirms. */
static void choose(dy_ledger *ledger, const dy_agency *agency, struct store *store)
{
    command(ledger, agency, store, "2026-11-25T09:00:00+08:00",
            "{\"id\":\"k-1\",\"actor\":{\"id\":\"s-1\",\"role\":\"clerk\"},\"case\":\"C-1\",\"type\":\"receive\",\"data\":"
            "{\"kind\":\"civil\",\"route\":\"application\",\"units\":1,\"from\":\"2026-11-25T09:00:00+08:00\"}}");
    command(ledger, agency, store, "2026-11-25T10:00:00+08:00",
            "{\"id\":\"k-2\",\"actor\":{\"id\":\"P-1\",\"role\":\"client\"},\"case\":\"C-1\",\"type\":\"choose\",\"data\":"
            "{\"picks\":[\"L-1\",\"L-2\",\"L-3\",\"L-4\",\"L-5\",\"L-6\"]}}");
    command(ledger, agency, store, "2026-11-25T10:05:00+08:00",
            "{\"id\":\"k-3\",\"actor\":{\"id\":\"P-1\",\"role\":\"client\"},\"case\":\"C-1\",\"type\":\"choose\",\"data\":"
            "{\"picks\":[\"L-99\",\"L-1\"]}}");
    command(ledger, agency, store, "2026-11-25T10:30:00+08:00",
            "{\"id\":\"k-4\",\"actor\":{\"id\":\"s-1\",\"role\":\"clerk\"},\"case\":\"C-1\",\"type\":\"propose\",\"data\":"
            "{\"lawyer\":\"L-1\"}}");
    command(ledger, agency, store, "2026-11-25T11:00:00+08:00",
            "{\"id\":\"k-5\",\"actor\":{\"id\":\"o-1\",\"role\":\"official\"},\"case\":\"C-1\",\"type\":\"confirm\","
            "\"data\":{\"lawyer\":\"L-1\"}}");
}

/* The ledger that the file leads to. */
static dy_ledger *restart(struct store *store)
{
    dy_ledger *ledger = NULL;
    dy_text *head = NULL;
    dy_error *error = NULL;
    const char *events = store_since(store, 0);

    must(dy_ledger_replay(STREAM, strlen(STREAM), events, strlen(events), NULL, &ledger, &error), error);
    must(dy_ledger_head(ledger, &head, &error), error);
    printf("ledger of %lu events, head %.12s\n", (unsigned long)dy_ledger_seq(ledger), dy_text_data(head));
    dy_text_free(head);
    return ledger;
}

static void show_status(const dy_ledger *ledger, const dy_agency *agency)
{
    dy_text *status = NULL;
    dy_error *error = NULL;

    must(dy_ledger_status_json(ledger, agency, EVENING, strlen(EVENING), &status, &error), error);
    printf("status %s\n", dy_text_data(status));
    dy_text_free(status);
}

/* Three cases at once, each pair worth what the agency says; ids and scores are read in place. */
static void assign_a_batch(void)
{
    static const char edges[] = "case,lawyer,score\nC-1,L-1,0.9\nC-1,L-2,0.5\nC-2,L-1,0.8\nC-2,L-2,0.7\nC-3,L-2,0.6\n";
    static const char lawyers[] = "lawyer,min,max\nL-1,0,1\nL-2,0,2\n", cases[] = "case,need\nC-1,1\nC-2,1\nC-3,1\n";
    dy_problem *problem = NULL;
    dy_assignment *assignment = NULL;
    dy_error *error = NULL;
    size_t len = 0, i;

    must(dy_problem_read(edges, strlen(edges), lawyers, strlen(lawyers), cases, strlen(cases), NULL, 0, &problem,
                         &error), error);
    must(dy_problem_assign(problem, NULL, NULL, &assignment, &error), error);
    dy_problem_free(problem);
    dy_assignment_pairs(assignment, &len);
    for (i = 0; i < len; i++) {
        printf("%s gets %s\n", dy_assignment_case(assignment, i), dy_assignment_lawyer(assignment, i));
    }
    printf("total %s, %s\n", dy_assignment_total(assignment),
           dy_assignment_is_optimal(assignment) ? "proved to be the best" : "not proved");
    dy_assignment_free(assignment);
}

int main(int argc, char **argv)
{
    dy_engine *engine;
    dy_case *case_ = NULL;
    dy_agency *agency = NULL;
    dy_ledger *ledger;
    dy_error *error = NULL;
    struct store store;
    char *roster, *cases;

    if (argc != 3) {
        fprintf(stderr, "usage: case_system FOLDER EVENTS\n");
        return 2;
    }
    if (dy_abi_version() != DY_ABI_VERSION) {
        fprintf(stderr, "made for another version of the library\n");
        return 2;
    }
    roster = read_text(argv[1], "roster.jsonl");
    cases = read_text(argv[1], "cases.jsonl");
    engine = make_engine(roster);
    must(dy_case_read(cases, strcspn(cases, "\n"), &case_, &error), error);
    printf("case %s\n", dy_case_id(case_));
    show_shortlist(engine, case_);
    explain(engine, case_, "L-1");

    must(dy_agency_new(engine, &agency, &error), error);
    must(dy_agency_put_case(agency, case_, &error), error);
    store_open(&store, argv[2]);
    ledger = restart(&store);
    choose(ledger, agency, &store);
    show_status(ledger, agency);
    dy_ledger_free(ledger);
    store_close(&store);

    puts("restart");
    store_open(&store, argv[2]);
    ledger = restart(&store);
    show_status(ledger, agency);
    dy_ledger_free(ledger);
    store_close(&store);

    assign_a_batch();
    dy_agency_free(agency);
    dy_case_free(case_);
    dy_engine_free(engine);
    free(roster);
    free(cases);
    return 0;
}
