/* Text in, text out: a ranking, an explanation and a comparison, byte for byte, and each sort of wrong input.
 *
 * usage: rank FIXTURES
 */

#include "check.h"

static const char *fixtures;
static struct text roster, roster_after, request, policy, options;

static dy_status rank(dy_text **out, dy_error **err)
{
    return dy_rank_json(roster.data, roster.len, request.data, request.len, policy.data, policy.len, options.data,
                        options.len, out, err);
}

static dy_status explain(const char *lawyer, dy_text **out, dy_error **err)
{
    return dy_explain_json(roster.data, roster.len, request.data, request.len, lawyer,
                           lawyer == NULL ? 0 : strlen(lawyer), policy.data, policy.len, options.data, options.len,
                           out, err);
}

/* Takes a result: whether it is the recorded one. */
static int is_recorded(dy_text *found, const char *name)
{
    struct text expected = read_result(fixtures, name);
    int equal = is(found, expected);

    free(expected.data);
    return equal;
}

/* The fixture is ranked, and the result keeps to what the header says. */
static void test_ranking(void)
{
    dy_text *ranking = NULL;
    dy_error *error = NULL;

    CHECK(rank(&ranking, &error) == DY_STATUS_OK);
    if (error != NULL) {
        fprintf(stderr, "%s\n", dy_error_message(error));
    }
    CHECK(error == NULL);
    CHECK(ranking != NULL);
    CHECK(dy_text_len(ranking) > 0);
    CHECK(strlen(dy_text_data(ranking)) == dy_text_len(ranking));
    CHECK(strstr(dy_text_data(ranking), "\"format\":\"dianyuan.rank/1\"") != NULL);

    CHECK(is_recorded(ranking, "ranking.json"));
}

/* The place of the second is explained; nobody can be explained who is not there. */
static void test_explanation(void)
{
    dy_text *explanation = NULL;
    dy_error *error = NULL;

    CHECK(explain("lawyer-gao", &explanation, &error) == DY_STATUS_OK);
    CHECK(error == NULL);
    CHECK(strstr(dy_text_data(explanation), "\"format\":\"dianyuan.explain/1\"") != NULL);
    CHECK(is_recorded(explanation, "explanation.json"));

    explanation = NULL;
    CHECK(explain("nobody", &explanation, &error) == DY_STATUS_REQUEST);
    CHECK(explanation == NULL);
    CHECK(strstr(dy_error_json(error), "\"not_found\"") != NULL);
    dy_error_free(error);
    CHECK(explain(NULL, &explanation, NULL) == DY_STATUS_REQUEST);
}

static dy_status diff(const dy_text *before, const dy_text *after, struct text old, struct text new_,
                      dy_text **out, dy_error **err)
{
    return dy_diff_json(dy_text_data(before), dy_text_len(before), dy_text_data(after), dy_text_len(after), old.data,
                        old.len, new_.data, new_.len, NULL, 0, out, err);
}

/* Two rankings are compared, with and without their rosters; one roster alone is refused by name. */
static void test_comparison(void)
{
    const struct text none = {NULL, 0};
    dy_text *before = NULL, *after = NULL, *comparison = NULL;
    dy_error *error = NULL;

    CHECK(rank(&before, NULL) == DY_STATUS_OK);
    CHECK(dy_rank_json(roster_after.data, roster_after.len, request.data, request.len, policy.data, policy.len,
                       options.data, options.len, &after, NULL) == DY_STATUS_OK);
    CHECK(diff(before, after, roster, roster_after, &comparison, &error) == DY_STATUS_OK);
    CHECK(error == NULL);
    CHECK(strstr(dy_text_data(comparison), "\"specialities[0].cases\"") != NULL);
    CHECK(is_recorded(comparison, "comparison.json"));

    comparison = NULL;
    CHECK(diff(before, after, none, none, &comparison, NULL) == DY_STATUS_OK);
    CHECK(strstr(dy_text_data(comparison), "\"facts\":[{") == NULL);
    dy_text_free(comparison);

    comparison = NULL;
    CHECK(diff(before, after, none, roster_after, &comparison, &error) == DY_STATUS_NULL_POINTER);
    CHECK(comparison == NULL);
    CHECK(strstr(dy_error_message(error), "before_roster") != NULL);
    dy_error_free(error);
    error = NULL;
    CHECK(diff(before, after, roster, none, &comparison, NULL) == DY_STATUS_NULL_POINTER);
    CHECK(diff(before, NULL, none, none, &comparison, &error) == DY_STATUS_MALFORMED);
    CHECK(strstr(dy_error_message(error), "after") != NULL);
    dy_error_free(error);
    CHECK(diff(before, after, none, none, NULL, NULL) == DY_STATUS_NULL_POINTER);
    dy_text_free(before);
    dy_text_free(after);
}

/* The inputs are not needed after the call. */
static void test_the_result_outlives_its_inputs(void)
{
    struct text copy = {malloc(roster.len), roster.len};
    dy_text *ranking = NULL;

    CHECK(copy.data != NULL);
    memcpy(copy.data, roster.data, roster.len);
    CHECK(dy_rank_json(copy.data, copy.len, request.data, request.len, NULL, 0, NULL, 0, &ranking, NULL) ==
          DY_STATUS_OK);
    memset(copy.data, 'x', copy.len);
    free(copy.data);
    CHECK(strlen(dy_text_data(ranking)) == dy_text_len(ranking));
    dy_text_free(ranking);
}

/* NULL and the empty text mean the defaults. */
static void test_defaults(void)
{
    dy_text *by_null = NULL, *by_name = NULL;

    CHECK(dy_rank_json(roster.data, roster.len, request.data, request.len, NULL, 0, NULL, 0, &by_null, NULL) ==
          DY_STATUS_OK);
    CHECK(dy_rank_json(roster.data, roster.len, request.data, request.len, "national", strlen("national"), "", 0,
                       &by_name, NULL) == DY_STATUS_OK);
    CHECK(strcmp(dy_text_data(by_null), dy_text_data(by_name)) == 0);
    dy_text_free(by_null);
    dy_text_free(by_name);
}

/* One call that must fail: with this status, a filled error, and `out` as it was; without an error slot as well. */
static void refused(dy_status expected, struct text r, struct text c, struct text p, struct text o)
{
    static const char untouched[] = "the address of this text is no result";
    dy_text *out = (dy_text *)(void *)untouched;
    dy_error *error = NULL;
    dy_status status = dy_rank_json(r.data, r.len, c.data, c.len, p.data, p.len, o.data, o.len, &out, &error);

    if (status != expected) {
        fprintf(stderr, "expected status %u, found %u: %s\n", (unsigned)expected, (unsigned)status,
                dy_error_message(error));
    }
    CHECK(status == expected);
    CHECK((const void *)out == (const void *)untouched);
    CHECK(error != NULL);
    CHECK(dy_error_status(error) == expected);
    CHECK(strlen(dy_error_message(error)) > 0);
    CHECK(strncmp(dy_error_json(error), "{\"kind\":\"", strlen("{\"kind\":\"")) == 0);
    CHECK(strstr(dy_error_json(error), "\"problems\":[{") != NULL);
    dy_error_free(error);

    CHECK(dy_rank_json(r.data, r.len, c.data, c.len, p.data, p.len, o.data, o.len, &out, NULL) == expected);
    CHECK((const void *)out == (const void *)untouched);
}

/* Each sort of wrong input that this function can meet. */
static void test_wrong_input(void)
{
    refused(DY_STATUS_MALFORMED, literal("{\"id\":"), request, policy, options);
    refused(DY_STATUS_MALFORMED, roster, literal("[1,"), policy, options);
    refused(DY_STATUS_RECORD, literal("{\"id\":\"\"}"), request, policy, options);
    refused(DY_STATUS_RECORD, roster, literal("{}"), policy, options);
    refused(DY_STATUS_POLICY, roster, request, literal("nonsense = 1"), options);
    refused(DY_STATUS_CAUSES, roster, request, policy, literal("{\"causes\":[\"nonsense = 1\"]}"));
    refused(DY_STATUS_REQUEST, roster, request, policy, literal("{\"order\":\"alphabet\"}"));
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: rank FIXTURES\n");
        return 2;
    }
    fixtures = argv[1];
    roster = read_file(fixtures, "roster.jsonl");
    roster_after = read_file(fixtures, "roster-after.jsonl");
    request = read_file(fixtures, "case.json");
    policy = read_file(fixtures, "policy.toml");
    options = read_file(fixtures, "options.json");

    test_ranking();
    test_explanation();
    test_comparison();
    test_the_result_outlives_its_inputs();
    test_defaults();
    test_wrong_input();

    free(roster.data);
    free(roster_after.data);
    free(request.data);
    free(policy.data);
    free(options.data);
    return passed();
}
