/* Calls libdianyuan as a C program would, rightly and wrongly.
 *
 * usage: rank FIXTURES RANKING EXPLANATION COMPARISON
 *
 * FIXTURES is tests/fixtures; the results are written to the others.
 */

#include <dianyuan.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREADS 8
#define CALLS_PER_THREAD 4

static int failures = 0;

#define CHECK(condition)                                                       \
    do {                                                                       \
        if (!(condition)) {                                                    \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);    \
            failures++;                                                        \
        }                                                                      \
    } while (0)

/* A text and its length. */
struct text {
    char *data;
    size_t len;
};

static struct text roster, roster_after, request, policy, options;

static struct text read_file(const char *folder, const char *name)
{
    char path[4096];
    struct text text = {NULL, 0};
    FILE *file;
    long size;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
        perror(path);
        exit(2);
    }
    rewind(file);
    /* Exactly as long as the text: a read behind the end is a read outside the block. */
    text.data = malloc(size > 0 ? (size_t)size : 1);
    text.len = (size_t)size;
    if (text.data == NULL || fread(text.data, 1, text.len, file) != text.len) {
        perror(path);
        exit(2);
    }
    fclose(file);
    return text;
}

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

static void write_file(const char *path, const dy_text *text)
{
    FILE *file = fopen(path, "wb");

    CHECK(file != NULL);
    if (file != NULL) {
        CHECK(fwrite(dy_text_data(text), 1, dy_text_len(text), file) == dy_text_len(text));
        fclose(file);
    }
}

/* The fixture is ranked, and the result keeps to what the header says. */
static void test_ranking(const char *result)
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

    write_file(result, ranking);
    dy_text_free(ranking);
}

/* The place of the second is explained; nobody can be explained who is not there. */
static void test_explanation(const char *result)
{
    dy_text *explanation = NULL;
    dy_error *error = NULL;

    CHECK(explain("lawyer-gao", &explanation, &error) == DY_STATUS_OK);
    CHECK(error == NULL);
    CHECK(strstr(dy_text_data(explanation), "\"format\":\"dianyuan.explain/1\"") != NULL);
    write_file(result, explanation);
    dy_text_free(explanation);

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
static void test_comparison(const char *result)
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
    write_file(result, comparison);
    dy_text_free(comparison);

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

static struct text literal(const char *data)
{
    struct text text = {(char *)(void *)data, strlen(data)};
    return text;
}

static void test_misuse(void)
{
    const struct text null_with_length = {NULL, 4}, no_length = {request.data, (size_t)-1};
    const struct text gb18030 = literal("{\"id\":\"\xd5\xc5\"}"), cut_short = literal("\xe7\x82");
    dy_error *error = NULL;

    refused(DY_STATUS_NULL_POINTER, null_with_length, request, policy, options);
    refused(DY_STATUS_NULL_POINTER, roster, null_with_length, policy, options);
    refused(DY_STATUS_NULL_POINTER, roster, request, null_with_length, options);
    refused(DY_STATUS_NULL_POINTER, roster, request, policy, null_with_length);
    refused(DY_STATUS_BAD_LENGTH, no_length, request, policy, options);
    refused(DY_STATUS_BAD_LENGTH, roster, no_length, policy, options);
    refused(DY_STATUS_NOT_UTF8, gb18030, request, policy, options);
    refused(DY_STATUS_NOT_UTF8, roster, gb18030, policy, options);
    refused(DY_STATUS_NOT_UTF8, roster, request, gb18030, options);
    refused(DY_STATUS_NOT_UTF8, roster, request, policy, cut_short);

    CHECK(rank(NULL, &error) == DY_STATUS_NULL_POINTER);
    CHECK(strstr(dy_error_message(error), "out") != NULL);
    dy_error_free(error);
    CHECK(rank(NULL, NULL) == DY_STATUS_NULL_POINTER);
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

/* Functions that cannot fail accept NULL. */
static void test_null_objects(void)
{
    CHECK(dy_error_status(NULL) == DY_STATUS_OK);
    CHECK(strcmp(dy_error_message(NULL), "") == 0);
    CHECK(strcmp(dy_error_json(NULL), "") == 0);
    CHECK(strcmp(dy_text_data(NULL), "") == 0);
    CHECK(dy_text_len(NULL) == 0);
    dy_error_free(NULL);
    dy_text_free(NULL);
}

static void test_version(void)
{
    char version[64];

    snprintf(version, sizeof version, "%d.%d.%d", DY_VERSION_MAJOR, DY_VERSION_MINOR, DY_VERSION_PATCH);
    CHECK(strncmp(DY_VERSION, version, strlen(version)) == 0);
    CHECK(strcmp(dy_version(), DY_VERSION) == 0);
    CHECK(dy_score_version() > 0);
}

/* Ranks again and again, beside other threads, and compares with the one result that all of them read. */
static void *hammer(void *shared)
{
    const dy_text *expected = shared;
    size_t differences = 0;
    int i;

    for (i = 0; i < CALLS_PER_THREAD; i++) {
        dy_text *ranking = NULL;
        dy_error *error = NULL;
        dy_text *nothing = NULL;
        if (rank(&ranking, &error) != DY_STATUS_OK || strcmp(dy_text_data(ranking), dy_text_data(expected)) != 0) {
            differences++;
        }
        dy_text_free(ranking);
        dy_error_free(error);
        error = NULL;
        if (dy_rank_json("{", 1, request.data, request.len, NULL, 0, NULL, 0, &nothing, &error) !=
                DY_STATUS_MALFORMED ||
            dy_error_status(error) != DY_STATUS_MALFORMED) {
            differences++;
        }
        dy_error_free(error);
    }
    return (void *)differences;
}

static void test_threads(void)
{
    pthread_t threads[THREADS];
    dy_text *expected = NULL;
    int i;

    CHECK(rank(&expected, NULL) == DY_STATUS_OK);
    for (i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, hammer, expected) != 0) {
            perror("pthread_create");
            exit(2);
        }
    }
    for (i = 0; i < THREADS; i++) {
        void *differences = NULL;
        CHECK(pthread_join(threads[i], &differences) == 0);
        CHECK(differences == NULL);
    }
    dy_text_free(expected);
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: rank FIXTURES RANKING EXPLANATION COMPARISON\n");
        return 2;
    }
    roster = read_file(argv[1], "roster.jsonl");
    roster_after = read_file(argv[1], "roster-after.jsonl");
    request = read_file(argv[1], "case.json");
    policy = read_file(argv[1], "policy.toml");
    options = read_file(argv[1], "options.json");

    test_version();
    test_null_objects();
    test_ranking(argv[2]);
    test_explanation(argv[3]);
    test_comparison(argv[4]);
    test_the_result_outlives_its_inputs();
    test_defaults();
    test_misuse();
    test_wrong_input();
    test_threads();

    free(roster.data);
    free(roster_after.data);
    free(request.data);
    free(policy.data);
    free(options.data);
    if (failures != 0) {
        fprintf(stderr, "%d checks failed\n", failures);
        return 1;
    }
    puts("all passed");
    return 0;
}
