/* From a policy to a ranking and an explanation, object by object: the recorded bytes, and numbers that agree with them.
 *
 * usage: engine FIXTURES
 */

#include "agency.h"

static const char *fixtures;

static dy_case *fixture_case(void)
{
    struct text text = read_file(fixtures, "case.json");
    dy_case *case_ = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_case_read(T(text), &case_, &error));
    free(text.data);
    return case_;
}

/* fixtures/options.json as a struct. */
static dy_rank_options fixture_options(void)
{
    dy_rank_options options;

    dy_rank_options_init(&options, sizeof options);
    CHECK(options.size == sizeof options && options.top == 20 && options.excluded == 100);
    options.top = 10;
    options.excluded = 10;
    options.as_of = "2026-11-22";
    options.as_of_len = strlen(options.as_of);
    options.seed = "fixture";
    options.seed_len = strlen(options.seed);
    return options;
}

/* Whether the JSON holds a part with this number in it. */
static int holds(const char *json, const char *format, unsigned long number)
{
    char part[64];

    snprintf(part, sizeof part, format, number);
    return strstr(json, part) != NULL;
}

/* What C reads in place is what the JSON says, candidate by candidate. */
static void numbers_agree(const dy_ranking *ranking, const char *json)
{
    char part[256];
    size_t i, k, len = 0;
    const dy_candidate *candidates = dy_ranking_candidates(ranking, &len);
    const char *next_id = candidates[0].lawyer;
    const dy_contribution *next_part = candidates[0].contributions;

    CHECK(len > 0 && len == dy_ranking_len(ranking));
    CHECK(candidates == dy_ranking_candidates(ranking, NULL));
    CHECK(holds(json, "\"considered\":%lu", dy_ranking_considered(ranking)));
    for (i = 0; i < dy_ranking_len(ranking); i++) {
        size_t signals = 0;
        const dy_contribution *parts = dy_ranking_contributions(ranking, i, &signals);
        uint64_t sum = 0;

        CHECK(parts == dy_ranking_contributions(ranking, i, NULL));
        CHECK(candidates[i].lawyer == next_id && candidates[i].lawyer == dy_ranking_lawyer(ranking, i));
        CHECK(candidates[i].lawyer_len == strlen(next_id));
        CHECK(candidates[i].contributions == next_part && candidates[i].contributions == parts);
        CHECK(candidates[i].contributions_len == signals);
        CHECK(candidates[i].place == dy_ranking_place(ranking, i));
        CHECK(candidates[i].points == dy_ranking_points(ranking, i));
        CHECK(candidates[i].is_open == dy_ranking_is_open(ranking, i));
        next_id += candidates[i].lawyer_len + 1;
        next_part += signals;
        CHECK(dy_ranking_place(ranking, i) == i + 1);
        CHECK(dy_ranking_is_open(ranking, i) <= 1);
        CHECK(signals > 0);
        for (k = 0; k < signals; k++) {
            CHECK(parts[k].signal == k);
            CHECK(parts[k].points == (uint64_t)parts[k].weight * parts[k].value / 1000000);
            snprintf(part, sizeof part, "{\"known\":%s,\"points\":%lu,\"signal\":\"%s\",\"value\":%lu,\"weight\":%lu}",
                     parts[k].known ? "true" : "false", (unsigned long)parts[k].points,
                     dy_signal_word(parts[k].signal), (unsigned long)parts[k].value, (unsigned long)parts[k].weight);
            CHECK(strstr(json, part) != NULL);
            sum += parts[k].points;
        }
        CHECK(sum == dy_ranking_points(ranking, i));
        snprintf(part, sizeof part, "\"lawyer\":\"%s\"", dy_ranking_lawyer(ranking, i));
        CHECK(strstr(json, part) != NULL);
        snprintf(part, sizeof part, "\"place\":%lu,\"points\":%lu", (unsigned long)dy_ranking_place(ranking, i),
                 (unsigned long)dy_ranking_points(ranking, i));
        CHECK(strstr(json, part) != NULL);
    }
    CHECK(strcmp(dy_ranking_lawyer(ranking, i), "") == 0);
}

static void test_ranking(const dy_engine *engine, const dy_case *case_)
{
    dy_rank_options options = fixture_options();
    dy_ranking *ranking = NULL;
    dy_text *json = NULL;
    dy_error *error = NULL;
    struct text expected = read_result(fixtures, "ranking.json");

    SUCCEED(dy_engine_rank(engine, case_, &options, NULL, &ranking, &error));
    SUCCEED(dy_ranking_json(ranking, &json, &error));
    numbers_agree(ranking, dy_text_data(json));
    CHECK(is(json, expected));
    dy_ranking_free(ranking);
    free(expected.data);
}

/* In a neutral order nobody has points, and nobody is scored. */
static void test_neutral_orders(const dy_engine *engine, const dy_case *case_)
{
    static const uint32_t orders[] = {DY_ORDER_ROTATION, DY_ORDER_LOT};
    size_t i;

    for (i = 0; i < 2; i++) {
        dy_rank_options options = fixture_options();
        dy_ranking *ranking = NULL;
        dy_error *error = NULL;
        size_t signals = 7;

        options.order = orders[i];
        SUCCEED(dy_engine_rank(engine, case_, &options, NULL, &ranking, &error));
        CHECK(dy_ranking_len(ranking) > 0);
        CHECK(dy_ranking_points(ranking, 0) == DY_NO_POINTS);
        CHECK(dy_ranking_contributions(ranking, 0, &signals) == NULL && signals == 0);
        CHECK(dy_ranking_candidates(ranking, NULL)->points == DY_NO_POINTS);
        CHECK(dy_ranking_candidates(ranking, NULL)->contributions == NULL);
        CHECK(dy_ranking_candidates(ranking, NULL)->contributions_len == 0);
        dy_ranking_free(ranking);
    }
}

static void test_explanation(const dy_engine *engine, const dy_case *case_)
{
    dy_rank_options options = fixture_options();
    dy_explanation *explanation = NULL;
    dy_text *json = NULL;
    dy_error *error = NULL;
    struct text expected = read_result(fixtures, "explanation.json");
    uint32_t language, audience;

    SUCCEED(dy_engine_explain(engine, case_, L("lawyer-gao"), &options, NULL, &explanation, &error));
    SUCCEED(dy_explanation_json(explanation, &json, &error));
    CHECK(holds(dy_text_data(json), "\"place\":%lu", dy_explanation_place(explanation)));
    CHECK(holds(dy_text_data(json), "\"points\":%lu", dy_explanation_points(explanation)));
    CHECK(is(json, expected));
    for (language = DY_LANGUAGE_ZH; language <= DY_LANGUAGE_EN; language++) {
        for (audience = DY_AUDIENCE_CLIENT; audience <= DY_AUDIENCE_STAFF; audience++) {
            dy_text *words = NULL;
            SUCCEED(dy_explanation_words(explanation, language, audience, &words, &error));
            CHECK(dy_text_len(words) > 40);
            CHECK((strstr(dy_text_data(words), "。") != NULL) == (language == DY_LANGUAGE_ZH));
            dy_text_free(words);
        }
    }
    dy_explanation_free(explanation);
    free(expected.data);
}

/* The policy and the calibration as text are the same again, and lead to the same bytes. */
static void test_texts_lead_back(const dy_roster *roster, const dy_policy *policy, const dy_case *case_)
{
    dy_rank_options options = fixture_options();
    dy_text *policy_json = NULL, *json = NULL;
    dy_policy *policy_again = NULL;
    dy_calibration *calibration = NULL, *again = NULL;
    dy_engine *engine = NULL;
    dy_ranking *ranking = NULL;
    dy_error *error = NULL;
    struct text expected = read_result(fixtures, "ranking.json");

    SUCCEED(dy_policy_json(policy, &policy_json, &error));
    SUCCEED(dy_policy_read(dy_text_data(policy_json), dy_text_len(policy_json), &policy_again, &error));
    CHECK(strcmp(dy_policy_id(policy), "fixture") == 0 && strcmp(dy_policy_version(policy), "1") == 0);
    CHECK(strlen(dy_policy_digest(policy)) == 64);
    CHECK(strcmp(dy_policy_digest(policy), dy_policy_digest(policy_again)) == 0);

    SUCCEED(dy_calibration_fit(roster, policy, L("2026-11-22"), NULL, &calibration, &error));
    SUCCEED(dy_calibration_json(calibration, &json, &error));
    SUCCEED(dy_calibration_read(dy_text_data(json), dy_text_len(json), &again, &error));
    CHECK(strcmp(dy_calibration_digest(calibration), dy_calibration_digest(again)) == 0);
    dy_text_free(json);
    json = NULL;

    SUCCEED(dy_engine_new(roster, policy_again, again, NULL, &engine, &error));
    SUCCEED(dy_engine_rank(engine, case_, &options, NULL, &ranking, &error));
    SUCCEED(dy_ranking_json(ranking, &json, &error));
    CHECK(is(json, expected));

    dy_text_free(policy_json);
    dy_policy_free(policy_again);
    dy_calibration_free(calibration);
    dy_calibration_free(again);
    dy_engine_free(engine);
    dy_ranking_free(ranking);
    free(expected.data);
}

static dy_text *ranked_on_its_day(const dy_engine *engine, const dy_case *case_)
{
    dy_rank_options options;
    dy_ranking *ranking = NULL;
    dy_text *json = NULL;
    dy_error *error = NULL;

    dy_rank_options_init(&options, sizeof options);
    options.as_of = DAY;
    options.as_of_len = strlen(DAY);
    SUCCEED(dy_engine_rank(engine, case_, &options, NULL, &ranking, &error));
    SUCCEED(dy_ranking_json(ranking, &json, &error));
    dy_ranking_free(ranking);
    return json;
}

/* A change of the roster gives a new engine, which answers as recorded; the old one answers as before. */
static void test_apply(void)
{
    dy_engine *engine = choice_engine(fixtures), *changed = NULL, *none = NULL;
    dy_case *case_ = choice_case(fixtures, 3);
    dy_text *before = ranked_on_its_day(engine, case_), *after = NULL;
    dy_error *error = NULL;
    struct text changes = read_file(fixtures, "choice/changes.jsonl");
    struct text expected = read_result(fixtures, "choice/changed.json"), unchanged = literal(dy_text_data(before));

    SUCCEED(dy_engine_apply(engine, T(changes), NULL, &changed, &error));
    CHECK(dy_engine_len(changed) == dy_engine_len(engine));
    CHECK(is(ranked_on_its_day(changed, case_), expected));
    CHECK(is(ranked_on_its_day(engine, case_), unchanged));
    dy_engine_free(engine);
    after = ranked_on_its_day(changed, case_);
    CHECK(is(after, expected));
    /* One change that cannot be: no engine at all. */
    CHECK(dy_engine_apply(changed, L("{\"type\":\"remove_lawyer\",\"id\":\"L-1\"}\n"
                                     "{\"type\":\"remove_lawyer\",\"id\":\"nobody\"}\n"),
                          NULL, &none, &error) == DY_STATUS_REQUEST);
    CHECK(none == NULL);
    dy_error_free(error);
    CHECK(is(ranked_on_its_day(changed, case_), expected));

    dy_text_free(before);
    dy_engine_free(changed);
    dy_case_free(case_);
    free(changes.data);
    free(expected.data);
}

/* A search tells ids; a tree of one's own is looked up in. */
static void test_search_and_causes(const dy_roster *roster)
{
    dy_text *found = NULL, *schema = NULL;
    dy_causes *causes = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_roster_find_json(roster, NULL, 0, &found, &error));
    CHECK(strstr(dy_text_data(found), "dianyuan.find/1") != NULL);
    CHECK(strstr(dy_text_data(found), "lawyer-gao") != NULL);
    dy_text_free(found);
    CHECK(dy_causes_load(NULL, L("nonsense"), &causes, &error) == DY_STATUS_CAUSES);
    CHECK(causes == NULL && strcmp(dy_error_kind(error), "causes") == 0);
    dy_error_free(error);
    error = NULL;
    SUCCEED(dy_schema_json(L("lawyer"), &schema, &error));
    CHECK(strstr(dy_text_data(schema), "2020-12") != NULL);
    dy_text_free(schema);
}

int main(int argc, char **argv)
{
    dy_roster *roster;
    dy_policy *policy;
    dy_engine *engine;
    dy_case *case_;

    if (argc != 2) {
        fprintf(stderr, "usage: engine FIXTURES\n");
        return 2;
    }
    fixtures = argv[1];
    roster = read_roster(fixtures, "roster.jsonl");
    policy = read_policy(fixtures, "policy.toml");
    engine = make_engine(roster, policy, "2026-11-22");
    case_ = fixture_case();
    CHECK(strcmp(dy_case_id(case_), "case-2026-001") == 0);
    CHECK(dy_roster_len(roster) == dy_engine_len(engine));

    test_ranking(engine, case_);
    test_neutral_orders(engine, case_);
    test_explanation(engine, case_);
    test_texts_lead_back(roster, policy, case_);
    test_apply();
    test_search_and_causes(roster);

    dy_roster_free(roster);
    dy_policy_free(policy);
    dy_engine_free(engine);
    dy_case_free(case_);
    return passed();
}
