/* Tables in, an assignment out: the recorded bytes, numbers that agree with them, and the verdict.
 *
 * usage: assign FIXTURES
 */

#include "check.h"

static const char *fixtures;
static struct text edges, lawyers, cases, groups;

static dy_problem *read_problem(void)
{
    dy_problem *problem = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_problem_read(T(edges), T(lawyers), T(cases), T(groups), &problem, &error));
    return problem;
}

static void test_ids(const dy_problem *problem)
{
    uint32_t i;

    CHECK(dy_problem_case_count(problem) == 8);
    CHECK(dy_problem_lawyer_count(problem) == 5);
    CHECK(dy_problem_edge_count(problem) == 16);
    for (i = 0; i + 1 < dy_problem_case_count(problem); i++) {
        CHECK(strcmp(dy_problem_case(problem, i), dy_problem_case(problem, i + 1)) < 0);
    }
    CHECK(strcmp(dy_problem_case(problem, 8), "") == 0);
    CHECK(strcmp(dy_problem_lawyer(problem, 0), "L-1") == 0);
    CHECK(strcmp(dy_problem_lawyer(problem, UINT32_MAX), "") == 0);
}

/* A score in thousand-millionths as the JSON writes it: no more places than it needs. */
static void decimal(int64_t score, char *text, size_t size)
{
    int len = snprintf(text, size, "%d.%09d", (int)(score / 1000000000), (int)(score % 1000000000));

    while (len > 0 && text[len - 1] == '0') {
        text[--len] = '\0';
    }
    if (len > 0 && text[len - 1] == '.') {
        text[--len] = '\0';
    }
}

static void test_bytes_and_pairs(const dy_problem *problem)
{
    struct text expected = read_result(fixtures, "assign/result.json");
    struct text verdict = read_result(fixtures, "assign/verdict.json");
    dy_assignment *assignment = NULL;
    dy_text *json = NULL, *checked = NULL;
    dy_error *error = NULL;
    size_t len = 0, i;
    int64_t sum = 0;
    char part[256], number[32];
    const dy_pair *pairs;

    SUCCEED(dy_problem_assign_json(problem, NULL, NULL, &json, &error));
    SUCCEED(dy_problem_assign(problem, NULL, NULL, &assignment, &error));
    CHECK(dy_assignment_status(assignment) == DY_ASSIGNED_PARTIAL);
    CHECK(dy_assignment_is_optimal(assignment) == 1);
    pairs = dy_assignment_pairs(assignment, &len);
    CHECK(pairs == dy_assignment_pairs(assignment, NULL));
    CHECK(len == 8);
    for (i = 0; i < len; i++) {
        CHECK(strcmp(dy_assignment_case(assignment, i), dy_problem_case(problem, pairs[i].case_)) == 0);
        CHECK(strcmp(dy_assignment_lawyer(assignment, i), dy_problem_lawyer(problem, pairs[i].lawyer)) == 0);
        decimal(pairs[i].score, number, sizeof number);
        snprintf(part, sizeof part, "\"lawyer\":\"%s\",\"score\":%s,", dy_assignment_lawyer(assignment, i), number);
        CHECK(strstr(dy_text_data(json), part) != NULL);
        sum += pairs[i].score;
    }
    decimal(sum, number, sizeof number);
    CHECK(strcmp(number, dy_assignment_total(assignment)) == 0);
    CHECK(strcmp(dy_assignment_case(assignment, len), "") == 0);
    CHECK(strcmp(dy_assignment_lawyer(assignment, (size_t)-1), "") == 0);

    SUCCEED(dy_problem_verify_json(problem, dy_text_data(json), dy_text_len(json), &checked, &error));
    CHECK(is(checked, verdict));
    CHECK(is(json, expected));
    dy_assignment_free(assignment);
    free(expected.data);
    free(verdict.data);
}

/* A result that says what is not so is found out. */
static void test_a_changed_result(const dy_problem *problem)
{
    struct text result = read_result(fixtures, "assign/result.json"), changed = {NULL, 0};
    dy_text *verdict = NULL;
    dy_error *error = NULL;
    char *lawyer;

    append(&changed, T(result));
    lawyer = strstr(changed.data, "\"lawyer\":\"L-1\"");
    CHECK(lawyer != NULL);
    lawyer[strlen("\"lawyer\":\"L-")] = '2';
    SUCCEED(dy_problem_verify_json(problem, T(changed), &verdict, &error));
    CHECK(strstr(dy_text_data(verdict), "\"verified\":false") != NULL);
    CHECK(strstr(dy_text_data(verdict), "\"findings\":[{") != NULL);
    dy_text_free(verdict);
    CHECK(dy_problem_verify_json(problem, L("{}"), &verdict, &error) != DY_STATUS_OK);
    dy_error_free(error);
    free(result.data);
    free(changed.data);
}

/* Every mechanism and objective answers; a limit of steps leaves what was found. */
static void test_options(const dy_problem *problem)
{
    dy_assign_options options;
    uint32_t mechanism, objective;
    dy_assignment *assignment = NULL;
    dy_error *error = NULL;

    for (mechanism = DY_MECHANISM_OPTIMAL; mechanism <= DY_MECHANISM_LOT; mechanism++) {
        for (objective = DY_OBJECTIVE_SEATS_FIRST; objective <= DY_OBJECTIVE_MINIMUMS_FIRST; objective++) {
            dy_assign_options_init(&options, sizeof options);
            options.mechanism = mechanism;
            options.objective = objective;
            options.seed = "draw";
            options.seed_len = strlen(options.seed);
            SUCCEED(dy_problem_assign(problem, &options, NULL, &assignment, &error));
            CHECK(dy_assignment_status(assignment) == DY_ASSIGNED_PARTIAL);
            CHECK(dy_assignment_is_optimal(assignment) == (mechanism == DY_MECHANISM_OPTIMAL));
            dy_assignment_free(assignment);
        }
    }
    dy_assign_options_init(&options, sizeof options);
    options.steps = 1;
    SUCCEED(dy_problem_assign(problem, &options, NULL, &assignment, &error));
    CHECK(dy_assignment_status(assignment) == DY_ASSIGNED_STOPPED);
    CHECK(dy_assignment_is_optimal(assignment) == 0);
    dy_assignment_free(assignment);
}

/* Faults of all tables at once, each with its table, column and row. */
static void test_faults(void)
{
    dy_problem *problem = NULL;
    dy_error *error = NULL;
    size_t i;

    CHECK(dy_problem_read(L("case,lawyer,score\nC-1,L-1,much\n"), L("lawyer,min,max\nL-1,0,-1\n"),
                          L("case,need\nC-1,x\n"), NULL, 0, &problem, &error) == DY_STATUS_RECORD);
    CHECK(problem == NULL);
    CHECK(dy_error_problem_count(error) >= 3);
    for (i = 0; i < dy_error_problem_count(error); i++) {
        CHECK(strchr(dy_error_problem_path(error, i), '.') != NULL);
        CHECK(dy_error_problem_row(error, i) > 0);
        CHECK(strlen(dy_error_problem_code(error, i)) > 0 && strlen(dy_error_problem_expected(error, i)) > 0);
    }
    dy_error_free(error);
    error = NULL;
    /* No groups, and nothing at all to do. */
    SUCCEED(dy_problem_read(L("case,lawyer,score\n"), L("lawyer,min,max\n"), L("case,need\n"), NULL, 0, &problem,
                            &error));
    CHECK(dy_problem_edge_count(problem) == 0);
    dy_problem_free(problem);
}

int main(int argc, char **argv)
{
    dy_problem *problem;

    if (argc != 2) {
        fprintf(stderr, "usage: assign FIXTURES\n");
        return 2;
    }
    fixtures = argv[1];
    edges = read_file(fixtures, "assign/edges.csv");
    lawyers = read_file(fixtures, "assign/lawyers.csv");
    cases = read_file(fixtures, "assign/cases.csv");
    groups = read_file(fixtures, "assign/groups.csv");
    problem = read_problem();

    test_ids(problem);
    test_bytes_and_pairs(problem);
    test_a_changed_result(problem);
    test_options(problem);
    test_faults();

    dy_problem_free(problem);
    free(edges.data);
    free(lawyers.data);
    free(cases.data);
    free(groups.data);
    return passed();
}
