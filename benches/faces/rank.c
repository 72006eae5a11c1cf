/*
 * Ranks through the C interface, on request, so that a script can take turns between it and other faces.
 *
 * rank FOLDER: reads roster.jsonl, cases.jsonl, policy.toml and day.txt there. On standard input, a line each:
 *   places N   ranks N times, case after case, reads the first five places with points and contributions
 *   json N     ranks N times and has the ranking written as JSON
 *   results    the ranking of every case as JSON, a line each, to be compared with what other faces give
 * The first two are answered with the nanoseconds that they took and a sum over everything that was read. Cases go on
 * where the line before left off.
 */

#define _POSIX_C_SOURCE 200809L

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <dianyuan.h>

#include "inputs.h"

enum { MOST_CASES = 4096 };

static dy_engine *engine;
static dy_case *cases[MOST_CASES];
static size_t case_count;
static size_t turn;

static void read_inputs(const char *folder)
{
    struct text roster_text = read_file(folder, "roster.jsonl");
    struct text policy_text = read_file(folder, "policy.toml");
    struct text day = read_file(folder, "day.txt");
    struct text case_lines = read_file(folder, "cases.jsonl");
    dy_roster *roster = NULL;
    dy_policy *policy = NULL;
    dy_calibration *calibration = NULL;
    dy_error *error = NULL;
    expect(dy_roster_read(roster_text.data, roster_text.len, NULL, NULL, &roster, &error), error);
    expect(dy_policy_read(policy_text.data, policy_text.len, &policy, &error), error);
    expect(dy_calibration_fit(roster, policy, day.data, day.len, NULL, &calibration, &error), error);
    expect(dy_engine_new(roster, policy, calibration, NULL, &engine, &error), error);
    for (char *line = case_lines.data; *line != '\0' && case_count < MOST_CASES;) {
        size_t len = strcspn(line, "\n");
        expect(dy_case_read(line, len, &cases[case_count++], &error), error);
        line += len + (line[len] == '\n');
    }
    dy_calibration_free(calibration);
    dy_policy_free(policy);
    dy_roster_free(roster);
    free(roster_text.data);
    free(policy_text.data);
    free(day.data);
    free(case_lines.data);
}

static dy_ranking *rank(const dy_rank_options *options)
{
    dy_ranking *ranking = NULL;
    dy_error *error = NULL;
    expect(dy_engine_rank(engine, cases[turn++ % case_count], options, NULL, &ranking, &error), error);
    return ranking;
}

/* Everything that stands at the places, added up. */
static uint64_t places(const dy_rank_options *options)
{
    dy_ranking *ranking = rank(options);
    uint64_t sum = 0;
    size_t len = 0;
    const dy_candidate *candidates = dy_ranking_candidates(ranking, &len);
    for (size_t index = 0; index < len; index++) {
        const dy_candidate *candidate = &candidates[index];
        sum += strlen(candidate->lawyer) + candidate->place + candidate->points;
        for (size_t at = 0; at < candidate->contributions_len; at++)
            sum += candidate->contributions[at].points + candidate->contributions[at].value;
    }
    dy_ranking_free(ranking);
    return sum;
}

static uint64_t json(const dy_rank_options *options, int shown)
{
    dy_ranking *ranking = rank(options);
    dy_text *text = NULL;
    dy_error *error = NULL;
    expect(dy_ranking_json(ranking, &text, &error), error);
    uint64_t sum = dy_text_len(text);
    if (shown)
        puts(dy_text_data(text));
    dy_text_free(text);
    dy_ranking_free(ranking);
    return sum;
}

int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    read_inputs(arguments[1]);
    dy_rank_options options;
    dy_rank_options_init(&options, sizeof options);
    options.top = 5;
    options.excluded = 0;
    char verb[16];
    unsigned long number = 0;
    while (scanf("%15s", verb) == 1) {
        if (strcmp(verb, "results") == 0) {
            for (size_t at = 0; at < case_count; at++)
                json(&options, 1);
        } else if (scanf("%lu", &number) == 1) {
            uint64_t sum = 0;
            uint64_t start = now();
            if (strcmp(verb, "places") == 0)
                for (unsigned long at = 0; at < number; at++)
                    sum += places(&options);
            else
                for (unsigned long at = 0; at < number; at++)
                    sum += json(&options, 0);
            printf("%llu %llu\n", (unsigned long long)(now() - start), (unsigned long long)sum);
        }
        fflush(stdout);
    }
    for (size_t at = 0; at < case_count; at++)
        dy_case_free(cases[at]);
    dy_engine_free(engine);
    return 0;
}
