/* Files, the clock, and calls that must not fail. */

#ifndef DIANYUAN_BENCH_INPUTS_H
#define DIANYUAN_BENCH_INPUTS_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <dianyuan.h>

struct text {
    char *data;
    size_t len;
};

/* A whole file, with a NUL behind it. */
static struct text read_file(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    struct text text = {NULL, 0};
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(1);
    }
    text.len = (size_t)ftell(file);
    text.data = malloc(text.len + 1);
    rewind(file);
    if (text.data == NULL || fread(text.data, 1, text.len, file) != text.len) {
        perror(path);
        exit(1);
    }
    fclose(file);
    text.data[text.len] = '\0';
    return text;
}

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static inline void expect(dy_status status, dy_error *error)
{
    if (status != DY_STATUS_OK) {
        fprintf(stderr, "%s\n", dy_error_message(error));
        exit(1);
    }
}

#endif
