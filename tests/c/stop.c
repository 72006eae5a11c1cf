/* Long calls are followed, and stopped: by their own progress, by a stop that was asked for before, and from another
 * thread, at the next step.
 *
 * usage: stop FIXTURES [SIZE]
 *
 * SIZE is how many lawyers, events and cases there are. How long each call went on after it was to stop is printed.
 */

#include "long_calls.h"

#include <time.h>

/* The thread that stops, and what it shares with the one that is stopped. */
struct meeting {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    dy_stop *stop;
    int begun, asked, waits, questions;
    uint64_t steps;
    struct timespec at;
};

static void *stopper(void *shared)
{
    struct meeting *meeting = (struct meeting *)shared;

    pthread_mutex_lock(&meeting->lock);
    while (!meeting->begun) {
        pthread_cond_wait(&meeting->changed, &meeting->lock);
    }
    clock_gettime(CLOCK_MONOTONIC, &meeting->at);
    dy_stop_request(meeting->stop);
    meeting->asked = 1;
    pthread_cond_broadcast(&meeting->changed);
    pthread_mutex_unlock(&meeting->lock);
    return NULL;
}

/* Says that the call has begun, and goes on; where it waits, only when the other thread has asked for the stop. */
static int32_t begins(void *user, uint32_t stage, uint64_t steps, uint64_t done, uint64_t of)
{
    struct meeting *meeting = (struct meeting *)user;

    CHECK(strlen(dy_stage_word(stage)) > 0 && (of == 0 || done <= of) && steps >= meeting->steps);
    meeting->steps = steps;
    meeting->questions++;
    if (meeting->questions == 1) {
        pthread_mutex_lock(&meeting->lock);
        meeting->begun = 1;
        pthread_cond_broadcast(&meeting->changed);
        while (meeting->waits && !meeting->asked) {
            pthread_cond_wait(&meeting->changed, &meeting->lock);
        }
        pthread_mutex_unlock(&meeting->lock);
    }
    return 1;
}

static double seconds_since(struct timespec then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then.tv_sec) + (double)(now.tv_nsec - then.tv_nsec) / 1e9;
}

/* Stops a call from another thread. Where it waits for that, at its very first question; else wherever it is by then. */
static void test_from_another_thread(const struct call *call, int waits)
{
    struct meeting meeting = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, 0, 0, 0, 0, 0, {0, 0}};
    dy_watch watch;
    dy_error *error = NULL;
    dy_status status;
    pthread_t thread;
    double late;

    meeting.stop = dy_stop_new();
    meeting.waits = waits;
    dy_watch_init(&watch, sizeof watch);
    watch.progress = begins;
    watch.user = &meeting;
    watch.stop = meeting.stop;
    CHECK(pthread_create(&thread, NULL, stopper, &meeting) == 0);
    status = call->run(&watch, &error);
    CHECK(pthread_join(thread, NULL) == 0);
    late = seconds_since(meeting.at);
    if (waits) {
        CHECK(status == DY_STATUS_STOPPED && meeting.questions == 1);
    } else if (status == DY_STATUS_OK) {
        printf("%s was done before it was stopped\n", call->name);
    } else {
        CHECK(status == DY_STATUS_STOPPED);
        printf("%s stopped after %.1f ms, at question %d\n", call->name, late * 1000, meeting.questions);
    }
    if (status == DY_STATUS_STOPPED && !call->gives_what_it_has) {
        CHECK(dy_error_status(error) == DY_STATUS_STOPPED && strcmp(dy_error_kind(error), "stopped") == 0);
    }
    dy_error_free(error);
    error = NULL;
    dy_stop_reset(meeting.stop);
    if (waits) {
        /* The same call, now that nobody wants it stopped. */
        CHECK(call->run(&watch, &error) == DY_STATUS_OK);
        CHECK(error == NULL);
    }
    dy_stop_free(meeting.stop);
}

/* Asked for before: nothing begins, and nobody hears of progress. */
static void test_before(const struct call *call)
{
    struct meeting meeting = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, NULL, 0, 0, 0, 0, 0, {0, 0}};
    dy_watch watch;
    dy_error *error = NULL;

    meeting.stop = dy_stop_new();
    dy_watch_init(&watch, sizeof watch);
    watch.progress = begins;
    watch.user = &meeting;
    watch.stop = meeting.stop;
    dy_stop_request(meeting.stop);
    CHECK(call->run(&watch, &error) == DY_STATUS_STOPPED);
    CHECK(dy_error_status(error) == DY_STATUS_STOPPED && meeting.questions == 0);
    dy_error_free(error);
    CHECK(call->run(&watch, NULL) == DY_STATUS_STOPPED);
    dy_stop_free(meeting.stop);
}

static int32_t stops_at_once(void *user, uint32_t stage, uint64_t steps, uint64_t done, uint64_t of)
{
    (void)stage, (void)steps, (void)done, (void)of;
    ++*(int *)user;
    return 0;
}

static void test_progress_stops(const struct call *call)
{
    dy_watch watch;
    dy_error *error = NULL;
    int questions = 0;

    dy_watch_init(&watch, sizeof watch);
    watch.progress = stops_at_once;
    watch.user = &questions;
    CHECK(call->run(&watch, &error) == DY_STATUS_STOPPED);
    CHECK(questions == 1);
    dy_error_free(error);
}

/* Progress that calls the library itself: a failing call, a ranking, the ledger that the watched call works on. */
static int32_t calls_back(void *user, uint32_t stage, uint64_t steps, uint64_t done, uint64_t of)
{
    dy_text *text = NULL;
    dy_error *error = NULL;

    (void)stage, (void)steps, (void)done, (void)of;
    if (++*(int *)user > 3) {
        return 1;
    }
    CHECK(dy_schema_json(L("judge"), &text, &error) == DY_STATUS_REQUEST);
    dy_error_free(error);
    error = NULL;
    SUCCEED(dy_ledger_head(ledger, &text, &error));
    dy_text_free(text);
    SUCCEED(dy_ledger_apply(ledger, NULL, 0, &error));
    SUCCEED(dy_agency_set_engine(agency, engine, &error));
    CHECK(ranks(NULL, NULL) == DY_STATUS_OK);
    return 1;
}

static void test_progress_calls_the_library(const struct call *call)
{
    dy_watch watch;
    dy_error *error = NULL;
    int questions = 0;

    dy_watch_init(&watch, sizeof watch);
    watch.progress = calls_back;
    watch.user = &questions;
    CHECK(call->run(&watch, &error) == DY_STATUS_OK);
    CHECK(error == NULL && questions > 0);
}

int main(int argc, char **argv)
{
    size_t size, i;

    if (argc < 2) {
        fprintf(stderr, "usage: stop FIXTURES [SIZE]\n");
        return 2;
    }
    size = argc > 2 ? (size_t)atoi(argv[2]) : 2000;
    prepare(argv[1], size);

    for (i = 0; i < sizeof calls / sizeof *calls; i++) {
        test_before(&calls[i]);
        test_progress_stops(&calls[i]);
        test_progress_calls_the_library(&calls[i]);
        test_from_another_thread(&calls[i], 1);
        test_from_another_thread(&calls[i], 0);
    }

    free_all();
    return passed();
}
