/* A fault of the library's own: the call ends with its status, the process and the library go on.
 *
 * usage: panic FIXTURES [THREADS]
 *
 * Needs a library that was built with the feature `faults`.
 */

#include "agency.h"
#include "misuse.h"

/* In no header: it is there for this program alone. */
dy_status dy_fault_panic(dy_text **out, dy_error **err);

static dy_engine *engine;
static dy_case *case_;

static void *panics(void *nothing)
{
    dy_error *error = NULL;
    dy_ranking *ranking = NULL;

    FAILS(DY_STATUS_PANIC, dy_text, dy_fault_panic(out, err));
    CHECK(dy_fault_panic(NULL, &error) == DY_STATUS_PANIC);
    CHECK(strcmp(dy_error_kind(error), "panic") == 0);
    CHECK(strcmp(dy_error_problem_code(error, 0), "panic") == 0);
    CHECK(strstr(dy_error_message(error), "a fault on purpose") != NULL);
    dy_error_free(error);
    error = NULL;
    SUCCEED(dy_engine_rank(engine, case_, NULL, NULL, &ranking, &error));
    CHECK(dy_ranking_len(ranking) > 0);
    dy_ranking_free(ranking);
    return nothing;
}

int main(int argc, char **argv)
{
    int result;

    if (argc < 2) {
        fprintf(stderr, "usage: panic FIXTURES [THREADS]\n");
        return 2;
    }
    engine = choice_engine(argv[1]);
    case_ = choice_case(argv[1], 0);
    result = misuse_everywhere(argc, argv, panics);
    dy_engine_free(engine);
    dy_case_free(case_);
    return result;
}
