/* Many threads over one engine, one agency, one ledger and one problem: the same answers for all of them, and no number
 * of an event given away twice.
 *
 * usage: threads FIXTURES [THREADS [ROUNDS]]
 */

#include "agency.h"

#define NOW "2026-11-26T15:20:00+08:00"

static const char *fixtures;
static size_t threads = 32;
static int rounds = 2;

static dy_engine *engine;
static dy_case *case_;
static dy_agency *agency;
static dy_ledger *ledger, *contended;
static dy_problem *problem;
static struct text shortlist, status, assigned, ranked;

/* Reads, while others read and write. */
static void *reads(void *nothing)
{
    int i;

    for (i = 0; i < rounds; i++) {
        dy_ranking *ranking = NULL;
        dy_explanation *explanation = NULL, *none = NULL;
        dy_assignment *assignment = NULL;
        dy_text *text = NULL;
        dy_error *error = NULL;

        SUCCEED(dy_engine_rank(engine, case_, NULL, NULL, &ranking, &error));
        SUCCEED(dy_ranking_json(ranking, &text, &error));
        CHECK(is(text, ranked));
        dy_ranking_free(ranking);
        SUCCEED(dy_engine_explain(engine, case_, L("L-2"), NULL, NULL, &explanation, &error));
        CHECK(dy_explanation_place(explanation) > 0);
        dy_explanation_free(explanation);
        CHECK(dy_engine_explain(engine, case_, L("nobody"), NULL, NULL, &none, &error) == DY_STATUS_REQUEST);
        dy_error_free(error);
        error = NULL;
        SUCCEED(dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(NOW), 0, NULL, 0, NULL, &text, &error));
        CHECK(is(text, shortlist));
        SUCCEED(dy_ledger_status_json(ledger, agency, L(NOW), &text, &error));
        CHECK(is(text, status));
        SUCCEED(dy_problem_assign_json(problem, NULL, NULL, &text, &error));
        CHECK(is(text, assigned));
        SUCCEED(dy_problem_assign(problem, NULL, NULL, &assignment, &error));
        CHECK(dy_assignment_is_optimal(assignment) == 1);
        dy_assignment_free(assignment);
        /* What is written here is what was there, so that the readers beside see no difference. */
        SUCCEED(dy_agency_put_case(agency, case_, &error));
        SUCCEED(dy_agency_set_engine(agency, engine, &error));
        SUCCEED(dy_agency_set_seed(agency, L("fixture seed"), &error));
        SUCCEED(dy_ledger_apply(ledger, NULL, 0, &error));
    }
    return nothing;
}

/* A race whose runners decide first, all on the same ledger, and then take, all at once. */
struct runner {
    dy_decision *decision;
    dy_status status;
    size_t number;
};

static struct runner *runners;
static size_t started;
static pthread_mutex_t starts = PTHREAD_MUTEX_INITIALIZER;

static struct runner *next_runner(void)
{
    struct runner *runner;

    pthread_mutex_lock(&starts);
    runner = &runners[started];
    runner->number = started++;
    pthread_mutex_unlock(&starts);
    return runner;
}

/* Receives C-1, under an id of the runner's own. */
static dy_decision *receives(size_t number)
{
    char command[512];
    dy_decision *decision = NULL;
    dy_error *error = NULL;

    snprintf(command, sizeof command,
             "{\"id\":\"race-%d\",\"actor\":{\"id\":\"s-1\",\"role\":\"clerk\"},\"case\":\"C-1\",\"type\":\"receive\","
             "\"data\":{\"kind\":\"civil\",\"route\":\"application\",\"units\":1,\"from\":\"2026-11-25T09:00:00+08:00\"}}",
             (int)number);
    SUCCEED(dy_ledger_decide(contended, agency, command, strlen(command), L("2026-11-25T09:00:00+08:00"), NULL,
                             &decision, &error));
    return decision;
}

static void *decides(void *nothing)
{
    struct runner *runner = next_runner();

    runner->decision = receives(runner->number);
    CHECK(dy_decision_outcome(runner->decision) == DY_OUTCOME_DONE && dy_decision_seq(runner->decision) == 1);
    return nothing;
}

static void *takes(void *nothing)
{
    struct runner *runner = next_runner();
    dy_error *error = NULL;

    runner->status = dy_ledger_take(contended, runner->decision, &error);
    if (runner->status != DY_STATUS_OK) {
        CHECK(strcmp(dy_error_problem_code(error, 0), "wrong_number") == 0);
    }
    dy_error_free(error);
    return nothing;
}

static void test_exactly_one_wins(void)
{
    size_t i, winners = 0, losers = 0;
    dy_decision *late;

    runners = (struct runner *)calloc(threads, sizeof *runners);
    CHECK(runners != NULL);
    started = 0;
    everywhere(threads, decides, NULL);
    CHECK(dy_ledger_seq(contended) == 0);
    started = 0;
    everywhere(threads, takes, NULL);
    CHECK(dy_ledger_seq(contended) == 1);
    for (i = 0; i < threads; i++) {
        winners += runners[i].status == DY_STATUS_OK;
        losers += runners[i].status == DY_STATUS_RECORD;
        dy_decision_free(runners[i].decision);
    }
    CHECK(winners == 1 && losers == threads - 1);
    /* Who lost decides again, and is refused: the case is there. */
    late = receives(threads);
    CHECK(dy_decision_outcome(late) == DY_OUTCOME_REFUSED);
    dy_decision_free(late);
    free(runners);
}

/* Everybody's command is done in the end, each by deciding again after it lost; every number is one event's. */
static char **stored;

static void *shows_until_done(void *nothing)
{
    static const char form[] =
        "{\"id\":\"show-%d\",\"actor\":{\"id\":\"s-1\",\"role\":\"clerk\"},\"case\":\"C-1\",\"type\":\"show\","
        "\"data\":{\"lawyers\":[\"L-1\"],\"digest\":\"%064d\"}}";
    char command[512];
    dy_status status;
    size_t number;

    pthread_mutex_lock(&starts);
    number = started++;
    pthread_mutex_unlock(&starts);
    snprintf(command, sizeof command, form, (int)number, 0);
    do {
        dy_decision *decision = NULL;
        dy_error *error = NULL;

        SUCCEED(dy_ledger_decide(contended, agency, command, strlen(command), L("2026-11-25T09:01:00+08:00"), NULL,
                                 &decision, &error));
        CHECK(dy_decision_outcome(decision) == DY_OUTCOME_DONE && dy_decision_len(decision) == 1);
        status = dy_ledger_take(contended, decision, &error);
        if (status == DY_STATUS_OK) {
            const char *event = dy_decision_event(decision, 0);
            const size_t at = (size_t)dy_decision_seq(decision) - 2;
            CHECK(at < threads && stored[at] == NULL);
            stored[at] = (char *)malloc(strlen(event) + 1);
            CHECK(stored[at] != NULL);
            memcpy(stored[at], event, strlen(event) + 1);
        }
        dy_error_free(error);
        dy_decision_free(decision);
    } while (status == DY_STATUS_RECORD);
    CHECK(status == DY_STATUS_OK);
    return nothing;
}

static void test_everybody_is_done_once(void)
{
    dy_ledger *again = NULL;
    dy_text *head = NULL, *head_again = NULL;
    dy_decision *first = NULL;
    dy_error *error = NULL;
    struct text events = {NULL, 0};
    size_t i;

    dy_ledger_free(contended);
    contended = NULL;
    SUCCEED(dy_ledger_new(L("fixture"), &contended, &error));
    first = receives(0);
    append(&events, dy_decision_event(first, 0), strlen(dy_decision_event(first, 0)));
    append(&events, "\n", 1);
    SUCCEED(dy_ledger_take(contended, first, &error));
    dy_decision_free(first);

    stored = (char **)calloc(threads, sizeof *stored);
    CHECK(stored != NULL);
    started = 0;
    everywhere(threads, shows_until_done, NULL);
    CHECK(dy_ledger_seq(contended) == 1 + threads);
    for (i = 0; i < threads; i++) {
        CHECK(stored[i] != NULL);
        append(&events, stored[i], strlen(stored[i]));
        append(&events, "\n", 1);
        free(stored[i]);
    }
    free(stored);
    SUCCEED(dy_ledger_replay(L("fixture"), T(events), NULL, &again, &error));
    SUCCEED(dy_ledger_head(contended, &head, &error));
    SUCCEED(dy_ledger_head(again, &head_again, &error));
    CHECK(strcmp(dy_text_data(head), dy_text_data(head_again)) == 0);
    dy_text_free(head);
    dy_text_free(head_again);
    dy_ledger_free(again);
    free(events.data);
}

static void prepare(void)
{
    struct text edges = read_file(fixtures, "assign/edges.csv"), lawyers = read_file(fixtures, "assign/lawyers.csv");
    struct text cases = read_file(fixtures, "assign/cases.csv"), groups = read_file(fixtures, "assign/groups.csv");
    struct text events = read_file(fixtures, "choice/events.jsonl");
    dy_ranking *ranking = NULL;
    dy_text *text = NULL;
    dy_error *error = NULL;

    engine = choice_engine(fixtures);
    case_ = choice_case(fixtures, 0);
    agency = choice_agency(fixtures);
    SUCCEED(dy_ledger_replay(L("fixture"), T(events), NULL, &ledger, &error));
    SUCCEED(dy_ledger_new(L("fixture"), &contended, &error));
    SUCCEED(dy_problem_read(T(edges), T(lawyers), T(cases), T(groups), &problem, &error));
    SUCCEED(dy_engine_rank(engine, case_, NULL, NULL, &ranking, &error));
    SUCCEED(dy_ranking_json(ranking, &text, &error));
    append(&ranked, dy_text_data(text), dy_text_len(text));
    dy_text_free(text);
    dy_ranking_free(ranking);
    shortlist = read_result(fixtures, "choice/shortlist.json");
    status = read_result(fixtures, "choice/status.json");
    assigned = read_result(fixtures, "assign/result.json");
    free(edges.data);
    free(lawyers.data);
    free(cases.data);
    free(groups.data);
    free(events.data);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: threads FIXTURES [THREADS [ROUNDS]]\n");
        return 2;
    }
    fixtures = argv[1];
    threads = argc > 2 ? (size_t)atoi(argv[2]) : threads;
    rounds = argc > 3 ? atoi(argv[3]) : rounds;
    prepare();

    everywhere(threads, reads, NULL);
    test_exactly_one_wins();
    test_everybody_is_done_once();

    dy_engine_free(engine);
    dy_case_free(case_);
    dy_agency_free(agency);
    dy_ledger_free(ledger);
    dy_ledger_free(contended);
    dy_problem_free(problem);
    free(shortlist.data);
    free(status.data);
    free(assigned.data);
    free(ranked.data);
    return passed();
}
