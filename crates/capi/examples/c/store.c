#include "store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *path)
{
    perror(path);
    exit(1);
}

static char *read_all(FILE *file, const char *path)
{
    char *text = NULL;
    size_t len = 0, room = 0, got;

    do {
        if (room - len < 4096) {
            char *grown = (char *)realloc(text, room + 65536);
            if (grown == NULL) {
                fail(path);
            }
            text = grown;
            room += 65536;
        }
        got = fread(text + len, 1, room - len - 1, file);
        len += got;
    } while (got > 0);
    if (ferror(file)) {
        fail(path);
    }
    text[len] = '\0';
    return text;
}

char *read_text(const char *folder, const char *name)
{
    char path[4096];
    char *text;
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "rb");
    if (file == NULL) {
        fail(path);
    }
    text = read_all(file, path);
    fclose(file);
    return text;
}

/* What is in the file now. */
static void read_again(struct store *store)
{
    FILE *file = fopen(store->path, "a+b");

    if (file == NULL || fseek(file, 0, SEEK_SET) != 0) {
        fail(store->path);
    }
    free(store->events);
    store->events = read_all(file, store->path);
    fclose(file);
}

void store_open(struct store *store, const char *path)
{
    store->path = path;
    store->events = NULL;
    read_again(store);
}

static uint64_t lines(const char *text)
{
    uint64_t count = 0;

    for (; *text != '\0'; text++) {
        count += *text == '\n';
    }
    return count;
}

int store_append(struct store *store, const dy_decision *decision)
{
    FILE *file;
    size_t i;

    /* Between this question and the write another process could write; a unique index leaves no such gap. */
    read_again(store);
    if (lines(store->events) + 1 != dy_decision_seq(decision)) {
        return 0;
    }
    file = fopen(store->path, "ab");
    if (file == NULL) {
        fail(store->path);
    }
    for (i = 0; i < dy_decision_len(decision); i++) {
        fprintf(file, "%s\n", dy_decision_event(decision, i));
    }
    /* What is not stored has not happened. */
    if (fclose(file) != 0) {
        fail(store->path);
    }
    read_again(store);
    return 1;
}

const char *store_since(struct store *store, uint64_t seq)
{
    const char *text = store->events;

    for (; seq > 0 && *text != '\0'; text++) {
        seq -= *text == '\n';
    }
    return text;
}

void store_close(struct store *store)
{
    free(store->events);
    store->events = NULL;
}
