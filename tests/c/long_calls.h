/* Every call that may take long, on a made-up agency of a wanted size: each gives its status, and leaves nothing behind. */

#ifndef LONG_CALLS_H
#define LONG_CALLS_H

#include "larger.h"

static struct text roster_text, stream;
static dy_roster *roster;
static dy_policy *policy;
static dy_calibration *calibration;
static dy_engine *engine;
static dy_case *case_;
static dy_agency *agency;
static dy_ledger *ledger;
static dy_problem *problem;

static dy_status reads_roster(const dy_watch *watch, dy_error **err)
{
    dy_roster *out = NULL;
    dy_status status = dy_roster_read(T(roster_text), NULL, watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_roster_free(out);
    return status;
}

static dy_status fits(const dy_watch *watch, dy_error **err)
{
    dy_calibration *out = NULL;
    dy_status status = dy_calibration_fit(roster, policy, L(DAY), watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_calibration_free(out);
    return status;
}

static dy_status builds(const dy_watch *watch, dy_error **err)
{
    dy_engine *out = NULL;
    dy_status status = dy_engine_new(roster, policy, calibration, watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_engine_free(out);
    return status;
}

static dy_status applies(const dy_watch *watch, dy_error **err)
{
    dy_engine *out = NULL;
    dy_status status = dy_engine_apply(engine, L("{\"type\":\"remove_lawyer\",\"id\":\"L-000001\"}"), watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_engine_free(out);
    return status;
}

static dy_status ranks(const dy_watch *watch, dy_error **err)
{
    dy_ranking *out = NULL;
    dy_status status = dy_engine_rank(engine, case_, NULL, watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_ranking_free(out);
    return status;
}

static dy_status explains(const dy_watch *watch, dy_error **err)
{
    dy_explanation *out = NULL;
    dy_status status = dy_engine_explain(engine, case_, L("L-000002"), NULL, watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_explanation_free(out);
    return status;
}

static dy_status shortlists(const dy_watch *watch, dy_error **err)
{
    dy_text *out = NULL;
    dy_status status = dy_ledger_shortlist_json(ledger, agency, L("C-1"), L("2026-11-25T09:30:00+08:00"), 0, NULL, 0,
                                                watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_text_free(out);
    return status;
}

static dy_status decides(const dy_watch *watch, dy_error **err)
{
    static const char command[] = "{\"id\":\"pick\",\"actor\":{\"id\":\"P-1\",\"role\":\"client\"},\"case\":\"C-1\","
                                  "\"type\":\"choose\",\"data\":{\"picks\":[\"L-000003\"]}}";
    const uint64_t before = dy_ledger_seq(ledger);
    dy_decision *out = NULL;
    dy_status status = dy_ledger_decide(ledger, agency, L(command), L("2026-11-25T09:30:00+08:00"), watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    CHECK(dy_ledger_seq(ledger) == before);
    dy_decision_free(out);
    return status;
}

static dy_status replays(const dy_watch *watch, dy_error **err)
{
    dy_ledger *out = NULL;
    dy_status status = dy_ledger_replay(L("fixture"), T(stream), watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    dy_ledger_free(out);
    return status;
}

/* An assignment alone gives what it has by then, and says that it was stopped. */
static dy_status assigns(const dy_watch *watch, dy_error **err)
{
    dy_assignment *out = NULL;
    dy_status status = dy_problem_assign(problem, NULL, watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    if (out != NULL && dy_assignment_status(out) == DY_ASSIGNED_STOPPED) {
        CHECK(dy_assignment_is_optimal(out) == 0);
        status = DY_STATUS_STOPPED;
    }
    dy_assignment_free(out);
    return status;
}

static dy_status assigns_json(const dy_watch *watch, dy_error **err)
{
    dy_text *out = NULL;
    dy_status status = dy_problem_assign_json(problem, NULL, watch, &out, err);
    CHECK((out == NULL) == (status != DY_STATUS_OK));
    if (strstr(dy_text_data(out), "\"status\":\"stopped\"") != NULL) {
        status = DY_STATUS_STOPPED;
    }
    dy_text_free(out);
    return status;
}

struct call {
    const char *name;
    dy_status (*run)(const dy_watch *watch, dy_error **err);
    int gives_what_it_has;
};

static const struct call calls[] = {
    {"dy_roster_read", reads_roster, 0},
    {"dy_calibration_fit", fits, 0},
    {"dy_engine_new", builds, 0},
    {"dy_engine_apply", applies, 0},
    {"dy_engine_rank", ranks, 0},
    {"dy_engine_explain", explains, 0},
    {"dy_ledger_shortlist_json", shortlists, 0},
    {"dy_ledger_decide", decides, 0},
    {"dy_ledger_replay", replays, 0},
    {"dy_problem_assign", assigns, 1},
    {"dy_problem_assign_json", assigns_json, 1},
};

static void prepare(const char *fixtures, size_t size)
{
    dy_error *error = NULL;

    roster_text = larger_roster(fixtures, size);
    SUCCEED(dy_roster_read(T(roster_text), NULL, NULL, &roster, &error));
    CHECK(dy_roster_len(roster) == size);
    policy = read_policy(fixtures, "choice/policy.toml");
    SUCCEED(dy_calibration_fit(roster, policy, L(DAY), NULL, &calibration, &error));
    SUCCEED(dy_engine_new(roster, policy, calibration, NULL, &engine, &error));
    case_ = choice_case(fixtures, 0);
    agency = choice_agency(fixtures);
    stream = larger_stream(agency, size);
    SUCCEED(dy_agency_set_engine(agency, engine, &error));
    SUCCEED(dy_ledger_replay(L("fixture"), T(stream), NULL, &ledger, &error));
    problem = larger_problem(size);
}

static void free_all(void)
{
    dy_roster_free(roster);
    dy_policy_free(policy);
    dy_calibration_free(calibration);
    dy_engine_free(engine);
    dy_case_free(case_);
    dy_agency_free(agency);
    dy_ledger_free(ledger);
    dy_problem_free(problem);
    free(roster_text.data);
    free(stream.data);
}

#endif
