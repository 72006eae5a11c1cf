/* Calls that must fail, and what holds of every one of them: its status, an error that is whole, and outputs that kept
 * what they had; the same without an error slot.
 *
 * A `call` in these macros names its outputs `out` and `err`, and what is wrong with it `bad`.
 */

#ifndef MISUSE_H
#define MISUSE_H

#include "check.h"

/* What outputs hold before a call: an address that is no object. */
static inline void *untouched(void)
{
    static char text[] = "the address of this text is no result";
    return text;
}

/* An object of another sort than every function expects here. */
static dy_text *other;

static inline void is_whole(const dy_error *error, dy_status status)
{
    size_t i, count = dy_error_problem_count(error);

    CHECK(error != NULL);
    CHECK(dy_error_status(error) == status);
    CHECK(strlen(dy_error_kind(error)) > 0);
    CHECK(strlen(dy_error_message(error)) > 0);
    CHECK(strncmp(dy_error_json(error), L("{\"kind\":\"")) == 0);
    CHECK(strstr(dy_error_json(error), dy_error_kind(error)) != NULL);
    CHECK(count > 0);
    for (i = 0; i < count; i++) {
        CHECK(strlen(dy_error_problem_code(error, i)) > 0);
        CHECK(strlen(dy_error_problem_value(error, i)) > 0);
        CHECK(strlen(dy_error_problem_expected(error, i)) > 0);
        CHECK(dy_error_problem_path(error, i) != NULL);
    }
    CHECK(strcmp(dy_error_problem_code(error, count), "") == 0);
    CHECK(dy_error_problem_row(error, (size_t)-1) == 0);
}

static inline void has_status(dy_status found, dy_status expected, const char *file, int line, const char *call)
{
    if (found != expected) {
        char told[512];
        snprintf(told, sizeof told, "status %u instead of %u: %.400s", (unsigned)found, (unsigned)expected, call);
        failed(file, line, told);
    }
}

#define FAILS(expected, object, call)                                          \
    do {                                                                       \
        object *made = (object *)untouched();                                   \
        object **out = &made;                                                  \
        dy_error *error = NULL;                                                \
        dy_error **err = &error;                                               \
        has_status((call), (expected), __FILE__, __LINE__, #call);             \
        is_whole(error, (expected));                                           \
        dy_error_free(error);                                                  \
        err = NULL;                                                            \
        has_status((call), (expected), __FILE__, __LINE__, #call);             \
        CHECK((void *)made == untouched());                              \
        (void)out;                                                             \
        (void)err;                                                             \
    } while (0)

/* The right call: it leaves the error slot as it was. */
#define WORKS(object, call)                                                    \
    do {                                                                       \
        object *made = NULL;                                                   \
        object **out = &made;                                                  \
        dy_error *error = (dy_error *)untouched();                              \
        dy_error **err = &error;                                               \
        has_status((call), DY_STATUS_OK, __FILE__, __LINE__, #call);           \
        CHECK((void *)error == untouched());                             \
        object##_free(made);                                                   \
        (void)out;                                                             \
    } while (0)

/* No place for the result. */
#define NULL_OUT(object, call)                                                 \
    do {                                                                       \
        object **out = NULL;                                                   \
        dy_error *error = NULL;                                                \
        dy_error **err = &error;                                               \
        has_status((call), DY_STATUS_NULL_POINTER, __FILE__, __LINE__, #call); \
        CHECK(strcmp(dy_error_problem_path(error, 0), "out") == 0);            \
        is_whole(error, DY_STATUS_NULL_POINTER);                               \
        dy_error_free(error);                                                  \
        err = NULL;                                                            \
        has_status((call), DY_STATUS_NULL_POINTER, __FILE__, __LINE__, #call); \
    } while (0)

struct wrong_text {
    dy_status status;
    const char *data;
    size_t len;
};

/* NULL with a length, lengths that are none, GB18030, a character cut short, one written too long, a lone surrogate. */
static const struct wrong_text wrong_texts[] = {
    {DY_STATUS_NULL_POINTER, NULL, 4},
    {DY_STATUS_NULL_POINTER, NULL, (size_t)-1},
    {DY_STATUS_BAD_LENGTH, "{}", (size_t)-1},
    {DY_STATUS_TOO_LONG, "{}", (size_t)DY_TEXT_MOST + 1},
    {DY_STATUS_NOT_UTF8, "{\"id\":\"\xd5\xc5\"}", 11},
    {DY_STATUS_NOT_UTF8, "\xe7\x82", 2},
    {DY_STATUS_NOT_UTF8, "\xc0\x80", 2},
    {DY_STATUS_NOT_UTF8, "\xed\xa0\x80", 3},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A call with `bad` in place of one text. */
#define EACH_BAD_TEXT(object, call)                                            \
    do {                                                                       \
        size_t at;                                                             \
        for (at = 0; at < COUNT(wrong_texts); at++) {                          \
            const struct wrong_text bad = wrong_texts[at];                     \
            FAILS(bad.status, object, call);                                   \
        }                                                                      \
    } while (0)

/* A call with `bad` in place of an object that may be NULL: another sort, and a pointer into the middle. */
#define EACH_BAD_OPTIONAL(object, call)                                        \
    do {                                                                       \
        void *bad = other;                                                     \
        FAILS(DY_STATUS_WRONG_OBJECT, object, call);                           \
        bad = (char *)(void *)other + 1;                                       \
        FAILS(DY_STATUS_WRONG_OBJECT, object, call);                           \
    } while (0)

#define EACH_BAD_OBJECT(object, call)                                          \
    do {                                                                       \
        void *bad = NULL;                                                      \
        FAILS(DY_STATUS_NULL_POINTER, object, call);                           \
        EACH_BAD_OPTIONAL(object, call);                                       \
    } while (0)

/* A watch of a later version, in which something is set that this one does not know. */
struct later_watch {
    dy_watch watch;
    size_t more;
};

/* A call with `bad` in place of its watch: sizes that no version has, a stop that is none, one that was asked for before. */
#define EACH_BAD_WATCH(object, call)                                           \
    do {                                                                       \
        static const size_t sizes[] = {0, 1, sizeof(dy_watch) - 1, (size_t)-1};\
        struct later_watch later;                                              \
        dy_watch watch, *bad = &watch;                                         \
        dy_stop *stop = dy_stop_new();                                         \
        size_t at;                                                             \
        dy_watch_init(&watch, sizeof watch);                                   \
        for (at = 0; at < COUNT(sizes); at++) {                                \
            watch.size = sizes[at];                                            \
            FAILS(DY_STATUS_BAD_OPTIONS, object, call);                        \
        }                                                                      \
        dy_watch_init(&later.watch, sizeof later);                             \
        later.more = 1;                                                        \
        bad = &later.watch;                                                    \
        FAILS(DY_STATUS_BAD_OPTIONS, object, call);                            \
        later.more = 0;                                                        \
        later.watch.stop = stop;                                               \
        dy_stop_request(stop);                                                 \
        FAILS(DY_STATUS_STOPPED, object, call);                                \
        bad = &watch;                                                          \
        dy_watch_init(&watch, sizeof watch);                                   \
        watch.stop = (dy_stop *)(void *)other;                                 \
        FAILS(DY_STATUS_WRONG_OBJECT, object, call);                           \
        watch.stop = (dy_stop *)(void *)((char *)(void *)stop + 1);            \
        FAILS(DY_STATUS_WRONG_OBJECT, object, call);                           \
        dy_stop_free(stop);                                                    \
    } while (0)

/* Everything once, and then from many threads at once. */
static inline int misuse_everywhere(int argc, char **argv, void *(*body)(void *))
{
    dy_error *error = NULL;

    SUCCEED(dy_schema_json(L("error"), &other, &error));
    body(NULL);
    everywhere(argc > 2 ? (size_t)atoi(argv[2]) : 32, body, NULL);
    dy_text_free(other);
    return passed();
}

#endif
