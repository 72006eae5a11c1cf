/* A made-up agency of a wanted size, for calls that take long: lawyers, events, and tables. */

#ifndef LARGER_H
#define LARGER_H

#include "agency.h"

/* So many lawyers like the first of fixtures/choice, and the firms of that file. */
static inline struct text larger_roster(const char *fixtures, size_t lawyers)
{
    struct text file = read_file(fixtures, "choice/roster.jsonl"), rest = file, line = {NULL, 0}, roster = {NULL, 0};
    const char mark[] = "\"id\": \"L-1\"";
    size_t i;

    while (next_line(&rest, &line)) {
        char *id = NULL;
        struct text copy = {NULL, 0};

        append(&copy, line.data, line.len);
        id = strstr(copy.data, mark);
        if (strstr(copy.data, "dianyuan.firm/1") != NULL) {
            append(&roster, copy.data, copy.len);
            append(&roster, "\n", 1);
        } else if (id != NULL) {
            const size_t before = (size_t)(id - copy.data), behind = before + sizeof mark - 1;
            /* Grown once, not once for each lawyer. */
            struct text all = {NULL, 0};
            all.data = (char *)malloc(roster.len + lawyers * (copy.len + 32) + 1);
            CHECK(all.data != NULL);
            memcpy(all.data, roster.data, roster.len);
            all.len = roster.len;
            free(roster.data);
            roster = all;
            for (i = 0; i < lawyers; i++) {
                memcpy(roster.data + roster.len, copy.data, before);
                roster.len += before;
                roster.len += (size_t)sprintf(roster.data + roster.len, "\"id\": \"L-%06u\"", (unsigned)i);
                memcpy(roster.data + roster.len, copy.data + behind, copy.len - behind);
                roster.len += copy.len - behind;
                roster.data[roster.len++] = '\n';
            }
        }
        free(copy.data);
    }
    free(file.data);
    return roster;
}

/* A stream of so many events: a case is received, and its list is shown again and again. */
static inline struct text larger_stream(const dy_agency *agency, size_t events)
{
    char command[512];
    struct text stream = {NULL, 0};
    dy_ledger *ledger = NULL;
    dy_error *error = NULL;
    size_t i;

    SUCCEED(dy_ledger_new(L("fixture"), &ledger, &error));
    for (i = 0; i < events; i++) {
        dy_decision *decision = NULL;
        const char *event;

        if (i == 0) {
            snprintf(command, sizeof command,
                     "{\"id\":\"k-0\",\"actor\":{\"id\":\"s-1\",\"role\":\"clerk\"},\"case\":\"C-1\",\"type\":\"receive\","
                     "\"data\":{\"kind\":\"civil\",\"route\":\"application\",\"units\":1,"
                     "\"from\":\"2026-11-25T09:00:00+08:00\"}}");
        } else {
            snprintf(command, sizeof command,
                     "{\"id\":\"k-%u\",\"actor\":{\"id\":\"s-1\",\"role\":\"clerk\"},\"case\":\"C-1\",\"type\":\"show\","
                     "\"data\":{\"lawyers\":[\"L-1\"],\"digest\":\"%064d\"}}",
                     (unsigned)i, 0);
        }
        SUCCEED(dy_ledger_decide(ledger, agency, command, strlen(command), L("2026-11-25T09:00:00+08:00"), NULL,
                                 &decision, &error));
        CHECK(dy_decision_len(decision) == 1);
        event = dy_decision_event(decision, 0);
        append(&stream, event, strlen(event));
        append(&stream, "\n", 1);
        SUCCEED(dy_ledger_take(ledger, decision, &error));
        dy_decision_free(decision);
    }
    dy_ledger_free(ledger);
    return stream;
}

/* So many cases and lawyers, twelve pairs to a case, with scores of no order. */
static inline dy_problem *larger_problem(size_t cases)
{
    struct text edges = {NULL, 0}, lawyers = {NULL, 0}, needs = {NULL, 0};
    dy_problem *problem = NULL;
    dy_error *error = NULL;
    char line[96];
    const size_t pairs = cases < 12 ? cases : 12;
    unsigned i, k;
    uint32_t score = 1;

    append(&edges, L("case,lawyer,score\n"));
    append(&lawyers, L("lawyer,min,max\n"));
    append(&needs, L("case,need\n"));
    for (i = 0; i < cases; i++) {
        append(&lawyers, line, (size_t)snprintf(line, sizeof line, "L-%u,0,1\n", i));
        append(&needs, line, (size_t)snprintf(line, sizeof line, "C-%u,1\n", i));
        for (k = 0; k < pairs; k++) {
            const unsigned lawyer = (unsigned)((i * 7 + k * (cases / pairs)) % cases);
            score = score * 1664525 + 1013904223;
            append(&edges, line, (size_t)snprintf(line, sizeof line, "C-%u,L-%u,0.%09u\n", i, lawyer,
                                                  (unsigned)(score % 1000000000)));
        }
    }
    SUCCEED(dy_problem_read(T(edges), T(lawyers), T(needs), NULL, 0, &problem, &error));
    free(edges.data);
    free(lawyers.data);
    free(needs.data);
    return problem;
}

#endif
