/* What the programs of this suite share: checks, files, and texts with their lengths.
 *
 * Included first, for it says which POSIX is asked for.
 */

#ifndef CHECK_H
#define CHECK_H

#define _POSIX_C_SOURCE 200809L

#include <dianyuan.h>

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;
static pthread_mutex_t failures_are_counted = PTHREAD_MUTEX_INITIALIZER;

/* From any thread. */
static inline void failed(const char *file, int line, const char *what)
{
    pthread_mutex_lock(&failures_are_counted);
    fprintf(stderr, "%s:%d: %s\n", file, line, what);
    failures++;
    pthread_mutex_unlock(&failures_are_counted);
}

#define CHECK(condition)                                                       \
    do {                                                                       \
        if (!(condition)) {                                                    \
            failed(__FILE__, __LINE__, #condition);                            \
        }                                                                      \
    } while (0)

/* A call that must succeed, and tells why where it does not. Names the variable `error`. */
#define SUCCEED(call)                                                          \
    do {                                                                       \
        if ((call) != DY_STATUS_OK) {                                          \
            fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #call,      \
                    dy_error_message(error));                                  \
            exit(1);                                                           \
        }                                                                      \
        CHECK(error == NULL);                                                  \
    } while (0)

/* A text and its length. */
struct text {
    char *data;
    size_t len;
};

/* A text as the two arguments of a call. */
#define T(text) (text).data, (text).len

/* A literal as the two arguments of a call. */
#define L(literal) (literal), (sizeof(literal) - 1)

static inline struct text literal(const char *data)
{
    struct text text = {NULL, 0};
    text.data = (char *)(void *)(uintptr_t)data;
    text.len = strlen(data);
    return text;
}

/* Exactly as long as the text: a read behind the end is a read outside the block. */
static inline struct text read_file(const char *folder, const char *name)
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
    text.data = (char *)malloc(size > 0 ? (size_t)size : 1);
    text.len = (size_t)size;
    if (text.data == NULL || fread(text.data, 1, text.len, file) != text.len) {
        perror(path);
        exit(2);
    }
    fclose(file);
    return text;
}

/* The file of a result, without the line end that files have and results have not. */
static inline struct text read_result(const char *folder, const char *name)
{
    struct text text = read_file(folder, name);
    if (text.len > 0 && text.data[text.len - 1] == '\n') {
        text.len--;
    }
    return text;
}

/* Whether two texts are the same bytes. */
static inline int same(struct text one, const char *other, size_t len)
{
    return one.len == len && memcmp(one.data, other, len) == 0;
}

/* Takes a text of the library: whether it is these bytes. It is freed. */
static inline int is(dy_text *found, struct text expected)
{
    int equal = same(expected, dy_text_data(found), dy_text_len(found)) &&
                strlen(dy_text_data(found)) == dy_text_len(found);
    if (!equal) {
        fprintf(stderr, "expected %.*s\nfound    %s\n", (int)expected.len, expected.data, dy_text_data(found));
    }
    dy_text_free(found);
    return equal;
}

/* The next line of a text, without its end, and the rest; 0 and an empty line where there is none. */
static inline int next_line(struct text *rest, struct text *line)
{
    char *end;

    line->data = rest->data;
    line->len = 0;
    if (rest->len == 0) {
        return 0;
    }
    end = (char *)memchr(rest->data, '\n', rest->len);
    line->len = end == NULL ? rest->len : (size_t)(end - rest->data);
    rest->data += line->len + (end != NULL);
    rest->len -= line->len + (end != NULL);
    return 1;
}

/* Text that grows. */
static inline void append(struct text *text, const char *more, size_t len)
{
    char *grown = (char *)realloc(text->data, text->len + len + 1);

    if (grown == NULL) {
        perror("realloc");
        exit(2);
    }
    memcpy(grown + text->len, more, len);
    text->data = grown;
    text->len += len;
    grown[text->len] = '\0';
}

/* Runs a body in so many threads at once, and waits for all of them. */
static inline void everywhere(size_t threads, void *(*body)(void *), void *shared)
{
    pthread_t *running = (pthread_t *)malloc(threads * sizeof *running);
    size_t i;

    if (running == NULL) {
        perror("malloc");
        exit(2);
    }
    for (i = 0; i < threads; i++) {
        if (pthread_create(&running[i], NULL, body, shared) != 0) {
            perror("pthread_create");
            exit(2);
        }
    }
    for (i = 0; i < threads; i++) {
        CHECK(pthread_join(running[i], NULL) == 0);
    }
    free(running);
}

/* What the program ends with. */
static inline int passed(void)
{
    if (failures != 0) {
        fprintf(stderr, "%d checks failed\n", failures);
        return 1;
    }
    puts("all passed");
    return 0;
}

#endif
