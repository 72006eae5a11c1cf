/*
 * How long a call goes on after another thread has asked it to stop.
 *
 * stop FOLDER TIMES [JOB]...: each job runs once to its end, and then TIMES times with a stop asked for at moments spread
 * evenly over the time that it took. A line for each job: its name, how often it was stopped, and in nanoseconds how
 * long it takes undisturbed, the median and the longest time from dy_stop_request to the return, and the longest time of
 * the processor in it, which others who are at work do not lengthen much.
 */

#define _POSIX_C_SOURCE 200809L

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <dianyuan.h>

#include "inputs.h"

static const char *folder;
static dy_roster *roster;
static dy_policy *policy;
static dy_calibration *calibration;
static dy_engine *engine;
static dy_case *case_;
static dy_problem *problem;
static struct text lines, array, day, events;

static void prepare_roster(void);
static void prepare_events(void);
static void prepare_problem(void);

static dy_status read_lines(const dy_watch *watch, dy_error **error)
{
    dy_roster *made = NULL;
    dy_status status = dy_roster_read(lines.data, lines.len, NULL, watch, &made, error);
    dy_roster_free(made);
    return status;
}

static dy_status read_array(const dy_watch *watch, dy_error **error)
{
    dy_roster *made = NULL;
    dy_status status = dy_roster_read(array.data, array.len, NULL, watch, &made, error);
    dy_roster_free(made);
    return status;
}

static dy_status fit(const dy_watch *watch, dy_error **error)
{
    dy_calibration *made = NULL;
    dy_status status = dy_calibration_fit(roster, policy, day.data, day.len, watch, &made, error);
    dy_calibration_free(made);
    return status;
}

static dy_status build(const dy_watch *watch, dy_error **error)
{
    dy_engine *made = NULL;
    dy_status status = dy_engine_new(roster, policy, calibration, watch, &made, error);
    dy_engine_free(made);
    return status;
}

static dy_status rank(const dy_watch *watch, dy_error **error)
{
    dy_ranking *made = NULL;
    dy_status status = dy_engine_rank(engine, case_, NULL, watch, &made, error);
    dy_ranking_free(made);
    return status;
}

static dy_status explain(const dy_watch *watch, dy_error **error)
{
    static char lawyer[64];
    if (lawyer[0] == '\0') {
        /* The last of five places has something to catch up with. */
        dy_ranking *made = NULL;
        expect(dy_engine_rank(engine, case_, NULL, NULL, &made, error), NULL);
        snprintf(lawyer, sizeof lawyer, "%s", dy_ranking_lawyer(made, 4));
        dy_ranking_free(made);
    }
    dy_explanation *made = NULL;
    dy_status status = dy_engine_explain(engine, case_, lawyer, strlen(lawyer), NULL, watch, &made, error);
    dy_explanation_free(made);
    return status;
}

static dy_status replay(const dy_watch *watch, dy_error **error)
{
    dy_ledger *made = NULL;
    dy_status status = dy_ledger_replay("city", 4, events.data, events.len, watch, &made, error);
    dy_ledger_free(made);
    return status;
}

/* A stopped assignment is one that says so. */
static dy_status assign(const dy_watch *watch, dy_error **error)
{
    dy_assignment *made = NULL;
    dy_status status = dy_problem_assign(problem, NULL, watch, &made, error);
    if (status == DY_STATUS_OK && dy_assignment_status(made) == DY_ASSIGNED_STOPPED)
        status = DY_STATUS_STOPPED;
    dy_assignment_free(made);
    return status;
}

static dy_status assign_json(const dy_watch *watch, dy_error **error)
{
    dy_text *made = NULL;
    dy_status status = dy_problem_assign_json(problem, NULL, watch, &made, error);
    if (status == DY_STATUS_OK && strstr(dy_text_data(made), "\"status\":\"stopped\"") != NULL)
        status = DY_STATUS_STOPPED;
    dy_text_free(made);
    return status;
}

static const struct job {
    const char *name;
    dy_status (*run)(const dy_watch *watch, dy_error **error);
    void (*prepare)(void);
} JOBS[] = {
    {"dy_roster_read, lines", read_lines, prepare_roster},
    {"dy_roster_read, array", read_array, prepare_roster},
    {"dy_calibration_fit", fit, prepare_roster},
    {"dy_engine_new", build, prepare_roster},
    {"dy_engine_rank", rank, prepare_roster},
    {"dy_engine_explain", explain, prepare_roster},
    {"dy_ledger_replay", replay, prepare_events},
    {"dy_problem_assign", assign, prepare_problem},
    {"dy_problem_assign_json", assign_json, prepare_problem},
};

struct run {
    const struct job *job;
    dy_stop *stop;
    dy_status status;
    uint64_t ended;
    uint64_t ended_at_work;
};

/* From the wish to the return. */
struct delay {
    uint64_t whole;
    uint64_t at_work;
};

static uint64_t read_clock(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void *work(void *argument)
{
    struct run *run = argument;
    dy_watch watch;
    dy_watch_init(&watch, sizeof watch);
    watch.stop = run->stop;
    dy_error *error = NULL;
    run->status = run->job->run(&watch, &error);
    run->ended = now();
    run->ended_at_work = read_clock(CLOCK_THREAD_CPUTIME_ID);
    if (run->status != DY_STATUS_STOPPED)
        expect(run->status, error);
    dy_error_free(error);
    return NULL;
}

/* Zeros where the call was done before. */
static struct delay stopped_after(const struct job *job, uint64_t wait)
{
    struct run run = {job, dy_stop_new(), DY_STATUS_OK, 0, 0};
    pthread_t thread;
    clockid_t work_clock;
    if (pthread_create(&thread, NULL, work, &run) != 0 || pthread_getcpuclockid(thread, &work_clock) != 0)
        exit(1);
    struct timespec time = {(time_t)(wait / 1000000000u), (long)(wait % 1000000000u)};
    nanosleep(&time, NULL);
    uint64_t at_work = read_clock(work_clock);
    uint64_t asked = now();
    dy_stop_request(run.stop);
    pthread_join(thread, NULL);
    dy_stop_free(run.stop);
    struct delay delay = {0, 0};
    if (run.status == DY_STATUS_STOPPED && run.ended > asked) {
        delay.whole = run.ended - asked;
        delay.at_work = run.ended_at_work - at_work;
    }
    return delay;
}

static int by_size(const void *one, const void *other)
{
    uint64_t a = *(const uint64_t *)one, b = *(const uint64_t *)other;
    return (a > b) - (a < b);
}

static void measure(const struct job *job, unsigned times)
{
    dy_error *error = NULL;
    uint64_t start = now();
    expect(job->run(NULL, &error), error);
    uint64_t took = now() - start;
    uint64_t *delays = calloc(times, sizeof *delays);
    uint64_t most_work = 0;
    unsigned stopped = 0;
    /* A call that is done sooner than the first one is asked again, somewhat earlier. */
    for (unsigned turn = 0; turn < 3 * times && stopped < times; turn++) {
        uint64_t parts = 2 * times + 2 * (turn / times);
        struct delay delay = stopped_after(job, took * (2 * (turn % times) + 1) / parts);
        if (delay.whole > 0) {
            delays[stopped++] = delay.whole;
            most_work = delay.at_work > most_work ? delay.at_work : most_work;
        }
    }
    qsort(delays, stopped, sizeof *delays, by_size);
    printf("%s\t%u\t%llu\t%llu\t%llu\t%llu\n", job->name, stopped, (unsigned long long)took,
           (unsigned long long)(stopped ? delays[stopped / 2] : 0),
           (unsigned long long)(stopped ? delays[stopped - 1] : 0), (unsigned long long)most_work);
    fflush(stdout);
    free(delays);
}

static void prepare_roster(void)
{
    if (roster != NULL)
        return;
    dy_error *error = NULL;
    lines = read_file(folder, "roster.jsonl");
    array = read_file(folder, "roster.json");
    day = read_file(folder, "day.txt");
    struct text policy_text = read_file(folder, "policy.toml"), case_text = read_file(folder, "case.json");
    expect(dy_roster_read(lines.data, lines.len, NULL, NULL, &roster, &error), error);
    expect(dy_policy_read(policy_text.data, policy_text.len, &policy, &error), error);
    expect(dy_calibration_fit(roster, policy, day.data, day.len, NULL, &calibration, &error), error);
    expect(dy_engine_new(roster, policy, calibration, NULL, &engine, &error), error);
    expect(dy_case_read(case_text.data, case_text.len, &case_, &error), error);
}

static void prepare_events(void)
{
    events = read_file(folder, "events.jsonl");
}

static void prepare_problem(void)
{
    if (problem != NULL)
        return;
    dy_error *error = NULL;
    struct text edges = read_file(folder, "edges.csv"), lawyers = read_file(folder, "lawyers.csv");
    struct text cases = read_file(folder, "cases.csv");
    expect(dy_problem_read(edges.data, edges.len, lawyers.data, lawyers.len, cases.data, cases.len, NULL, 0,
                           &problem, &error),
           error);
}

int main(int count, char **arguments)
{
    unsigned times = count > 2 ? (unsigned)strtoul(arguments[2], NULL, 10) : 0;
    if (times == 0)
        return 2;
    folder = arguments[1];
    for (size_t at = 0; at < sizeof JOBS / sizeof *JOBS; at++) {
        int wanted = count == 3;
        for (int name = 3; name < count; name++)
            wanted |= strstr(JOBS[at].name, arguments[name]) != NULL;
        if (wanted) {
            JOBS[at].prepare();
            measure(&JOBS[at], times);
        }
    }
    return 0;
}
