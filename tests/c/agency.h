/* The made-up agency of fixtures/choice, and its day, for the programs that need one. */

#ifndef AGENCY_H
#define AGENCY_H

#include "check.h"

#define DAY "2026-11-25"

static inline dy_roster *read_roster(const char *fixtures, const char *name)
{
    struct text text = read_file(fixtures, name);
    dy_roster *roster = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_roster_read(T(text), NULL, NULL, &roster, &error));
    free(text.data);
    return roster;
}

static inline dy_policy *read_policy(const char *fixtures, const char *name)
{
    struct text text = read_file(fixtures, name);
    dy_policy *policy = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_policy_read(T(text), &policy, &error));
    free(text.data);
    return policy;
}

/* The engine of a roster and a policy, fitted to the roster on a day. */
static inline dy_engine *make_engine(const dy_roster *roster, const dy_policy *policy, const char *day)
{
    dy_calibration *calibration = NULL;
    dy_engine *engine = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_calibration_fit(roster, policy, day, strlen(day), NULL, &calibration, &error));
    SUCCEED(dy_engine_new(roster, policy, calibration, NULL, &engine, &error));
    dy_calibration_free(calibration);
    return engine;
}

static inline dy_engine *choice_engine(const char *fixtures)
{
    dy_roster *roster = read_roster(fixtures, "choice/roster.jsonl");
    dy_policy *policy = read_policy(fixtures, "choice/policy.toml");
    dy_engine *engine = make_engine(roster, policy, DAY);

    dy_roster_free(roster);
    dy_policy_free(policy);
    return engine;
}

/* The case of line `index` (from 0) of fixtures/choice/cases.jsonl. */
static inline dy_case *choice_case(const char *fixtures, size_t index)
{
    struct text text = read_file(fixtures, "choice/cases.jsonl"), rest = text, line = {NULL, 0};
    dy_case *case_ = NULL;
    dy_error *error = NULL;

    do {
        CHECK(next_line(&rest, &line));
    } while (index-- > 0);
    SUCCEED(dy_case_read(T(line), &case_, &error));
    free(text.data);
    return case_;
}

/* The agency as tests/fixtures/choice/README.md has it: engine, seed, four cases. */
static inline dy_agency *choice_agency(const char *fixtures)
{
    dy_engine *engine = choice_engine(fixtures);
    dy_agency *agency = NULL;
    dy_error *error = NULL;
    size_t i;

    SUCCEED(dy_agency_new(engine, &agency, &error));
    dy_engine_free(engine);
    SUCCEED(dy_agency_set_seed(agency, L("fixture seed"), &error));
    for (i = 0; i < 4; i++) {
        dy_case *case_ = choice_case(fixtures, i);
        SUCCEED(dy_agency_put_case(agency, case_, &error));
        dy_case_free(case_);
    }
    return agency;
}

/* A line of commands.jsonl, `{"now": "…", "command": {…}}`, in its two parts. */
static inline void command_and_moment(struct text line, struct text *command, struct text *now)
{
    const char before_now[] = "{\"now\": \"", before_command[] = "\", \"command\": ";
    const size_t to_now = sizeof before_now - 1, moment = 25, to_command = sizeof before_command - 1;

    CHECK(line.len > to_now + moment + to_command + 1);
    CHECK(memcmp(line.data, before_now, to_now) == 0);
    now->data = line.data + to_now;
    now->len = moment;
    CHECK(memcmp(now->data + moment, before_command, to_command) == 0);
    command->data = now->data + moment + to_command;
    command->len = line.len - to_now - moment - to_command - 1;
}

#endif
