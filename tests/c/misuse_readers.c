/* Every function that cannot fail: with NULL, with an object of another sort, with a pointer into the middle of one, and
 * beyond the last index.
 *
 * usage: misuse_readers FIXTURES [THREADS]
 */

#include "agency.h"
#include "misuse.h"

static dy_engine *engine;
static dy_case *case_;
static dy_ranking *ranking;

static int is_empty(const char *text)
{
    return text != NULL && text[0] == '\0';
}

/* What is said of a pointer that is no object of the right sort. */
static void reads(void *bad)
{
    size_t len = 7;

    CHECK(dy_error_status(bad) == DY_STATUS_OK);
    CHECK(is_empty(dy_error_kind(bad)) && is_empty(dy_error_message(bad)) && is_empty(dy_error_json(bad)));
    CHECK(dy_error_problem_count(bad) == 0 && dy_error_problem_row(bad, 0) == 0);
    CHECK(is_empty(dy_error_problem_code(bad, 0)) && is_empty(dy_error_problem_path(bad, 0)));
    CHECK(is_empty(dy_error_problem_value(bad, 0)) && is_empty(dy_error_problem_expected(bad, 0)));
    dy_stop_request(bad);
    dy_stop_reset(bad);
    CHECK(dy_stop_is_requested(bad) == 0);
    CHECK(is_empty(dy_policy_id(bad)) && is_empty(dy_policy_version(bad)) && is_empty(dy_policy_digest(bad)));
    CHECK(dy_roster_len(bad) == 0);
    CHECK(is_empty(dy_calibration_digest(bad)));
    CHECK(is_empty(dy_case_id(bad)));
    CHECK(dy_engine_len(bad) == 0);

    CHECK(dy_ranking_len(bad) == 0 && dy_ranking_considered(bad) == 0);
    CHECK(is_empty(dy_ranking_lawyer(bad, 0)) && dy_ranking_place(bad, 0) == 0);
    CHECK(dy_ranking_points(bad, 0) == DY_NO_POINTS && dy_ranking_is_open(bad, 0) == 0);
    CHECK(dy_ranking_contributions(bad, 0, &len) == NULL && len == 0);
    CHECK(dy_ranking_contributions(bad, 0, NULL) == NULL);
    len = 7;
    CHECK(dy_ranking_candidates(bad, &len) == NULL && len == 0);
    CHECK(dy_ranking_candidates(bad, NULL) == NULL);
    CHECK(dy_explanation_place(bad) == 0 && dy_explanation_points(bad) == DY_NO_POINTS);

    CHECK(dy_ledger_seq(bad) == 0);
    CHECK(dy_decision_outcome(bad) == DY_OUTCOME_REFUSED && dy_decision_len(bad) == 0);
    CHECK(dy_decision_seq(bad) == 0 && dy_decision_repeats(bad) == 0);
    CHECK(is_empty(dy_decision_event(bad, 0)) && is_empty(dy_decision_event_id(bad, 0)));
    CHECK(is_empty(dy_decision_event_type(bad, 0)));
    CHECK(is_empty(dy_decision_refusal(bad)) && is_empty(dy_decision_detail(bad)));

    CHECK(dy_problem_case_count(bad) == 0 && dy_problem_lawyer_count(bad) == 0 && dy_problem_edge_count(bad) == 0);
    CHECK(is_empty(dy_problem_case(bad, 0)) && is_empty(dy_problem_lawyer(bad, 0)));
    CHECK(dy_assignment_status(bad) == DY_ASSIGNED_STOPPED && dy_assignment_is_optimal(bad) == 0);
    len = 7;
    CHECK(dy_assignment_pairs(bad, &len) == NULL && len == 0);
    CHECK(dy_assignment_pairs(bad, NULL) == NULL);
    CHECK(is_empty(dy_assignment_case(bad, 0)) && is_empty(dy_assignment_lawyer(bad, 0)));
    CHECK(is_empty(dy_assignment_total(bad)));
}

/* Freeing what is of another sort leaves it as it was. */
static void frees(void *bad)
{
    dy_error_free(bad);
    dy_stop_free(bad);
    dy_causes_free(bad);
    dy_policy_free(bad);
    dy_roster_free(bad);
    dy_calibration_free(bad);
    dy_case_free(bad);
    dy_engine_free(bad);
    dy_ranking_free(bad);
    dy_explanation_free(bad);
    dy_agency_free(bad);
    dy_ledger_free(bad);
    dy_decision_free(bad);
    dy_problem_free(bad);
    dy_assignment_free(bad);
}

/* A text is what stands for another sort above, so its own functions are asked with something else. */
static void texts(void *bad)
{
    CHECK(is_empty(dy_text_data(bad)) && dy_text_len(bad) == 0);
    dy_text_free(bad);
}

static void beyond_the_last(void)
{
    static const size_t beyond[] = {1000, (size_t)-1, ((size_t)-1) / 2, ((size_t)-1) / 8 + 1};
    size_t i, len = 7;

    for (i = 0; i < COUNT(beyond); i++) {
        CHECK(is_empty(dy_ranking_lawyer(ranking, beyond[i])) && dy_ranking_place(ranking, beyond[i]) == 0);
        CHECK(dy_ranking_points(ranking, beyond[i]) == DY_NO_POINTS && dy_ranking_is_open(ranking, beyond[i]) == 0);
        CHECK(dy_ranking_contributions(ranking, beyond[i], &len) == NULL && len == 0);
    }
    CHECK(is_empty(dy_signal_word(UINT32_MAX)) && is_empty(dy_stage_word(UINT32_MAX)));
    CHECK(strcmp(dy_stage_word(DY_STAGE_RANKING), "ranking") == 0 && is_empty(dy_stage_word(DY_STAGE_REPLAYING + 1)));
}

static void versions(void)
{
    char version[64];

    snprintf(version, sizeof version, "%d.%d.%d", DY_VERSION_MAJOR, DY_VERSION_MINOR, DY_VERSION_PATCH);
    CHECK(strncmp(DY_VERSION, version, strlen(version)) == 0);
    CHECK(strcmp(dy_version(), DY_VERSION) == 0);
    CHECK(dy_abi_version() == DY_ABI_VERSION);
    CHECK(dy_score_version() > 0);
}

static void *all(void *nothing)
{
    void *bad[3];
    dy_stop *stop = dy_stop_new();
    size_t i;

    bad[0] = NULL;
    bad[1] = other;
    bad[2] = (char *)(void *)other + 1;
    for (i = 0; i < COUNT(bad); i++) {
        reads(bad[i]);
        frees(bad[i]);
    }
    CHECK(dy_text_len(other) > 0);
    texts(NULL);
    texts(case_);
    texts((char *)(void *)case_ + 1);
    CHECK(!is_empty(dy_case_id(case_)));
    beyond_the_last();
    versions();

    CHECK(dy_stop_is_requested(stop) == 0);
    dy_stop_request(stop);
    CHECK(dy_stop_is_requested(stop) == 1);
    dy_stop_reset(stop);
    CHECK(dy_stop_is_requested(stop) == 0);
    dy_stop_free(stop);
    return nothing;
}

int main(int argc, char **argv)
{
    dy_error *error = NULL;
    int result;

    if (argc < 2) {
        fprintf(stderr, "usage: misuse_readers FIXTURES [THREADS]\n");
        return 2;
    }
    engine = choice_engine(argv[1]);
    case_ = choice_case(argv[1], 0);
    SUCCEED(dy_engine_rank(engine, case_, NULL, NULL, &ranking, &error));

    result = misuse_everywhere(argc, argv, all);

    dy_engine_free(engine);
    dy_case_free(case_);
    dy_ranking_free(ranking);
    return result;
}
