/*
 * dianyuan (点援): client-choice legal aid. Who may be appointed to a case, who fits best, and why; what the
 * client chooses and the official confirms; many cases at once.
 *
 * LINKING. `cc program.c $(pkg-config --cflags --libs dianyuan)`, or CMake's find_package(dianyuan), or
 * -ldianyuan. The library is libdianyuan on every platform, shared or static. The static one also needs
 * what Rust's standard library needs, on Linux: -lpthread -ldl -lm.
 *
 * C++. dianyuan.hpp, beside this header, is the same in C++17: objects that free themselves, failures as exceptions.
 *
 * A FIRST PROGRAM. Text in, text out:
 *
 *     #include <stdio.h>
 *     #include <string.h>
 *     #include <dianyuan.h>
 *
 *     int rank(const char *roster, const char *case_)
 *     {
 *         dy_text *ranking = NULL;
 *         dy_error *error = NULL;
 *         if (dy_rank_json(roster, strlen(roster), case_, strlen(case_), NULL, 0, NULL, 0,
 *                          &ranking, &error) != DY_STATUS_OK) {
 *             fprintf(stderr, "%s\n", dy_error_message(error));
 *             dy_error_free(error);
 *             return 1;
 *         }
 *         printf("%s\n", dy_text_data(ranking));
 *         dy_text_free(ranking);
 *         return 0;
 *     }
 *
 * WHAT THERE IS. A case system reads its roster once and ranks many cases by it:
 *
 *     dy_policy_read, dy_roster_read, dy_calibration_fit -> dy_engine_new -> dy_engine_rank, dy_engine_explain
 *     dy_engine_apply                     a new engine when a profile changes; the old one still answers
 *     dy_agency_new, dy_ledger_replay  -> dy_ledger_decide -> (store the events) -> dy_ledger_take
 *     dy_problem_read                  -> dy_problem_assign, dy_problem_assign_json, dy_problem_verify_json
 *
 * STATUS. Every function that can fail returns a dy_status; 0 is success. Functions that cannot
 * fail return their value and accept NULL, and an index beyond the last.
 *
 * OUTPUTS are written only on success, `err` only on failure; otherwise they keep what they had.
 * There is no partial success.
 *
 * ERRORS. `err` may be NULL if the status is enough. Otherwise a failure leaves a dy_error there,
 * which the caller frees. No error holds personal text of the input.
 *
 * TEXT IN is a pointer and a length in bytes: UTF-8 without a byte order mark, no NUL needed. NULL
 * is allowed with length 0 only. The library reads it during the call and does not keep it. A text has at
 * most DY_TEXT_MOST bytes, and JSON and TOML may be nested at most some 100 deep.
 *
 * TEXT OUT is borrowed from the object that it came from: UTF-8, with a NUL behind it, alive as long
 * as that object.
 *
 * OBJECTS are made by the library and freed once, by their dy_<object>_free, never by free(). Their
 * insides are private. No object depends on another one. A pointer to another sort of object is refused with
 * DY_STATUS_WRONG_OBJECT, and one that was freed too, where its memory was not used again; do not count on it.
 *
 * NUMBERS in place of enums are uint32_t and name a value of the enum that their description says.
 *
 * OPTIONS are structs that begin with their size, so that later versions may add fields. NULL means all
 * defaults.
 *
 * LONG CALLS take a dy_watch: they tell how far they are, and another thread may stop them with a dy_stop.
 * A stopped call returns DY_STATUS_STOPPED and makes nothing. An assignment is the exception: it ends with what was
 * found by then, and takes some tenths of a second on large problems to say how good that is and why seats are empty.
 *
 * THREADS. The library starts no thread, keeps no state that a caller could see, and reads no clock,
 * file or environment. Functions may be called from many threads at once, on the same objects too. Objects are
 * immutable, but for dy_agency, dy_ledger and dy_stop, which see to this themselves. Whoever frees an object
 * comes last.
 *
 * MEMORY. Where memory runs out, the process ends, as in every Rust program.
 *
 * PANICS. A fault of the library's own ends the call with DY_STATUS_PANIC and never crosses into C.
 * Rust's message about it may go to stderr, as the process's panic hook decides. Inputs stay as they
 * were, and the library stays usable.
 *
 * UNITS. Points, values and weights are integers out of 1 000 000. Dates are civil dates, "YYYY-MM-DD"; moments are
 * RFC 3339 with an offset. Rows and places count from 1, `index` from 0.
 */


#ifndef DIANYUAN_H
#define DIANYUAN_H

/* Made by cbindgen from the Rust source. Change the source, then run `cargo xtask header`. */

#include <stddef.h>
#include <stdint.h>

/* The version of this header; dy_version() tells that of the library. */
#define DY_VERSION "0.1.0"
#define DY_VERSION_MAJOR 0
#define DY_VERSION_MINOR 1
#define DY_VERSION_PATCH 0

/**
 * The version of this interface: of functions, structs and numbers. A library with the same number runs every program
 * that was compiled with this header or an older one of that number; functions may be added under the same number. It is
 * part of the library's name: `libdianyuan.so.1`.
 */
#define DY_ABI_VERSION 1

/**
 * The longest text that a function takes, in bytes: 1 GiB. Longer input is cut into several calls
 * (`dy_engine_apply` adds lawyers to an engine).
 *
 * What is made of a text takes up to some ten times its bytes, and where memory runs out the process ends: a host
 * that takes text from strangers sets a lower limit of its own.
 */
#define DY_TEXT_MOST (1 << 30)

/**
 * What `dy_ranking_points` and `dy_explanation_points` answer where there are no points: in a neutral order, and for
 * whoever is excluded.
 */
#define DY_NO_POINTS UINT32_MAX

/**
 * How a call ended.
 *
 * A number never changes its meaning and is never used again. 1 to 99 say that the call itself was
 * wrong, or that the library is; 100 to 998 say that an input is wrong, and `dy_error` tells where.
 * Later versions may add numbers: treat one you do not know as a failure.
 */
enum dy_status
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Done; the outputs are written.
   */
  DY_STATUS_OK = 0,
  /**
   * A pointer that must point somewhere is NULL.
   */
  DY_STATUS_NULL_POINTER = 1,
  /**
   * A text is not UTF-8.
   */
  DY_STATUS_NOT_UTF8 = 2,
  /**
   * A length is larger than any object can be, such as `(size_t)-1`.
   */
  DY_STATUS_BAD_LENGTH = 3,
  /**
   * A text is longer than `DY_TEXT_MOST`.
   */
  DY_STATUS_TOO_LONG = 4,
  /**
   * A struct of options or a `dy_watch` is wrong: its size, a number that names nothing, or fields that this
   * version of the library does not know.
   */
  DY_STATUS_BAD_OPTIONS = 5,
  /**
   * A pointer is an object of another sort than the parameter, or one that was freed.
   */
  DY_STATUS_WRONG_OBJECT = 6,
  /**
   * The call was stopped by its `dy_watch`; nothing was made.
   */
  DY_STATUS_STOPPED = 7,
  /**
   * The library met a fault of its own. Please report it.
   */
  DY_STATUS_PANIC = 99,
  /**
   * A text is not what it should be as text: not JSON, not TOML, cut short.
   */
  DY_STATUS_MALFORMED = 100,
  /**
   * Records (lawyers, firms, cases) hold faults.
   */
  DY_STATUS_RECORD = 101,
  /**
   * A policy is wrong, or loosens a gate that the policy it extends has locked.
   */
  DY_STATUS_POLICY = 102,
  /**
   * A cause tree or crosswalk is wrong.
   */
  DY_STATUS_CAUSES = 103,
  /**
   * A calibration is wrong, or does not belong to the policy it is used with.
   */
  DY_STATUS_CALIBRATION = 104,
  /**
   * An option is out of range, or names something that is not there.
   */
  DY_STATUS_REQUEST = 105,
  /**
   * An input is wrong in a way that has no number of its own.
   */
  DY_STATUS_UNKNOWN = 999,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_status dy_status;
#else
typedef uint32_t dy_status;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a call is busy with.
 */
enum dy_stage
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * An assignment: seats, minimums and the total score.
   */
  DY_STAGE_SCORE = 0,
  /**
   * An assignment: policy tie keys and tie hashes.
   */
  DY_STAGE_TIES = 1,
  /**
   * An assignment: branches of opposing cases.
   */
  DY_STAGE_OPPOSING = 2,
  /**
   * An assignment: cases one after the other, of rotation and lot.
   */
  DY_STAGE_TURNS = 3,
  /**
   * An assignment: reasons and ways out of seats that stayed empty.
   */
  DY_STAGE_REASONS = 4,
  /**
   * Rows of a text are read.
   */
  DY_STAGE_READING = 5,
  /**
   * A calibration is fitted.
   */
  DY_STAGE_FITTING = 6,
  /**
   * An engine is made ready.
   */
  DY_STAGE_BUILDING = 7,
  /**
   * Lawyers are asked about and scored.
   */
  DY_STAGE_RANKING = 8,
  /**
   * The smallest change is looked for.
   */
  DY_STAGE_EXPLAINING = 9,
  /**
   * Events are gone through again.
   */
  DY_STAGE_REPLAYING = 10,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_stage dy_stage;
#else
typedef uint32_t dy_stage;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * In which order candidates stand.
 */
enum dy_order
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * By points: the personal order.
   */
  DY_ORDER_POINTS = 0,
  /**
   * Neutral: longest without an appointment first. Nobody is scored.
   */
  DY_ORDER_ROTATION = 1,
  /**
   * Neutral: by lot, which the seed and the ids decide. Nobody is scored.
   */
  DY_ORDER_LOT = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_order dy_order;
#else
typedef uint32_t dy_order;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * The language of words for people.
 */
enum dy_language
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Chinese, simplified.
   */
  DY_LANGUAGE_ZH = 0,
  /**
   * British English.
   */
  DY_LANGUAGE_EN = 1,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_language dy_language;
#else
typedef uint32_t dy_language;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * Who reads words for people.
 */
enum dy_audience
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * The client (受援人): plain and short, no legal citation, nothing private about anyone else.
   */
  DY_AUDIENCE_CLIENT = 0,
  /**
   * An official of the agency: complete, with every parameter and the legal basis.
   */
  DY_AUDIENCE_STAFF = 1,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_audience dy_audience;
#else
typedef uint32_t dy_audience;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a command leads to.
 */
enum dy_outcome
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * These events are to be stored; none where time brought nothing.
   */
  DY_OUTCOME_DONE = 0,
  /**
   * The command was done before; nothing is to be stored.
   */
  DY_OUTCOME_REPEATED = 1,
  /**
   * It may not be; nothing is to be stored.
   */
  DY_OUTCOME_REFUSED = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_outcome dy_outcome;
#else
typedef uint32_t dy_outcome;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * How an assignment is made.
 */
enum dy_mechanism
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * The best by the objective, proved.
   */
  DY_MECHANISM_OPTIMAL = 0,
  /**
   * Each case, as it was received, to the lawyer with the fewest seats taken for the seats that there are.
   */
  DY_MECHANISM_ROTATION = 1,
  /**
   * Each case, as it was received, to the lawyer whom the lot draws.
   */
  DY_MECHANISM_LOT = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_mechanism dy_mechanism;
#else
typedef uint32_t dy_mechanism;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * Which of the first three levels comes first. The rest keeps its order.
 */
enum dy_objective
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Seats filled, then minimums, then the total score.
   */
  DY_OBJECTIVE_SEATS_FIRST = 0,
  /**
   * The total score, then seats filled, then minimums.
   */
  DY_OBJECTIVE_POINTS_FIRST = 1,
  /**
   * Minimums, then seats filled, then the total score.
   */
  DY_OBJECTIVE_MINIMUMS_FIRST = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_objective dy_objective;
#else
typedef uint32_t dy_objective;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * Whether all seats are filled.
 */
enum dy_assigned
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Every case has all the lawyers that it needs.
   */
  DY_ASSIGNED_COMPLETE = 0,
  /**
   * Some seat is empty; `dy_problem_assign_json` says why.
   */
  DY_ASSIGNED_PARTIAL = 1,
  /**
   * The work was stopped before it was known to be done. It cannot become a proposal.
   */
  DY_ASSIGNED_STOPPED = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum dy_assigned dy_assigned;
#else
typedef uint32_t dy_assigned;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * An engine, the cases that a ledger is asked about, and the seed of lots.
 *
 * It changes: any thread may call any function on one at any time, except that `dy_agency_free` comes last. A call works
 * on the agency as it was when the call began.
 */
typedef struct dy_agency dy_agency;

/**
 * Who serves whom. `index` counts its pairs from 0, by case and lawyer.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
 * `dy_assignment_free`.
 */
typedef struct dy_assignment dy_assignment;

/**
 * Everything that is estimated from a roster: priors of past performance, and values that stand in for unknown facts.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_calibration_free`;
 * engines that were made with it do not depend on it.
 */
typedef struct dy_calibration dy_calibration;

/**
 * A case, read and checked.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_case_free`; agencies and
 * rankings that were made with it do not depend on it.
 */
typedef struct dy_case dy_case;

/**
 * Cause trees (案由, 罪名) and crosswalks between their vintages. Wherever NULL stands for one, the official trees
 * that are built in are meant.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_causes_free`; what was
 * made with it does not depend on it.
 */
typedef struct dy_causes dy_causes;

/**
 * What a command leads to. `index` counts its events from 0.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
 * `dy_decision_free`.
 */
typedef struct dy_decision dy_decision;

/**
 * A snapshot that ranks: a roster, a policy and a calibration made ready.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_engine_free`; rankings,
 * explanations and agencies that were made with it do not depend on it, and it depends on nothing that it was made from.
 */
typedef struct dy_engine dy_engine;

/**
 * What went wrong in one call: a status, a text for people and the problems, one by one or as JSON.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
 * lives until `dy_error_free`.
 */
typedef struct dy_error dy_error;

/**
 * Why one lawyer has this place for a case, or none, and the smallest change that would alter it.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
 * `dy_explanation_free`.
 */
typedef struct dy_explanation dy_explanation;

/**
 * One stream of events, and where it leads.
 *
 * A host keeps the events in its own database under a unique (stream, number). `dy_ledger_decide` says what a command
 * leads to and changes nothing; the host stores all of these events in one transaction, and then lets the ledger take them.
 * Where another process has stored an event under the same number, the insert fails; then the host reads what came
 * (`dy_ledger_apply`) and decides again. So a seat is never given away twice.
 *
 * It changes: any thread may call any function on one at any time, except that `dy_ledger_free` comes last. A call works
 * on the ledger as it was when the call began.
 */
typedef struct dy_ledger dy_ledger;

/**
 * A policy: weights, parameters of gates, rules of client choice, deadlines.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_policy_free`; engines
 * that were made with it do not depend on it.
 */
typedef struct dy_policy dy_policy;

/**
 * Many cases, many lawyers, and what each pair is worth. Cases, lawyers and pairs have numbers from 0, in the order of
 * their ids by bytes.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_problem_free`;
 * assignments that were made from it do not depend on it.
 */
typedef struct dy_problem dy_problem;

/**
 * Who may be appointed for a case, in order, and why the others may not.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and lives until
 * `dy_ranking_free`. `index` counts the listed candidates from 0.
 */
typedef struct dy_ranking dy_ranking;

/**
 * A roster: lawyers and firms, each id once, each cause known.
 *
 * It is immutable: any number of threads may use one at the same time. It lives until `dy_roster_free`; engines
 * that were made from it do not depend on it.
 */
typedef struct dy_roster dy_roster;

/**
 * A wish that calls be stopped. Any number of calls may look at one, each by its `dy_watch`.
 *
 * Every function here may be called from any thread at any time, also while calls look at it; it lives until
 * `dy_stop_free`, which comes after the last of these calls has returned.
 */
typedef struct dy_stop dy_stop;

/**
 * A text that a call made, such as a ranking as JSON.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
 * lives until `dy_text_free`.
 */
typedef struct dy_text dy_text;

/**
 * Hears how far a call is, on the thread of that call, and says whether to go on: 0 stops it, any other number does not.
 *
 * - `user`: the pointer of the `dy_watch`.
 * - `stage`: what the call is busy with, a `dy_stage`; `dy_stage_word` names it.
 * - `steps`: steps done in this call so far.
 * - `done`, `of`: how many parts of the stage are done out of how many (rows, events, seats); `of` is 0 where that is
 *   not known.
 *
 * It is called some hundred times a second and has to be quick. It must not throw an exception, jump out of the call,
 * or free an object that the call uses. It may call other functions of this library.
 */
typedef int32_t (*dy_progress)(void *user,
                               uint32_t stage,
                               uint64_t steps,
                               uint64_t done,
                               uint64_t of);

/**
 * How to follow a long call, and to end it early. Begin with `dy_watch_init`.
 */
typedef struct dy_watch {
  /**
   * `sizeof(dy_watch)`.
   */
  size_t size;
  /**
   * Hears how far the call is; NULL for nobody.
   */
  dy_progress progress;
  /**
   * Given to `progress` as it is.
   */
  void *user;
  /**
   * Stops the call, from whatever thread; NULL for nobody. The caller keeps it alive until the call returns.
   */
  const struct dy_stop *stop;
} dy_watch;

/**
 * What to rank by, how far, and on which day. Begin with `dy_rank_options_init`.
 */
typedef struct dy_rank_options {
  /**
   * `sizeof(dy_rank_options)`.
   */
  size_t size;
  /**
   * Most candidates to list; 20.
   */
  uint32_t top;
  /**
   * Most excluded lawyers to list with their reasons, by the bytes of their ids; 100.
   */
  uint32_t excluded;
  /**
   * In which order candidates stand, a `dy_order`; `DY_ORDER_POINTS`.
   */
  uint32_t order;
  /**
   * 0.
   */
  uint32_t reserved;
  /**
   * The civil date, such as `"2026-11-26"`, on which gates and signals are asked; NULL with length 0 for that of the
   * case's receipt.
   */
  const char *as_of;
  /**
   * Bytes of `as_of`.
   */
  size_t as_of_len;
  /**
   * Text that decides ties and lots; NULL with length 0 is the empty one.
   */
  const char *seed;
  /**
   * Bytes of `seed`.
   */
  size_t seed_len;
} dy_rank_options;

/**
 * What one signal contributes to a candidate's points.
 */
typedef struct dy_contribution {
  /**
   * The signal, from 0; `dy_signal_word` names it.
   */
  uint32_t signal;
  /**
   * Its value in millionths.
   */
  uint32_t value;
  /**
   * Its weight in millionths.
   */
  uint32_t weight;
  /**
   * ⌊weight × value / 1 000 000⌋; these sum to the points.
   */
  uint32_t points;
  /**
   * 1, or 0 where a fact is missing and the value is a neutral one.
   */
  uint32_t known;
} dy_contribution;

/**
 * One candidate of a ranking. What it points to belongs to the ranking.
 */
typedef struct dy_candidate {
  /**
   * The id, with a NUL behind it. The ids of all candidates stand in one piece of memory, one after another in their
   * order, each with its NUL.
   */
  const char *lawyer;
  /**
   * Bytes of the id before the NUL.
   */
  size_t lawyer_len;
  /**
   * What each signal contributes, all signals in their fixed order; NULL in a neutral order. The contributions of all
   * candidates stand in one piece of memory, one after another in their order.
   */
  const struct dy_contribution *contributions;
  /**
   * How many contributions there are.
   */
  size_t contributions_len;
  /**
   * From 1.
   */
  uint32_t place;
  /**
   * Out of 1 000 000; `DY_NO_POINTS` in a neutral order.
   */
  uint32_t points;
  /**
   * 1 if the candidate may be shortlisted, held and proposed; 0 if a review is open that an official has to answer first.
   */
  uint32_t is_open;
} dy_candidate;

/**
 * How an assignment is asked for. Begin with `dy_assign_options_init`.
 */
typedef struct dy_assign_options {
  /**
   * `sizeof(dy_assign_options)`.
   */
  size_t size;
  /**
   * How it is made, a `dy_mechanism`; `DY_MECHANISM_OPTIMAL`.
   */
  uint32_t mechanism;
  /**
   * What best means, a `dy_objective`; `DY_OBJECTIVE_SEATS_FIRST`.
   */
  uint32_t objective;
  /**
   * Most steps of the solver; what is found by then is an assignment that says `DY_ASSIGNED_STOPPED`. The same input
   * takes the same steps everywhere. 0 for no limit.
   */
  uint64_t steps;
  /**
   * Text that decides ties and the lot; NULL with length 0 is the empty one.
   */
  const char *seed;
  /**
   * Bytes of `seed`.
   */
  size_t seed_len;
} dy_assign_options;

/**
 * One lawyer for one case.
 */
typedef struct dy_pair {
  /**
   * Number of the case in its problem.
   */
  uint32_t case_;
  /**
   * Number of the lawyer in its problem.
   */
  uint32_t lawyer;
  /**
   * What the pair is worth, in thousand-millionths.
   */
  int64_t score;
} dy_pair;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The version of the library that is running, such as `"0.1.0"`. Cannot fail.
 *
 * Compare it with `DY_VERSION`, the version of the header that the program was compiled with. The text ends
 * with NUL and lives for ever.
 */
const char *dy_version(void);

/**
 * The `DY_ABI_VERSION` of the library that is running. A program that finds another number than that of its header was not
 * made for this library, and should say so and end. Cannot fail.
 */
uint32_t dy_abi_version(void);

/**
 * The version of the scoring rules. Two libraries with the same number give every lawyer the same points
 * for the same input. Cannot fail.
 */
uint32_t dy_score_version(void);

/**
 * The JSON Schema (2020-12) of what goes in or comes out as JSON.
 *
 * - `name`, `name_len`: `lawyer`, `firm`, `case`, `policy`, `change`, `command`, `event`, `ranking`, `explanation`,
 *   `comparison`, `assignment` or `error`.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for another name; or that of a wrong call. Any number of threads may call it
 * at the same time.
 *
 * # Safety
 * The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
 * writable, and are two places.
 */
dy_status dy_schema_json(const char *name,
                         size_t name_len,
                         struct dy_text **out,
                         struct dy_error **err);

/**
 * The status that the failed call returned; `DY_STATUS_OK` for NULL. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
dy_status dy_error_status(const struct dy_error *error);

/**
 * What sort of thing was wrong, as a stable word: `"malformed"`, `"record"`, `"policy"`, `"causes"`,
 * `"calibration"`, `"request"`, `"stopped"` or `"panic"`; `""` for NULL. Cannot fail.
 *
 * For a wrong call it is `"request"`, for a text that is not UTF-8 `"malformed"`. The text belongs to `error`.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_kind(const struct dy_error *error);

/**
 * The whole of the fault in English, one line for each problem; `""` for NULL. Cannot fail.
 *
 * It never holds personal text of the input: of a name it tells the kind and the length. The text is
 * UTF-8, ends with NUL, belongs to `error` and lives as long as it does.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_message(const struct dy_error *error);

/**
 * The faults as JSON, `{"kind","problems":[{"code","row","path","value","expected"}]}`; `""` for
 * NULL. Cannot fail.
 *
 * `row` counts from 1 and is null where the input is one record. For a wrong call, and for a text that is not
 * UTF-8, `path` names the parameter. The text is UTF-8, ends with NUL, belongs to `error` and lives as long
 * as it does.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_json(const struct dy_error *error);

/**
 * How many problems there are, at least 1; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
size_t dy_error_problem_count(const struct dy_error *error);

/**
 * The line of the file, or the position in the array, of problem `index` (from 0), counted from 1. 0 where the input
 * is one record, for NULL, and beyond the last problem. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
uint64_t dy_error_problem_row(const struct dy_error *error,
                              size_t index);

/**
 * The stable word for the sort of problem `index` (from 0), such as `"out_of_range"`; `""` for NULL and beyond the
 * last. The text belongs to `error`. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_problem_code(const struct dy_error *error,
                                  size_t index);

/**
 * The path of the field of problem `index` (from 0), such as `"specialities[0].cause"`, or the parameter of a wrong
 * call; `""` for the record itself, for NULL, and beyond the last. The text belongs to `error`. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_problem_path(const struct dy_error *error,
                                  size_t index);

/**
 * What was found at problem `index` (from 0), in words fit to be logged; `""` for NULL and beyond the last. The text
 * belongs to `error`. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_problem_value(const struct dy_error *error,
                                   size_t index);

/**
 * What was expected instead of problem `index` (from 0); `""` for NULL and beyond the last. The text belongs to
 * `error`. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_problem_expected(const struct dy_error *error,
                                      size_t index);

/**
 * Frees an error and the texts it lent. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `error` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_error_free(struct dy_error *error);

/**
 * The first byte of the text; `""` for NULL. Cannot fail.
 *
 * The text is UTF-8, `dy_text_len` bytes long and followed by a NUL. It belongs to `text` and lives as long
 * as it does.
 *
 * # Safety
 * `text` is NULL or came from this library and is not freed.
 */
const char *dy_text_data(const struct dy_text *text);

/**
 * The length of the text in bytes, without the NUL after it; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `text` is NULL or came from this library and is not freed.
 */
size_t dy_text_len(const struct dy_text *text);

/**
 * Frees a text. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `text` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_text_free(struct dy_text *text);

/**
 * A wish that nobody has yet. To be freed with `dy_stop_free`. Cannot fail.
 */
struct dy_stop *dy_stop_new(void);

/**
 * Asks every call that looks at it to stop. They return `DY_STATUS_STOPPED` at their next step, some milliseconds
 * later, and calls that begin after this return it at once, until `dy_stop_reset`. So that they need not wait for it, what
 * they had made by then is freed by `dy_stop_reset` or `dy_stop_free`. NULL does nothing. Cannot fail.
 *
 * # Safety
 * `stop` is NULL or came from this library and is not freed.
 */
void dy_stop_request(const struct dy_stop *stop);

/**
 * 1 after `dy_stop_request`, until `dy_stop_reset`; else 0, also for NULL. Cannot fail.
 *
 * # Safety
 * `stop` is NULL or came from this library and is not freed.
 */
uint32_t dy_stop_is_requested(const struct dy_stop *stop);

/**
 * Takes the wish back, for further calls, and frees what stopped calls had made by then, which for a large roster takes a
 * while. NULL does nothing. Cannot fail.
 *
 * # Safety
 * `stop` is NULL or came from this library and is not freed.
 */
void dy_stop_reset(const struct dy_stop *stop);

/**
 * Frees it, and what stopped calls had made by then. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `stop` is NULL, or came from this library, is not freed yet, and neither a call nor another thread uses it.
 */
void dy_stop_free(struct dy_stop *stop);

/**
 * Writes a watch that does nothing into `watch`, whose size is `size`: `dy_watch_init(&watch, sizeof watch)`. NULL, and a
 * size that no version has, do nothing. Cannot fail.
 *
 * # Safety
 * `watch` is NULL or writable for `size` bytes.
 */
void dy_watch_init(struct dy_watch *watch,
                   size_t size);

/**
 * The word of a `dy_stage`, such as `"ranking"`; `""` for a number that is none. The text lives for ever. Cannot fail.
 */
const char *dy_stage_word(uint32_t stage);

/**
 * The same trees and one more: a cause tree or a crosswalk of your own, as text.
 *
 * - `base`: the trees to add to; NULL for the official ones. It stays as it is.
 * - `text`, `text_len`: the tree or crosswalk (`crates/core/src/causes/format.md` describes both).
 * - `out`: receives the result, to be freed with `dy_causes_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_CAUSES` if the text is neither, or contradicts what is there; or that of a wrong
 * call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `base` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
 * written to during the call. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_causes_load(const struct dy_causes *base,
                         const char *text,
                         size_t text_len,
                         struct dy_causes **out,
                         struct dy_error **err);

/**
 * Frees trees. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `causes` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_causes_free(struct dy_causes *causes);

/**
 * Reads a policy.
 *
 * - `text`, `text_len`: TOML or JSON, or the name of a built-in one: `national`, `hangzhou`, `none`.
 * - `out`: receives the policy, to be freed with `dy_policy_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_POLICY` with every wrong setting, also one that loosens what the policy it
 * extends has locked, and waiting times whose sum outlasts the legal term; `DY_STATUS_MALFORMED`; or that of a wrong
 * call. Any number of threads may call it at the same time.
 *
 * # Safety
 * The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
 * writable, and are two places.
 */
dy_status dy_policy_read(const char *text,
                         size_t text_len,
                         struct dy_policy **out,
                         struct dy_error **err);

/**
 * The policy's id; `""` for NULL. The text belongs to `policy`. Cannot fail.
 *
 * # Safety
 * `policy` is NULL or came from this library and is not freed.
 */
const char *dy_policy_id(const struct dy_policy *policy);

/**
 * The policy's version; `""` for NULL. The text belongs to `policy`. Cannot fail.
 *
 * # Safety
 * `policy` is NULL or came from this library and is not freed.
 */
const char *dy_policy_version(const struct dy_policy *policy);

/**
 * SHA-256 of the policy's canonical JSON, 64 hexadecimal digits, as rankings and events carry it; `""` for NULL. The
 * text belongs to `policy`. Cannot fail.
 *
 * # Safety
 * `policy` is NULL or came from this library and is not freed.
 */
const char *dy_policy_digest(const struct dy_policy *policy);

/**
 * Every setting of the policy as canonical JSON, which `dy_policy_read` reads again.
 *
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `policy` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_policy_json(const struct dy_policy *policy,
                         struct dy_text **out,
                         struct dy_error **err);

/**
 * Frees a policy. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `policy` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_policy_free(struct dy_policy *policy);

/**
 * Reads a roster.
 *
 * - `text`, `text_len`: lawyers and firms (JSON Schemas `lawyer` and `firm`) as JSON Lines, as a JSON array or as one
 *   object. NULL with length 0 is the empty roster.
 * - `causes`: the trees that specialities are looked up in; NULL for the official ones.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the roster, to be freed with `dy_roster_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault of every row, an id that stands
 * twice and an unknown cause among them; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it
 * at the same time.
 *
 * # Safety
 * The text is NULL, or readable for its length and not written to during the call. `causes` is NULL or came from this
 * library and is not freed. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_roster_read(const char *text,
                         size_t text_len,
                         const struct dy_causes *causes,
                         const struct dy_watch *watch,
                         struct dy_roster **out,
                         struct dy_error **err);

/**
 * Number of lawyers; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `roster` is NULL or came from this library and is not freed.
 */
size_t dy_roster_len(const struct dy_roster *roster);

/**
 * Searches the roster by name, firm, speciality or place: the client may name anyone, whatever a shortlist shows.
 * Whether they may be appointed is not asked here.
 *
 * The result is one JSON object, `dianyuan.find/1`: ids of lawyers, the best fit first, with why they fit.
 *
 * - `query`, `query_len`: a JSON object with any of `name`, `firm` (an id), `firm_name`, `cause`, `region`, `most`; all
 *   have to fit. NULL with length 0 means `{}`, which everybody fits.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_REQUEST` for a wrong query; or that of a wrong call. Any
 * number of threads may call it at the same time.
 *
 * # Safety
 * `roster` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
 * written to during the call. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_roster_find_json(const struct dy_roster *roster,
                              const char *query,
                              size_t query_len,
                              struct dy_text **out,
                              struct dy_error **err);

/**
 * Frees a roster. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `roster` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_roster_free(struct dy_roster *roster);

/**
 * Fits a calibration to what was known of a roster on a day. The order of rows changes nothing.
 *
 * - `roster`, `policy`: not NULL.
 * - `as_of`, `as_of_len`: the civil date, such as `"2026-11-26"`.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the calibration, to be freed with `dy_calibration_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for a wrong date; `DY_STATUS_STOPPED`; or that of a wrong call. Any number
 * of threads may call it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. The text is NULL, or readable for its length and not
 * written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_calibration_fit(const struct dy_roster *roster,
                             const struct dy_policy *policy,
                             const char *as_of,
                             size_t as_of_len,
                             const struct dy_watch *watch,
                             struct dy_calibration **out,
                             struct dy_error **err);

/**
 * Reads a calibration that `dy_calibration_json` wrote.
 *
 * - `text`, `text_len`: the JSON object.
 * - `out`: receives the calibration, to be freed with `dy_calibration_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault; or that of a wrong call. Any
 * number of threads may call it at the same time.
 *
 * # Safety
 * The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
 * writable, and are two places.
 */
dy_status dy_calibration_read(const char *text,
                              size_t text_len,
                              struct dy_calibration **out,
                              struct dy_error **err);

/**
 * SHA-256 of the calibration's canonical JSON, 64 hexadecimal digits, as rankings and events carry it; `""` for NULL.
 * The text belongs to `calibration`. Cannot fail.
 *
 * # Safety
 * `calibration` is NULL or came from this library and is not freed.
 */
const char *dy_calibration_digest(const struct dy_calibration *calibration);

/**
 * The calibration as canonical JSON. Keep it beside what was decided with it: with the roster and the policy it gives
 * the same engine again.
 *
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `calibration` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_calibration_json(const struct dy_calibration *calibration,
                              struct dy_text **out,
                              struct dy_error **err);

/**
 * Frees a calibration. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `calibration` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_calibration_free(struct dy_calibration *calibration);

/**
 * Reads one case.
 *
 * - `text`, `text_len`: the case as a JSON object (JSON Schema `case`).
 * - `out`: receives the case, to be freed with `dy_case_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault; or that of a wrong call. Any
 * number of threads may call it at the same time.
 *
 * # Safety
 * The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
 * writable, and are two places.
 */
dy_status dy_case_read(const char *text,
                       size_t text_len,
                       struct dy_case **out,
                       struct dy_error **err);

/**
 * The id of the case; `""` for NULL. The text belongs to `case_`. Cannot fail.
 *
 * # Safety
 * `case_` is NULL or came from this library and is not freed.
 */
const char *dy_case_id(const struct dy_case *case_);

/**
 * Frees a case. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `case_` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_case_free(struct dy_case *case_);

/**
 * Writes the defaults into `options`, whose size is `size`: `dy_rank_options_init(&options, sizeof options)`. NULL, and a
 * size that no version has, do nothing. Cannot fail.
 *
 * # Safety
 * `options` is NULL or writable for `size` bytes.
 */
void dy_rank_options_init(struct dy_rank_options *options,
                          size_t size);

/**
 * Makes a roster ready under a policy and a calibration.
 *
 * - `roster`, `policy`, `calibration`: not NULL.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the engine, to be freed with `dy_engine_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_CAUSES` if the policy names a vintage of a cause list that is not there;
 * `DY_STATUS_RECORD` with every cause that the policy's vintages do not have; `DY_STATUS_STOPPED`; or that of a wrong
 * call. Any number of threads may call it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. `watch` is NULL or a `dy_watch`. `out` and `err` are
 * NULL or writable, and are two places.
 */
dy_status dy_engine_new(const struct dy_roster *roster,
                        const struct dy_policy *policy,
                        const struct dy_calibration *calibration,
                        const struct dy_watch *watch,
                        struct dy_engine **out,
                        struct dy_error **err);

/**
 * A new engine with changes of the roster. The old one stays as it is for whoever uses it; both share what did not
 * change, so this takes little time and memory. The new one answers byte for byte as one made from the changed roster
 * with the same calibration.
 *
 * - `engine`: not NULL.
 * - `changes`, `changes_len`: changes in their order (JSON Schema `change`) as JSON Lines, as a JSON array or as one
 *   object: `{"type":"put_lawyer","lawyer":{…}}`, `{"type":"remove_lawyer","id":"L-1"}`,
 *   `{"type":"put_firm","firm":{…}}`, `{"type":"remove_firm","id":"F-1"}`.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the new engine, to be freed with `dy_engine_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault; `DY_STATUS_REQUEST` if somebody
 * to be removed is not there; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it at the
 * same time.
 *
 * # Safety
 * `engine` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
 * written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_engine_apply(const struct dy_engine *engine,
                          const char *changes,
                          size_t changes_len,
                          const struct dy_watch *watch,
                          struct dy_engine **out,
                          struct dy_error **err);

/**
 * Number of lawyers; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `engine` is NULL or came from this library and is not freed.
 */
size_t dy_engine_len(const struct dy_engine *engine);

/**
 * Ranks everyone who may be appointed for a case.
 *
 * - `engine`, `case_`: not NULL.
 * - `options`: NULL for all defaults.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the ranking, to be freed with `dy_ranking_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_RECORD` if a cause of the case is in no tree; `DY_STATUS_REQUEST` for a wrong date;
 * `DY_STATUS_BAD_OPTIONS`; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it at the same
 * time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. `options` is NULL or a `dy_rank_options` whose texts are
 * NULL, or readable for their lengths and not written to during the call. `watch` is NULL or a `dy_watch`. `out` and
 * `err` are NULL or writable, and are two places.
 */
dy_status dy_engine_rank(const struct dy_engine *engine,
                         const struct dy_case *case_,
                         const struct dy_rank_options *options,
                         const struct dy_watch *watch,
                         struct dy_ranking **out,
                         struct dy_error **err);

/**
 * Explains the place of one lawyer for a case, or why there is none, and what would change it.
 *
 * - `engine`, `case_`: not NULL.
 * - `lawyer`, `lawyer_len`: the id of a lawyer on the roster.
 * - `options`: NULL for all defaults; `top` and `excluded` mean nothing here.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the explanation, to be freed with `dy_explanation_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns what `dy_engine_rank` returns; `DY_STATUS_REQUEST` if there is no such lawyer. Any number of threads may call
 * it at the same time.
 *
 * # Safety
 * As for `dy_engine_rank`; the text is NULL, or readable for its length and not written to during the call.
 */
dy_status dy_engine_explain(const struct dy_engine *engine,
                            const struct dy_case *case_,
                            const char *lawyer,
                            size_t lawyer_len,
                            const struct dy_rank_options *options,
                            const struct dy_watch *watch,
                            struct dy_explanation **out,
                            struct dy_error **err);

/**
 * Frees an engine. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `engine` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_engine_free(struct dy_engine *engine);

/**
 * How many candidates are listed; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed.
 */
size_t dy_ranking_len(const struct dy_ranking *ranking);

/**
 * How many lawyers were on the roster; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed.
 */
uint32_t dy_ranking_considered(const struct dy_ranking *ranking);

/**
 * The id of a candidate; `""` for NULL and beyond the last. The text belongs to `ranking`. Cannot fail.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed.
 */
const char *dy_ranking_lawyer(const struct dy_ranking *ranking,
                              size_t index);

/**
 * The place of a candidate, from 1; 0 for NULL and beyond the last. Cannot fail.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed.
 */
uint32_t dy_ranking_place(const struct dy_ranking *ranking,
                          size_t index);

/**
 * The points of a candidate, out of 1 000 000; `DY_NO_POINTS` in a neutral order, for NULL and beyond the last. Cannot
 * fail.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed.
 */
uint32_t dy_ranking_points(const struct dy_ranking *ranking,
                           size_t index);

/**
 * 1 if the candidate may be shortlisted, held and proposed. 0 if a review is open that an official has to answer first,
 * for NULL, and beyond the last. Cannot fail.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed.
 */
uint32_t dy_ranking_is_open(const struct dy_ranking *ranking,
                            size_t index);

/**
 * What each signal contributes to a candidate's points, all signals in their fixed order. NULL in a neutral order, for
 * NULL and beyond the last. The array belongs to `ranking`. Cannot fail.
 *
 * - `len`: receives how many there are, 0 with NULL; may be NULL.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed. `len` is NULL or writable.
 */
const struct dy_contribution *dy_ranking_contributions(const struct dy_ranking *ranking,
                                                       size_t index,
                                                       size_t *len);

/**
 * All candidates in their order, in one call, for whoever comes over a bridge that is slow to cross. NULL where nobody is
 * listed, and for NULL. The array belongs to `ranking`. Cannot fail.
 *
 * - `len`: receives how many there are, 0 with NULL; may be NULL.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed. `len` is NULL or writable.
 */
const struct dy_candidate *dy_ranking_candidates(const struct dy_ranking *ranking,
                                                 size_t *len);

/**
 * The word of a signal, such as `"speciality"`; `""` for a number that is none. The text lives for ever. Cannot fail.
 */
const char *dy_signal_word(uint32_t signal);

/**
 * The whole ranking as one JSON object (JSON Schema `ranking`) without a line end: reasons, reviews, notes and the
 * excluded too. Byte for byte what `dy_rank_json` and `dianyuan rank --format json` give for the same input.
 *
 * - `ranking`: not NULL.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `ranking` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_ranking_json(const struct dy_ranking *ranking,
                          struct dy_text **out,
                          struct dy_error **err);

/**
 * Frees a ranking. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `ranking` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_ranking_free(struct dy_ranking *ranking);

/**
 * The place, from 1; 0 for a lawyer who is excluded, and for NULL. Cannot fail.
 *
 * # Safety
 * `explanation` is NULL or came from this library and is not freed.
 */
uint32_t dy_explanation_place(const struct dy_explanation *explanation);

/**
 * The points, out of 1 000 000; `DY_NO_POINTS` for a lawyer who is excluded, in a neutral order, and for NULL. Cannot
 * fail.
 *
 * # Safety
 * `explanation` is NULL or came from this library and is not freed.
 */
uint32_t dy_explanation_points(const struct dy_explanation *explanation);

/**
 * The whole explanation as one JSON object (JSON Schema `explanation`) without a line end, byte for byte what
 * `dy_explain_json` and `dianyuan explain --format json` give for the same input.
 *
 * - `explanation`: not NULL.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `explanation` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_explanation_json(const struct dy_explanation *explanation,
                              struct dy_text **out,
                              struct dy_error **err);

/**
 * The explanation in words, several sentences on several lines.
 *
 * What others wrote (ids, an official's reason) stands in it as it is: whoever puts the words on a page escapes them.
 *
 * - `explanation`: not NULL.
 * - `language`: a `dy_language`.
 * - `audience`: a `dy_audience`; what an official reads is not for the client's eyes.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_BAD_OPTIONS` for another number; or that of a wrong call. Any number of threads
 * may call it at the same time.
 *
 * # Safety
 * `explanation` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_explanation_words(const struct dy_explanation *explanation,
                               uint32_t language,
                               uint32_t audience,
                               struct dy_text **out,
                               struct dy_error **err);

/**
 * Frees an explanation. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `explanation` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_explanation_free(struct dy_explanation *explanation);

/**
 * An agency with an engine and no cases.
 *
 * - `engine`: not NULL. The agency does not depend on it.
 * - `out`: receives the agency, to be freed with `dy_agency_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `engine` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_agency_new(const struct dy_engine *engine,
                        struct dy_agency **out,
                        struct dy_error **err);

/**
 * Puts a case in, in place of an older form of it.
 *
 * - `agency`, `case_`: not NULL. The agency does not depend on the case.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. `err` is NULL or writable.
 */
dy_status dy_agency_put_case(struct dy_agency *agency,
                             const struct dy_case *case_,
                             struct dy_error **err);

/**
 * Asks another engine from now on, such as one from `dy_engine_apply`. The cases stay.
 *
 * - `agency`, `engine`: not NULL. The agency does not depend on the engine.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. `err` is NULL or writable.
 */
dy_status dy_agency_set_engine(struct dy_agency *agency,
                               const struct dy_engine *engine,
                               struct dy_error **err);

/**
 * Sets the seed of lots. Its commitment is to be in the ledger before (a `commit_seed` command), or lots say that they
 * cannot be verified.
 *
 * - `agency`: not NULL.
 * - `seed`, `seed_len`: any text.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `agency` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
 * written to during the call. `err` is NULL or writable.
 */
dy_status dy_agency_set_seed(struct dy_agency *agency,
                             const char *seed,
                             size_t seed_len,
                             struct dy_error **err);

/**
 * Frees an agency. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `agency` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_agency_free(struct dy_agency *agency);

/**
 * A ledger without events.
 *
 * - `stream`, `stream_len`: the stream's name, 1 to 128 bytes without control characters.
 * - `out`: receives the ledger, to be freed with `dy_ledger_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_RECORD` for a wrong name; or that of a wrong call. Any number of threads may call
 * it at the same time.
 *
 * # Safety
 * The text is NULL, or readable for its length and not written to during the call. `out` and `err` are NULL or
 * writable, and are two places.
 */
dy_status dy_ledger_new(const char *stream,
                        size_t stream_len,
                        struct dy_ledger **out,
                        struct dy_error **err);

/**
 * The ledger that stored events lead to.
 *
 * - `stream`, `stream_len`: the stream's name.
 * - `events`, `events_len`: all of its events in their order (JSON Schema `event`), one JSON object on each line; NULL with
 *   length 0 is none.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the ledger, to be freed with `dy_ledger_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault, or with the first event that does
 * not follow from the one before (`broken_chain`, `wrong_number`, `wrong_stream`); `DY_STATUS_STOPPED`; or that of a
 * wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * The texts are NULL, or readable for their lengths and not written to during the call. `watch` is NULL or a `dy_watch`.
 * `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_ledger_replay(const char *stream,
                           size_t stream_len,
                           const char *events,
                           size_t events_len,
                           const struct dy_watch *watch,
                           struct dy_ledger **out,
                           struct dy_error **err);

/**
 * What a command leads to at a moment; nothing has changed yet.
 *
 * A refusal is a decision, not an error: ask `dy_decision_outcome`. The same command again, under the same id, leads to
 * nothing and says so. A moment before the latest event counts as that event's: time does not go back.
 *
 * - `ledger`, `agency`: not NULL.
 * - `command`, `command_len`: one command as a JSON object (JSON Schema `command`).
 * - `now`, `now_len`: the moment, RFC 3339 with its offset, such as `"2026-11-26T09:30:00+08:00"`. Civil dates are taken in
 *   that offset.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the decision, to be freed with `dy_decision_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, also for a refusal; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` for what is no command;
 * `DY_STATUS_REQUEST` for a wrong moment; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call it
 * at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. The texts are NULL, or readable for their lengths and
 * not written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_ledger_decide(const struct dy_ledger *ledger,
                           const struct dy_agency *agency,
                           const char *command,
                           size_t command_len,
                           const char *now,
                           size_t now_len,
                           const struct dy_watch *watch,
                           struct dy_decision **out,
                           struct dy_error **err);

/**
 * Takes events that are stored, all of them or none.
 *
 * - `ledger`: not NULL.
 * - `events`, `events_len`: the next events in their order, one JSON object on each line.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` as `dy_ledger_replay`; or that of a wrong call. Any
 * number of threads may call it at the same time.
 *
 * # Safety
 * `ledger` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
 * written to during the call. `err` is NULL or writable.
 */
dy_status dy_ledger_apply(struct dy_ledger *ledger,
                          const char *events,
                          size_t events_len,
                          struct dy_error **err);

/**
 * Takes the events of a decision, once they are stored: as `dy_ledger_apply`, without reading them again.
 *
 * - `ledger`, `decision`: not NULL. A decision without events changes nothing.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_RECORD` if the ledger has taken other events since (`wrong_number`) or is of another
 * stream; or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. `err` is NULL or writable.
 */
dy_status dy_ledger_take(struct dy_ledger *ledger,
                         const struct dy_decision *decision,
                         struct dy_error **err);

/**
 * The number of the latest event; 0 before the first, and for NULL. Cannot fail.
 *
 * # Safety
 * `ledger` is NULL or came from this library and is not freed.
 */
uint64_t dy_ledger_seq(const struct dy_ledger *ledger);

/**
 * The digest of the latest event, 64 hexadecimal digits; `""` before the first. Whoever keeps it elsewhere finds any
 * change of the stream.
 *
 * - `ledger`: not NULL.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `ledger` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_ledger_head(const struct dy_ledger *ledger,
                         struct dy_text **out,
                         struct dy_error **err);

/**
 * Frees a ledger. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `ledger` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_ledger_free(struct dy_ledger *ledger);

/**
 * A `dy_outcome`; `DY_OUTCOME_REFUSED` for NULL. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
uint32_t dy_decision_outcome(const struct dy_decision *decision);

/**
 * How many events are to be stored; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
size_t dy_decision_len(const struct dy_decision *decision);

/**
 * The number of the first event that is to be stored, or of the first one that was stored when the command was done
 * before; 0 where there is none, and for NULL. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
uint64_t dy_decision_seq(const struct dy_decision *decision);

/**
 * How many events were stored when the command was done before; 0 unless it was, and for NULL. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
uint64_t dy_decision_repeats(const struct dy_decision *decision);

/**
 * An event as one line of JSON without a line end (JSON Schema `event`), to be stored as it is under (stream,
 * `dy_decision_seq` + `index`); `""` for NULL and beyond the last. The text belongs to `decision`. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
const char *dy_decision_event(const struct dy_decision *decision,
                              size_t index);

/**
 * The id of an event; `""` for NULL and beyond the last. The first has the id of the command, further ones `#2`, `#3` …
 * behind it. The text belongs to `decision`. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
const char *dy_decision_event_id(const struct dy_decision *decision,
                                 size_t index);

/**
 * What happened, as a stable word such as `"held"`; `""` for NULL and beyond the last. The text belongs to `decision`.
 * Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
const char *dy_decision_event_type(const struct dy_decision *decision,
                                   size_t index);

/**
 * Why nothing may happen, as a stable word such as `"ineligible"`; `""` unless it was refused, and for NULL. The text
 * belongs to `decision`. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
const char *dy_decision_refusal(const struct dy_decision *decision);

/**
 * What was found and what was expected, in English words fit to be logged; `""` unless it was refused, and for NULL. The
 * rules behind it are in `dy_decision_json`. The text belongs to `decision`. Cannot fail.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed.
 */
const char *dy_decision_detail(const struct dy_decision *decision);

/**
 * The answer as JSON, as `dianyuan choose --format json` prints it: `{"id","seq","events"}` with the types of events,
 * `{"id","repeats"}`, or `{"id","refused","detail","grounds"}`.
 *
 * - `decision`: not NULL.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `decision` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_decision_json(const struct dy_decision *decision,
                           struct dy_text **out,
                           struct dy_error **err);

/**
 * Frees a decision. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `decision` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_decision_free(struct dy_decision *decision);

/**
 * Everything that the ledger's events lead to, as canonical JSON: the same events give the same bytes.
 *
 * - `ledger`: not NULL.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `ledger` is NULL or came from this library and is not freed. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_ledger_state_json(const struct dy_ledger *ledger,
                               struct dy_text **out,
                               struct dy_error **err);

/**
 * Where every open case stands, what is overdue, and what lawyers have in hand: `dianyuan.status/1`, whatever is overdue
 * first.
 *
 * - `ledger`, `agency`: not NULL.
 * - `now`, `now_len`: the moment, RFC 3339 with its offset.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for a wrong moment; or that of a wrong call. Any number of threads may call
 * it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. The text is NULL, or readable for its length and not
 * written to during the call. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_ledger_status_json(const struct dy_ledger *ledger,
                                const struct dy_agency *agency,
                                const char *now,
                                size_t now_len,
                                struct dy_text **out,
                                struct dy_error **err);

/**
 * Whom the client is shown for a case now, by profiles brought up to date by the ledger's books: 3 to 5 as the policy
 * says, in bands of like points, least shown first. It helps and does not limit. A `shown` command records that it was
 * shown.
 *
 * - `ledger`, `agency`: not NULL.
 * - `case_id`, `case_id_len`: the id of a case that both have.
 * - `now`, `now_len`: the moment, RFC 3339 with its offset.
 * - `order`: a `dy_order`; with another than `DY_ORDER_POINTS` the list is neutral, and nobody is scored.
 * - `seed`, `seed_len`: text that decides ties and the lot.
 * - `watch`: how to follow the call and to stop it; NULL for neither.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_REQUEST` for a case that either has not, and for a wrong moment;
 * `DY_STATUS_BAD_OPTIONS` for a wrong order; `DY_STATUS_STOPPED`; or that of a wrong call. Any number of threads may call
 * it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. The texts are NULL, or readable for their lengths and
 * not written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err` are NULL or writable, and are two
 * places.
 */
dy_status dy_ledger_shortlist_json(const struct dy_ledger *ledger,
                                   const struct dy_agency *agency,
                                   const char *case_id,
                                   size_t case_id_len,
                                   const char *now,
                                   size_t now_len,
                                   uint32_t order,
                                   const char *seed,
                                   size_t seed_len,
                                   const struct dy_watch *watch,
                                   struct dy_text **out,
                                   struct dy_error **err);

/**
 * The decision record of a case: everything that it was decided by, without a name in it, for `dy_record_replay_json` and
 * for whoever asks later.
 *
 * - `ledger`, `agency`: not NULL.
 * - `events`, `events_len`: the stream's events as they are stored, one JSON object on each line; those of other cases may
 *   be among them.
 * - `case_id`, `case_id_len`: the id of a case that both have.
 * - `now`, `now_len`: the moment, RFC 3339 with its offset.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` for what is no event; `DY_STATUS_REQUEST` for a case
 * that either has not, and for a wrong moment; or that of a wrong call. Any number of threads may call it at the same
 * time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. The texts are NULL, or readable for their lengths and
 * not written to during the call. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_ledger_record_json(const struct dy_ledger *ledger,
                                const struct dy_agency *agency,
                                const char *events,
                                size_t events_len,
                                const char *case_id,
                                size_t case_id_len,
                                const char *now,
                                size_t now_len,
                                struct dy_text **out,
                                struct dy_error **err);

/**
 * Goes through a decision record again: points, order, lots, outcome; with the roster and the case as they were also
 * signals and gates. The result is JSON with a verdict (`reproduced`, `tampered`, `inputs_differ`, `engine_differs`) and
 * every field that disagrees.
 *
 * - `record`, `record_len`: what `dy_ledger_record_json` gave.
 * - `roster`, `case_`: as they were; both NULL for the record alone, not one alone.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, whatever the verdict; `DY_STATUS_MALFORMED`, `DY_STATUS_RECORD` or `DY_STATUS_POLICY` for what is no
 * record; or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * Objects are NULL or came from this library and are not freed. The text is NULL, or readable for its length and not
 * written to during the call. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_record_replay_json(const char *record,
                                size_t record_len,
                                const struct dy_roster *roster,
                                const struct dy_case *case_,
                                struct dy_text **out,
                                struct dy_error **err);

/**
 * Writes the defaults into `options`, whose size is `size`: `dy_assign_options_init(&options, sizeof options)`. NULL, and
 * a size that no version has, do nothing. Cannot fail.
 *
 * # Safety
 * `options` is NULL or writable for `size` bytes.
 */
void dy_assign_options_init(struct dy_assign_options *options,
                            size_t size);

/**
 * Reads a problem from tables of your own scores, each as CSV text with a header, columns in any order.
 *
 * - `edges`, `edges_len`: `case,lawyer,score[,fixed,forbidden,tie]`, a row for each pair; scores with up to nine places.
 * - `lawyers`, `lawyers_len`: `lawyer,min,max[,group]`.
 * - `cases`, `cases_len`: `case,need[,priority,received,link,opposes]`; cases of one link never share a lawyer, opposing
 *   ones no group.
 * - `groups`, `groups_len`: `group,max[,parent]`; NULL with length 0 where there are none.
 * - `out`: receives the problem, to be freed with `dy_problem_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` with every fault of every table (`path` is table and
 * column, such as `cases.need`); or that of a wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * The texts are NULL, or readable for their lengths and not written to during the call. `out` and `err` are NULL or
 * writable, and are two places.
 */
dy_status dy_problem_read(const char *edges,
                          size_t edges_len,
                          const char *lawyers,
                          size_t lawyers_len,
                          const char *cases,
                          size_t cases_len,
                          const char *groups,
                          size_t groups_len,
                          struct dy_problem **out,
                          struct dy_error **err);

/**
 * Number of cases; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed.
 */
uint32_t dy_problem_case_count(const struct dy_problem *problem);

/**
 * Number of lawyers; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed.
 */
uint32_t dy_problem_lawyer_count(const struct dy_problem *problem);

/**
 * Number of pairs; 0 for NULL. Cannot fail.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed.
 */
uint32_t dy_problem_edge_count(const struct dy_problem *problem);

/**
 * The id of a case by its number; `""` for NULL and beyond the last. The text belongs to `problem`. Cannot fail.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed.
 */
const char *dy_problem_case(const struct dy_problem *problem,
                            uint32_t case_);

/**
 * The id of a lawyer by its number; `""` for NULL and beyond the last. The text belongs to `problem`. Cannot fail.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed.
 */
const char *dy_problem_lawyer(const struct dy_problem *problem,
                              uint32_t lawyer);

/**
 * Assigns lawyers to cases, to be read pair by pair. Reasons, ways out and prices are in `dy_problem_assign_json`, which
 * takes some ten times as long.
 *
 * - `problem`: not NULL.
 * - `options`: NULL for all defaults.
 * - `watch`: how to follow the call and to stop it; NULL for neither. A stopped call gives an assignment that says
 *   `DY_ASSIGNED_STOPPED`, with what was found by then.
 * - `out`: receives the assignment, to be freed with `dy_assignment_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, also where seats stay empty; `DY_STATUS_BAD_OPTIONS`; or that of a wrong call;
 * `DY_STATUS_STOPPED` only where the stop was asked for before the call. Any number of threads may call it at the same
 * time.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed. `options` is NULL or a `dy_assign_options` whose text is
 * NULL, or readable for its length and not written to during the call. `watch` is NULL or a `dy_watch`. `out` and `err`
 * are NULL or writable, and are two places.
 */
dy_status dy_problem_assign(const struct dy_problem *problem,
                            const struct dy_assign_options *options,
                            const struct dy_watch *watch,
                            struct dy_assignment **out,
                            struct dy_error **err);

/**
 * Assigns lawyers to cases and tells everything about it: the proof, why each empty seat is empty, shortages, ways out,
 * prices, what other mechanisms come to. One JSON object (`dianyuan.assign/1`, JSON Schema `assignment`) without a line
 * end, byte for byte what `dianyuan assign --format json` prints for the same input.
 *
 * - `problem`, `options`, `watch`, `err`: as for `dy_problem_assign`.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 *
 * Returns what `dy_problem_assign` returns. Any number of threads may call it at the same time.
 *
 * # Safety
 * As for `dy_problem_assign`.
 */
dy_status dy_problem_assign_json(const struct dy_problem *problem,
                                 const struct dy_assign_options *options,
                                 const struct dy_watch *watch,
                                 struct dy_text **out,
                                 struct dy_error **err);

/**
 * Checks a result against its tables, whoever made it, by code that shares nothing with the solver. The answer is JSON
 * that says whether it is proved to be the best and what was found wrong with it.
 *
 * - `problem`: not NULL.
 * - `result`, `result_len`: a result as `dy_problem_assign_json` gives it.
 * - `out`: receives the text, to be freed with `dy_text_free`; not NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; may be NULL.
 *
 * Returns `DY_STATUS_OK`, whatever is found; `DY_STATUS_MALFORMED` or `DY_STATUS_RECORD` for what is no result; or that of a
 * wrong call. Any number of threads may call it at the same time.
 *
 * # Safety
 * `problem` is NULL or came from this library and is not freed. The text is NULL, or readable for its length and not
 * written to during the call. `out` and `err` are NULL or writable, and are two places.
 */
dy_status dy_problem_verify_json(const struct dy_problem *problem,
                                 const char *result,
                                 size_t result_len,
                                 struct dy_text **out,
                                 struct dy_error **err);

/**
 * Frees a problem. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `problem` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_problem_free(struct dy_problem *problem);

/**
 * A `dy_assigned`; `DY_ASSIGNED_STOPPED` for NULL. Cannot fail.
 *
 * # Safety
 * `assignment` is NULL or came from this library and is not freed.
 */
uint32_t dy_assignment_status(const struct dy_assignment *assignment);

/**
 * 1 if nothing better exists, which is proved; else 0, also for NULL. Cannot fail.
 *
 * # Safety
 * `assignment` is NULL or came from this library and is not freed.
 */
uint32_t dy_assignment_is_optimal(const struct dy_assignment *assignment);

/**
 * All pairs, by case and lawyer. NULL where there are none, and for NULL. The array belongs to `assignment`. Cannot fail.
 *
 * - `len`: receives how many there are; may be NULL.
 *
 * # Safety
 * `assignment` is NULL or came from this library and is not freed. `len` is NULL or writable.
 */
const struct dy_pair *dy_assignment_pairs(const struct dy_assignment *assignment,
                                          size_t *len);

/**
 * The id of the case of a pair; `""` for NULL and beyond the last. The text belongs to `assignment`. Cannot fail.
 *
 * # Safety
 * `assignment` is NULL or came from this library and is not freed.
 */
const char *dy_assignment_case(const struct dy_assignment *assignment,
                               size_t index);

/**
 * The id of the lawyer of a pair; `""` for NULL and beyond the last. The text belongs to `assignment`. Cannot fail.
 *
 * # Safety
 * `assignment` is NULL or came from this library and is not freed.
 */
const char *dy_assignment_lawyer(const struct dy_assignment *assignment,
                                 size_t index);

/**
 * The sum of the scores as an exact decimal, such as `"124.25"`; `""` for NULL. The text belongs to `assignment`. Cannot
 * fail.
 *
 * # Safety
 * `assignment` is NULL or came from this library and is not freed.
 */
const char *dy_assignment_total(const struct dy_assignment *assignment);

/**
 * Frees an assignment. NULL is fine and does nothing. Cannot fail.
 *
 * # Safety
 * `assignment` is NULL, or came from this library, is not freed yet, and no other thread uses it.
 */
void dy_assignment_free(struct dy_assignment *assignment);

/**
 * Ranks the lawyers of a roster for one case: who may be appointed, in which order and why, and
 * why the others may not.
 *
 * The result is one JSON object without a line end: byte for byte what `dianyuan rank --format json`
 * prints for the same input, the same on every platform and from every language, whatever the order
 * of the roster's rows. Nothing is kept between calls.
 *
 * - `roster`, `roster_len`: lawyers and firms as JSON Lines, as a JSON array or as one object. NULL
 *   with length 0 is the empty text.
 * - `case_`, `case_len`: one case as a JSON object.
 * - `policy`, `policy_len`: a policy as TOML or JSON, or the name of a built-in one (`national`,
 *   `hangzhou`, `none`). NULL with length 0 means `national`.
 * - `options`, `options_len`: a JSON object; each key may be left out. NULL with length 0, or the
 *   empty text, means all defaults:
 *     - `top`: how many candidates to name at most; 20.
 *     - `as_of`: the civil date, such as `"2026-11-22"`, on which facts are looked at; the date of
 *       the case's receipt.
 *     - `seed`: text that decides ties and lots; `""`.
 *     - `excluded`: how many of the excluded lawyers to name, each with all reasons; 100.
 *     - `order`: `"points"`, or one of the neutral orders, `"rotation"` and `"lot"`; `"points"`.
 *     - `causes`: a list of texts, each a cause tree or crosswalk of your own; `[]`.
 * - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
 *   it had. Must not be NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
 *   had. May be NULL.
 *
 * Returns `DY_STATUS_OK`; for a wrong call `DY_STATUS_NULL_POINTER`, `_NOT_UTF8` or `_BAD_LENGTH`;
 * for a wrong input `DY_STATUS_MALFORMED`, `_RECORD`, `_POLICY`, `_CAUSES`, `_CALIBRATION` or
 * `_REQUEST`, with all of its faults at once in `err`.
 *
 * Any number of threads may call it at the same time, on the same inputs too.
 *
 * # Safety
 * Each text is NULL, or readable for its length and not written to during the call. `out` and `err`
 * are NULL or writable, and are two places.
 */
dy_status dy_rank_json(const char *roster,
                       size_t roster_len,
                       const char *case_,
                       size_t case_len,
                       const char *policy,
                       size_t policy_len,
                       const char *options,
                       size_t options_len,
                       struct dy_text **out,
                       struct dy_error **err);

/**
 * Explains the place of one lawyer for one case: the place or why there is none, the points of each signal
 * and the facts they come from, how far the first is ahead, the smallest change that would alter it, and
 * all this in words, in Chinese and in English.
 *
 * The result is one JSON object (`dianyuan.explain/1`) without a line end, byte for byte what
 * `dianyuan explain --format json` prints for the same input. Nothing is kept between calls.
 *
 * - `roster`, `case_`, `policy`, `options` and their lengths: as for `dy_rank_json`; `top` and `excluded` mean
 *   nothing here.
 * - `lawyer`, `lawyer_len`: the id of a lawyer on the roster.
 * - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
 *   it had. Must not be NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
 *   had. May be NULL.
 *
 * Returns what `dy_rank_json` returns; `DY_STATUS_REQUEST` if there is no such lawyer.
 *
 * Any number of threads may call it at the same time, on the same inputs too.
 *
 * # Safety
 * Each text is NULL, or readable for its length and not written to during the call. `out` and `err`
 * are NULL or writable, and are two places.
 */
dy_status dy_explain_json(const char *roster,
                          size_t roster_len,
                          const char *case_,
                          size_t case_len,
                          const char *lawyer,
                          size_t lawyer_len,
                          const char *policy,
                          size_t policy_len,
                          const char *options,
                          size_t options_len,
                          struct dy_text **out,
                          struct dy_error **err);

/**
 * Compares two rankings of one case: who moved, by which signals, and, with the rosters that the rankings
 * were made from, because of which facts; or two decision records of one case.
 *
 * The result is one JSON object (`dianyuan.diff/1`, of records `dianyuan.record_diff/1`) without a line end, byte for byte what
 * `dianyuan diff --format json` prints for the same input. Nothing is kept between calls.
 *
 * - `before`, `after` and their lengths: two rankings (`dy_rank_json`, `dy_ranking_json`) or two records
 *   (`dy_ledger_record_json`), the earlier one first.
 * - `before_roster`, `after_roster` and their lengths: the rosters that they were made from, as for
 *   `dy_rank_json`; both NULL for a comparison without facts and for records, not one alone.
 * - `options`, `options_len`: a JSON object, maybe with `causes` as for `dy_rank_json`; NULL or the empty text
 *   is `{}`.
 * - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
 *   it had. Must not be NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
 *   had. May be NULL.
 *
 * Returns `DY_STATUS_OK`, or the status of the first input that is wrong: `DY_STATUS_MALFORMED`,
 * `DY_STATUS_RECORD`, `DY_STATUS_CAUSES`; `DY_STATUS_REQUEST` for wrong options and for rankings of two
 * different cases; `DY_STATUS_NULL_POINTER` for one roster without the other.
 *
 * Any number of threads may call it at the same time, on the same inputs too.
 *
 * # Safety
 * Each text is NULL, or readable for its length and not written to during the call. `out` and `err`
 * are NULL or writable, and are two places.
 */
dy_status dy_diff_json(const char *before,
                       size_t before_len,
                       const char *after,
                       size_t after_len,
                       const char *before_roster,
                       size_t before_roster_len,
                       const char *after_roster,
                       size_t after_roster_len,
                       const char *options,
                       size_t options_len,
                       struct dy_text **out,
                       struct dy_error **err);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* DIANYUAN_H */
