/* Every function of a problem and an assignment, called wrongly.
 *
 * usage: misuse_assign FIXTURES [THREADS]
 */

#include "misuse.h"

#define B bad.data, bad.len

static struct text edges, lawyers, cases, groups, result_text;
static dy_problem *problem;

static void problems(void)
{
    EACH_BAD_TEXT(dy_problem, dy_problem_read(B, T(lawyers), T(cases), T(groups), out, err));
    EACH_BAD_TEXT(dy_problem, dy_problem_read(T(edges), B, T(cases), T(groups), out, err));
    EACH_BAD_TEXT(dy_problem, dy_problem_read(T(edges), T(lawyers), B, T(groups), out, err));
    EACH_BAD_TEXT(dy_problem, dy_problem_read(T(edges), T(lawyers), T(cases), B, out, err));
    NULL_OUT(dy_problem, dy_problem_read(T(edges), T(lawyers), T(cases), T(groups), out, err));
    WORKS(dy_problem, dy_problem_read(T(edges), T(lawyers), T(cases), T(groups), out, err));
}

/* A call with `bad` in place of its options. */
#define EACH_BAD_ASSIGN_OPTIONS(object, call)                                  \
    do {                                                                       \
        static const size_t sizes[] = {0, 7, sizeof(dy_assign_options) - 1, (size_t)-1}; \
        dy_assign_options options, *bad = &options;                            \
        size_t k;                                                              \
        for (k = 0; k < COUNT(sizes); k++) {                                   \
            dy_assign_options_init(&options, sizeof options);                  \
            options.size = sizes[k];                                           \
            FAILS(DY_STATUS_BAD_OPTIONS, object, call);                        \
        }                                                                      \
        dy_assign_options_init(&options, sizeof options);                      \
        options.mechanism = DY_MECHANISM_LOT + 1;                              \
        FAILS(DY_STATUS_BAD_OPTIONS, object, call);                            \
        dy_assign_options_init(&options, sizeof options);                      \
        options.objective = UINT32_MAX;                                        \
        FAILS(DY_STATUS_BAD_OPTIONS, object, call);                            \
        for (k = 0; k < COUNT(wrong_texts); k++) {                             \
            dy_assign_options_init(&options, sizeof options);                  \
            options.seed = wrong_texts[k].data;                                \
            options.seed_len = wrong_texts[k].len;                             \
            FAILS(wrong_texts[k].status, object, call);                        \
        }                                                                      \
    } while (0)

static void assignments(void)
{
    EACH_BAD_OBJECT(dy_assignment, dy_problem_assign(bad, NULL, NULL, out, err));
    EACH_BAD_ASSIGN_OPTIONS(dy_assignment, dy_problem_assign(problem, bad, NULL, out, err));
    EACH_BAD_WATCH(dy_assignment, dy_problem_assign(problem, NULL, bad, out, err));
    NULL_OUT(dy_assignment, dy_problem_assign(problem, NULL, NULL, out, err));
    WORKS(dy_assignment, dy_problem_assign(problem, NULL, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_problem_assign_json(bad, NULL, NULL, out, err));
    EACH_BAD_ASSIGN_OPTIONS(dy_text, dy_problem_assign_json(problem, bad, NULL, out, err));
    EACH_BAD_WATCH(dy_text, dy_problem_assign_json(problem, NULL, bad, out, err));
    NULL_OUT(dy_text, dy_problem_assign_json(problem, NULL, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_problem_verify_json(bad, T(result_text), out, err));
    EACH_BAD_TEXT(dy_text, dy_problem_verify_json(problem, B, out, err));
    NULL_OUT(dy_text, dy_problem_verify_json(problem, T(result_text), out, err));
    FAILS(DY_STATUS_MALFORMED, dy_text, dy_problem_verify_json(problem, NULL, 0, out, err));
    WORKS(dy_text, dy_problem_verify_json(problem, T(result_text), out, err));
}

/* Structs that no version has are left as they were; a later one, with more fields, is filled with zeros behind. */
static void structs(void)
{
    struct later {
        dy_assign_options options;
        uint64_t more;
    } later;
    struct later_watch watch;
    dy_rank_options rank;

    memset(&later, 0x5a, sizeof later);
    dy_assign_options_init(&later.options, sizeof later.options - 1);
    dy_assign_options_init(&later.options, 0);
    dy_assign_options_init(&later.options, (size_t)-1);
    dy_assign_options_init(NULL, sizeof later.options);
    CHECK(later.options.mechanism == 0x5a5a5a5a && later.more == UINT64_C(0x5a5a5a5a5a5a5a5a));
    dy_assign_options_init(&later.options, sizeof later);
    CHECK(later.options.size == sizeof later && later.options.mechanism == DY_MECHANISM_OPTIMAL && later.more == 0);
    WORKS(dy_assignment, dy_problem_assign(problem, &later.options, NULL, out, err));
    later.more = 1;
    FAILS(DY_STATUS_BAD_OPTIONS, dy_assignment, dy_problem_assign(problem, &later.options, NULL, out, err));

    memset(&watch, 0x5a, sizeof watch);
    dy_watch_init(&watch.watch, 1);
    dy_watch_init(NULL, sizeof watch.watch);
    CHECK(watch.more == (size_t)UINT64_C(0x5a5a5a5a5a5a5a5a));
    memset(&rank, 0x5a, sizeof rank);
    dy_rank_options_init(&rank, 3);
    dy_rank_options_init(NULL, sizeof rank);
    CHECK(rank.top == 0x5a5a5a5a);
}

static void *all(void *nothing)
{
    problems();
    assignments();
    structs();
    return nothing;
}

int main(int argc, char **argv)
{
    dy_error *error = NULL;
    int result;

    if (argc < 2) {
        fprintf(stderr, "usage: misuse_assign FIXTURES [THREADS]\n");
        return 2;
    }
    edges = read_file(argv[1], "assign/edges.csv");
    lawyers = read_file(argv[1], "assign/lawyers.csv");
    cases = read_file(argv[1], "assign/cases.csv");
    groups = read_file(argv[1], "assign/groups.csv");
    result_text = read_result(argv[1], "assign/result.json");
    SUCCEED(dy_problem_read(T(edges), T(lawyers), T(cases), T(groups), &problem, &error));

    result = misuse_everywhere(argc, argv, all);

    dy_problem_free(problem);
    free(edges.data);
    free(lawyers.data);
    free(cases.data);
    free(groups.data);
    free(result_text.data);
    return result;
}
