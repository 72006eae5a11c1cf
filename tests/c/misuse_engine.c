/* Every function from a policy to a comparison, called wrongly.
 *
 * usage: misuse_engine FIXTURES [THREADS]
 */

#include "agency.h"
#include "misuse.h"

#define B bad.data, bad.len

static dy_roster *roster;
static dy_policy *policy;
static dy_calibration *calibration;
static dy_engine *engine;
static dy_case *case_;
static dy_ranking *ranking;
static dy_explanation *explanation;
static struct text roster_text, case_text;

static void readers_of_text(void)
{
    EACH_BAD_TEXT(dy_text, dy_schema_json(B, out, err));
    NULL_OUT(dy_text, dy_schema_json(L("lawyer"), out, err));
    FAILS(DY_STATUS_REQUEST, dy_text, dy_schema_json(L("judge"), out, err));
    WORKS(dy_text, dy_schema_json(L("lawyer"), out, err));

    EACH_BAD_OPTIONAL(dy_causes, dy_causes_load(bad, L("nonsense"), out, err));
    EACH_BAD_TEXT(dy_causes, dy_causes_load(NULL, B, out, err));
    NULL_OUT(dy_causes, dy_causes_load(NULL, L("nonsense"), out, err));
    FAILS(DY_STATUS_CAUSES, dy_causes, dy_causes_load(NULL, NULL, 0, out, err));
    dy_causes_free(NULL);

    EACH_BAD_TEXT(dy_policy, dy_policy_read(B, out, err));
    NULL_OUT(dy_policy, dy_policy_read(L("national"), out, err));
    FAILS(DY_STATUS_POLICY, dy_policy, dy_policy_read(L("nonsense = 1"), out, err));
    FAILS(DY_STATUS_MALFORMED, dy_policy, dy_policy_read(L("{\"id\":"), out, err));
    WORKS(dy_policy, dy_policy_read(L("national"), out, err));

    EACH_BAD_TEXT(dy_case, dy_case_read(B, out, err));
    NULL_OUT(dy_case, dy_case_read(T(case_text), out, err));
    FAILS(DY_STATUS_RECORD, dy_case, dy_case_read(NULL, 0, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_case, dy_case_read(L("{"), out, err));
    FAILS(DY_STATUS_RECORD, dy_case, dy_case_read(L("{}"), out, err));
    WORKS(dy_case, dy_case_read(T(case_text), out, err));
}

static void rosters(void)
{
    EACH_BAD_TEXT(dy_roster, dy_roster_read(B, NULL, NULL, out, err));
    EACH_BAD_OPTIONAL(dy_roster, dy_roster_read(T(roster_text), bad, NULL, out, err));
    EACH_BAD_WATCH(dy_roster, dy_roster_read(T(roster_text), NULL, bad, out, err));
    NULL_OUT(dy_roster, dy_roster_read(T(roster_text), NULL, NULL, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_roster, dy_roster_read(L("{\"id\":"), NULL, NULL, out, err));
    FAILS(DY_STATUS_RECORD, dy_roster, dy_roster_read(L("{\"id\":\"\"}"), NULL, NULL, out, err));
    WORKS(dy_roster, dy_roster_read(NULL, 0, NULL, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_roster_find_json(bad, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_roster_find_json(roster, B, out, err));
    NULL_OUT(dy_text, dy_roster_find_json(roster, NULL, 0, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_text, dy_roster_find_json(roster, L("{\"name\""), out, err));
    FAILS(DY_STATUS_REQUEST, dy_text, dy_roster_find_json(roster, L("{\"colour\":1}"), out, err));
    WORKS(dy_text, dy_roster_find_json(roster, NULL, 0, out, err));

    EACH_BAD_OBJECT(dy_text, dy_policy_json(bad, out, err));
    NULL_OUT(dy_text, dy_policy_json(policy, out, err));
    WORKS(dy_text, dy_policy_json(policy, out, err));
}

static void calibrations(void)
{
    EACH_BAD_OBJECT(dy_calibration, dy_calibration_fit(bad, policy, L(DAY), NULL, out, err));
    EACH_BAD_OBJECT(dy_calibration, dy_calibration_fit(roster, bad, L(DAY), NULL, out, err));
    EACH_BAD_TEXT(dy_calibration, dy_calibration_fit(roster, policy, B, NULL, out, err));
    EACH_BAD_WATCH(dy_calibration, dy_calibration_fit(roster, policy, L(DAY), bad, out, err));
    NULL_OUT(dy_calibration, dy_calibration_fit(roster, policy, L(DAY), NULL, out, err));
    FAILS(DY_STATUS_REQUEST, dy_calibration, dy_calibration_fit(roster, policy, L("2026-02-30"), NULL, out, err));
    WORKS(dy_calibration, dy_calibration_fit(roster, policy, L(DAY), NULL, out, err));

    EACH_BAD_TEXT(dy_calibration, dy_calibration_read(B, out, err));
    NULL_OUT(dy_calibration, dy_calibration_read(L("{}"), out, err));
    FAILS(DY_STATUS_MALFORMED, dy_calibration, dy_calibration_read(L("{"), out, err));
    FAILS(DY_STATUS_RECORD, dy_calibration, dy_calibration_read(L("{}"), out, err));

    EACH_BAD_OBJECT(dy_text, dy_calibration_json(bad, out, err));
    NULL_OUT(dy_text, dy_calibration_json(calibration, out, err));
    WORKS(dy_text, dy_calibration_json(calibration, out, err));
}

static void engines(void)
{
    EACH_BAD_OBJECT(dy_engine, dy_engine_new(bad, policy, calibration, NULL, out, err));
    EACH_BAD_OBJECT(dy_engine, dy_engine_new(roster, bad, calibration, NULL, out, err));
    EACH_BAD_OBJECT(dy_engine, dy_engine_new(roster, policy, bad, NULL, out, err));
    EACH_BAD_WATCH(dy_engine, dy_engine_new(roster, policy, calibration, bad, out, err));
    NULL_OUT(dy_engine, dy_engine_new(roster, policy, calibration, NULL, out, err));
    WORKS(dy_engine, dy_engine_new(roster, policy, calibration, NULL, out, err));

    EACH_BAD_OBJECT(dy_engine, dy_engine_apply(bad, NULL, 0, NULL, out, err));
    EACH_BAD_TEXT(dy_engine, dy_engine_apply(engine, B, NULL, out, err));
    EACH_BAD_WATCH(dy_engine, dy_engine_apply(engine, L("{\"type\":\"remove_lawyer\",\"id\":\"L-6\"}"), bad, out, err));
    NULL_OUT(dy_engine, dy_engine_apply(engine, NULL, 0, NULL, out, err));
    FAILS(DY_STATUS_MALFORMED, dy_engine, dy_engine_apply(engine, L("{"), NULL, out, err));
    FAILS(DY_STATUS_RECORD, dy_engine, dy_engine_apply(engine, L("{\"type\":\"promote\"}"), NULL, out, err));
    WORKS(dy_engine, dy_engine_apply(engine, NULL, 0, NULL, out, err));
}

/* A call with `bad` in place of its options. */
#define EACH_BAD_RANK_OPTIONS(object, call)                                    \
    do {                                                                       \
        static const size_t sizes[] = {0, 7, sizeof(dy_rank_options) - 1, (size_t)-1}; \
        dy_rank_options options, *bad = &options;                              \
        size_t k;                                                              \
        for (k = 0; k < COUNT(sizes); k++) {                                   \
            dy_rank_options_init(&options, sizeof options);                    \
            options.size = sizes[k];                                           \
            FAILS(DY_STATUS_BAD_OPTIONS, object, call);                        \
        }                                                                      \
        dy_rank_options_init(&options, sizeof options);                        \
        options.order = DY_ORDER_LOT + 1;                                      \
        FAILS(DY_STATUS_BAD_OPTIONS, object, call);                            \
        options.order = UINT32_MAX;                                            \
        FAILS(DY_STATUS_BAD_OPTIONS, object, call);                            \
        dy_rank_options_init(&options, sizeof options);                        \
        options.reserved = 1;                                                  \
        FAILS(DY_STATUS_BAD_OPTIONS, object, call);                            \
        dy_rank_options_init(&options, sizeof options);                        \
        options.as_of = "soon";                                                \
        options.as_of_len = 4;                                                 \
        FAILS(DY_STATUS_REQUEST, object, call);                                \
        for (k = 0; k < COUNT(wrong_texts); k++) {                             \
            dy_rank_options_init(&options, sizeof options);                    \
            options.seed = wrong_texts[k].data;                                \
            options.seed_len = wrong_texts[k].len;                             \
            FAILS(wrong_texts[k].status, object, call);                        \
            dy_rank_options_init(&options, sizeof options);                    \
            options.as_of = wrong_texts[k].data;                               \
            options.as_of_len = wrong_texts[k].len;                            \
            FAILS(wrong_texts[k].status, object, call);                        \
        }                                                                      \
    } while (0)

static void rankings(void)
{
    EACH_BAD_OBJECT(dy_ranking, dy_engine_rank(bad, case_, NULL, NULL, out, err));
    EACH_BAD_OBJECT(dy_ranking, dy_engine_rank(engine, bad, NULL, NULL, out, err));
    EACH_BAD_RANK_OPTIONS(dy_ranking, dy_engine_rank(engine, case_, bad, NULL, out, err));
    EACH_BAD_WATCH(dy_ranking, dy_engine_rank(engine, case_, NULL, bad, out, err));
    NULL_OUT(dy_ranking, dy_engine_rank(engine, case_, NULL, NULL, out, err));
    WORKS(dy_ranking, dy_engine_rank(engine, case_, NULL, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_ranking_json(bad, out, err));
    NULL_OUT(dy_text, dy_ranking_json(ranking, out, err));
    WORKS(dy_text, dy_ranking_json(ranking, out, err));

    EACH_BAD_OBJECT(dy_explanation, dy_engine_explain(bad, case_, L("L-1"), NULL, NULL, out, err));
    EACH_BAD_OBJECT(dy_explanation, dy_engine_explain(engine, bad, L("L-1"), NULL, NULL, out, err));
    EACH_BAD_TEXT(dy_explanation, dy_engine_explain(engine, case_, B, NULL, NULL, out, err));
    EACH_BAD_RANK_OPTIONS(dy_explanation, dy_engine_explain(engine, case_, L("L-1"), bad, NULL, out, err));
    EACH_BAD_WATCH(dy_explanation, dy_engine_explain(engine, case_, L("L-1"), NULL, bad, out, err));
    NULL_OUT(dy_explanation, dy_engine_explain(engine, case_, L("L-1"), NULL, NULL, out, err));
    FAILS(DY_STATUS_REQUEST, dy_explanation, dy_engine_explain(engine, case_, L("nobody"), NULL, NULL, out, err));
    FAILS(DY_STATUS_REQUEST, dy_explanation, dy_engine_explain(engine, case_, NULL, 0, NULL, NULL, out, err));

    EACH_BAD_OBJECT(dy_text, dy_explanation_json(bad, out, err));
    NULL_OUT(dy_text, dy_explanation_json(explanation, out, err));
    EACH_BAD_OBJECT(dy_text, dy_explanation_words(bad, DY_LANGUAGE_ZH, DY_AUDIENCE_CLIENT, out, err));
    NULL_OUT(dy_text, dy_explanation_words(explanation, DY_LANGUAGE_ZH, DY_AUDIENCE_CLIENT, out, err));
    FAILS(DY_STATUS_BAD_OPTIONS, dy_text, dy_explanation_words(explanation, 2, 0, out, err));
    FAILS(DY_STATUS_BAD_OPTIONS, dy_text, dy_explanation_words(explanation, 0, UINT32_MAX, out, err));
    WORKS(dy_text, dy_explanation_words(explanation, DY_LANGUAGE_EN, DY_AUDIENCE_STAFF, out, err));
}

/* Text in and text out; the comparison takes five texts. */
static void texts_alone(void)
{
    const char *r = roster_text.data, *c = case_text.data;
    const size_t r_len = roster_text.len, c_len = case_text.len;

    EACH_BAD_TEXT(dy_text, dy_rank_json(B, c, c_len, NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_rank_json(r, r_len, B, NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_rank_json(r, r_len, c, c_len, B, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_rank_json(r, r_len, c, c_len, NULL, 0, B, out, err));
    NULL_OUT(dy_text, dy_rank_json(r, r_len, c, c_len, NULL, 0, NULL, 0, out, err));

    EACH_BAD_TEXT(dy_text, dy_explain_json(B, c, c_len, L("L-1"), NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_explain_json(r, r_len, B, L("L-1"), NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_explain_json(r, r_len, c, c_len, B, NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_explain_json(r, r_len, c, c_len, L("L-1"), B, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_explain_json(r, r_len, c, c_len, L("L-1"), NULL, 0, B, out, err));
    NULL_OUT(dy_text, dy_explain_json(r, r_len, c, c_len, L("L-1"), NULL, 0, NULL, 0, out, err));

    EACH_BAD_TEXT(dy_text, dy_diff_json(B, L("{}"), NULL, 0, NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_diff_json(L("{}"), B, NULL, 0, NULL, 0, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_diff_json(L("{}"), L("{}"), B, r, r_len, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_diff_json(L("{}"), L("{}"), r, r_len, B, NULL, 0, out, err));
    EACH_BAD_TEXT(dy_text, dy_diff_json(L("{}"), L("{}"), NULL, 0, NULL, 0, B, out, err));
    NULL_OUT(dy_text, dy_diff_json(L("{}"), L("{}"), NULL, 0, NULL, 0, NULL, 0, out, err));
    FAILS(DY_STATUS_NULL_POINTER, dy_text, dy_diff_json(L("{}"), L("{}"), r, r_len, NULL, 0, NULL, 0, out, err));
}

static void *all(void *nothing)
{
    readers_of_text();
    rosters();
    calibrations();
    engines();
    rankings();
    texts_alone();
    return nothing;
}

int main(int argc, char **argv)
{
    dy_error *error = NULL;
    int result;

    if (argc < 2) {
        fprintf(stderr, "usage: misuse_engine FIXTURES [THREADS]\n");
        return 2;
    }
    roster_text = read_file(argv[1], "choice/roster.jsonl");
    case_text = read_file(argv[1], "case.json");
    roster = read_roster(argv[1], "choice/roster.jsonl");
    policy = read_policy(argv[1], "choice/policy.toml");
    engine = make_engine(roster, policy, DAY);
    case_ = choice_case(argv[1], 0);
    SUCCEED(dy_calibration_fit(roster, policy, L(DAY), NULL, &calibration, &error));
    SUCCEED(dy_engine_rank(engine, case_, NULL, NULL, &ranking, &error));
    SUCCEED(dy_engine_explain(engine, case_, L("L-1"), NULL, NULL, &explanation, &error));

    result = misuse_everywhere(argc, argv, all);

    dy_roster_free(roster);
    dy_policy_free(policy);
    dy_calibration_free(calibration);
    dy_engine_free(engine);
    dy_case_free(case_);
    dy_ranking_free(ranking);
    dy_explanation_free(explanation);
    free(roster_text.data);
    free(case_text.data);
    return result;
}
