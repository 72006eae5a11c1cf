/* The wrong order where it is no fault: everything that a result was made from is freed before the result is read. And
 * where it is one: an object that is freed a second time, or asked after it was freed.
 *
 * usage: order FIXTURES [freed]
 *
 * With `freed` it looks at memory that was given back, which is not for valgrind.
 */

#include "agency.h"

static const char *fixtures;

static void test_engine_outlives_all(void)
{
    dy_engine *engine = choice_engine(fixtures), *changed = NULL;
    dy_case *case_ = choice_case(fixtures, 0);
    dy_ranking *ranking = NULL;
    dy_explanation *explanation = NULL;
    dy_text *json = NULL, *words = NULL;
    dy_error *error = NULL;
    size_t len = 0;

    SUCCEED(dy_engine_apply(engine, L("{\"type\":\"remove_lawyer\",\"id\":\"L-6\"}"), NULL, &changed, &error));
    dy_engine_free(engine);
    SUCCEED(dy_engine_rank(changed, case_, NULL, NULL, &ranking, &error));
    SUCCEED(dy_engine_explain(changed, case_, L("L-1"), NULL, NULL, &explanation, &error));
    dy_engine_free(changed);
    dy_case_free(case_);
    CHECK(dy_ranking_len(ranking) > 0 && strlen(dy_ranking_lawyer(ranking, 0)) > 0);
    CHECK(dy_ranking_contributions(ranking, 0, &len) != NULL && len > 0);
    SUCCEED(dy_ranking_json(ranking, &json, &error));
    dy_ranking_free(ranking);
    CHECK(strstr(dy_text_data(json), "dianyuan.rank/1") != NULL);
    SUCCEED(dy_explanation_words(explanation, DY_LANGUAGE_ZH, DY_AUDIENCE_CLIENT, &words, &error));
    dy_explanation_free(explanation);
    CHECK(dy_text_len(words) > 0 && strlen(dy_text_data(words)) == dy_text_len(words));
    dy_text_free(words);
    dy_text_free(json);
}

static void test_ledger_outlives_all(void)
{
    dy_agency *agency = choice_agency(fixtures);
    dy_ledger *ledger = NULL, *replayed = NULL;
    dy_decision *decision = NULL;
    dy_text *answer = NULL;
    dy_error *error = NULL;
    struct text commands = read_file(fixtures, "choice/commands.jsonl"), rest = commands, line, command, now;

    SUCCEED(dy_ledger_new(L("fixture"), &ledger, &error));
    CHECK(next_line(&rest, &line));
    command_and_moment(line, &command, &now);
    SUCCEED(dy_ledger_decide(ledger, agency, T(command), T(now), NULL, &decision, &error));
    dy_agency_free(agency);
    memset(commands.data, 'x', commands.len);
    free(commands.data);
    SUCCEED(dy_ledger_take(ledger, decision, &error));
    dy_ledger_free(ledger);
    CHECK(dy_decision_len(decision) == 1);
    SUCCEED(dy_ledger_replay(L("fixture"), dy_decision_event(decision, 0), strlen(dy_decision_event(decision, 0)), NULL,
                             &replayed, &error));
    SUCCEED(dy_decision_json(decision, &answer, &error));
    dy_decision_free(decision);
    CHECK(dy_ledger_seq(replayed) == 1);
    CHECK(strstr(dy_text_data(answer), "seed_committed") != NULL);
    dy_ledger_free(replayed);
    dy_text_free(answer);
}

static void test_assignment_outlives_its_problem(void)
{
    struct text edges = literal("case,lawyer,score\nC-1,L-1,0.5\n"), lawyers = literal("lawyer,min,max\nL-1,0,1\n");
    struct text cases = literal("case,need\nC-1,1\n");
    dy_problem *problem = NULL;
    dy_assignment *assignment = NULL;
    dy_error *error = NULL;
    size_t len = 0;

    SUCCEED(dy_problem_read(T(edges), T(lawyers), T(cases), NULL, 0, &problem, &error));
    SUCCEED(dy_problem_assign(problem, NULL, NULL, &assignment, &error));
    dy_problem_free(problem);
    CHECK(dy_assignment_pairs(assignment, &len) != NULL && len == 1);
    CHECK(strcmp(dy_assignment_case(assignment, 0), "C-1") == 0 && strcmp(dy_assignment_lawyer(assignment, 0), "L-1") == 0);
    CHECK(strcmp(dy_assignment_total(assignment), "0.5") == 0);
    dy_assignment_free(assignment);
}

/* The compiler knows that free() ends a block, but not what the library's functions do. */
static void test_freed_objects(void)
{
    dy_engine *engine = choice_engine(fixtures);
    dy_case *case_ = choice_case(fixtures, 0);
    dy_ranking *ranking = NULL;
    dy_text *text = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_schema_json(L("case"), &text, &error));
    dy_text_free(text);
    dy_text_free(text);
    CHECK(dy_text_len(text) == 0);
    dy_engine_free(engine);
    dy_engine_free(engine);
    CHECK(dy_engine_len(engine) == 0);
    CHECK(dy_engine_rank(engine, case_, NULL, NULL, &ranking, &error) == DY_STATUS_WRONG_OBJECT);
    CHECK(ranking == NULL);
    dy_error_free(error);
    dy_error_free(error);
    dy_case_free(case_);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: order FIXTURES [freed]\n");
        return 2;
    }
    fixtures = argv[1];
    test_engine_outlives_all();
    test_ledger_outlives_all();
    test_assignment_outlives_its_problem();
    if (argc > 2 && strcmp(argv[2], "freed") == 0) {
        test_freed_objects();
    }
    return passed();
}
