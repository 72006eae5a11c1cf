/*
 * dianyuan (点援): client-choice legal aid. Who may be appointed to a case, who fits best, and why.
 *
 * LINKING. Programs link libdianyuan as a shared library (-ldianyuan) or as a static one. The
 * static one also needs what Rust's standard library needs, on Linux: -lpthread -ldl -lm.
 *
 * A FIRST PROGRAM.
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
 * STATUS. Every function that can fail returns a dy_status; 0 is success. Functions that cannot
 * fail return their value and accept NULL.
 *
 * OUTPUTS are written only on success, `err` only on failure; otherwise they keep what they had.
 * There is no partial success.
 *
 * ERRORS. `err` may be NULL if the status is enough. Otherwise a failure leaves a dy_error there,
 * which the caller frees. No error holds personal text of the input.
 *
 * TEXT IN is a pointer and a length in bytes: UTF-8 without a byte order mark, no NUL needed. NULL
 * is allowed with length 0 only. The library reads it during the call and does not keep it.
 *
 * TEXT OUT is borrowed from the object that it came from: UTF-8, with a NUL behind it, alive as long
 * as that object.
 *
 * OBJECTS are made by the library and freed once, by their dy_<object>_free, never by free(). Their
 * insides are private. No object depends on another one.
 *
 * THREADS. The library starts no thread, keeps no state that a caller could see, and reads no clock,
 * file or environment. Functions may be called from many threads at once. Objects are immutable:
 * many threads may read one object, and the one that frees it comes last.
 *
 * PANICS. A fault of the library's own ends the call with DY_STATUS_PANIC and never crosses into C.
 * Rust's message about it may go to stderr, as the process's panic hook decides. Inputs stay as they
 * were, and the library stays usable.
 *
 * UNITS. Points and weights are integers out of 1 000 000. Dates are civil dates, "YYYY-MM-DD". Rows
 * and places count from 1.
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
 * What went wrong in one call: a status, a text for people and the faults as JSON.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
 * lives until `dy_error_free`.
 */
typedef struct dy_error dy_error;

/**
 * A text that a call made, such as a ranking as JSON.
 *
 * It is immutable: any number of threads may read one at the same time. It depends on nothing else, and
 * lives until `dy_text_free`.
 */
typedef struct dy_text dy_text;

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
 * The version of the scoring rules. Two libraries with the same number give every lawyer the same points
 * for the same input. Cannot fail.
 */
uint32_t dy_score_version(void);

/**
 * The status that the failed call returned; `DY_STATUS_OK` for NULL. Cannot fail.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
dy_status dy_error_status(const struct dy_error *error);

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
 * `row` counts from 1 and is null where the input is one record. `kind` is the status in words
 * (`record`, `policy`, …). For a wrong call it is `request`, for a text that is not UTF-8 `malformed`,
 * and `path` names the parameter then. The text is UTF-8, ends with NUL, belongs to `error` and lives
 * as long as it does.
 *
 * # Safety
 * `error` is NULL or came from this library and is not freed.
 */
const char *dy_error_json(const struct dy_error *error);

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
 * were made from, because of which facts. Two decision records (`dianyuan.record/1`), told by their `format`,
 * are compared without rosters.
 *
 * The result is one JSON object (`dianyuan.diff/1`, or `dianyuan.record_diff/1`) without a line end, byte for byte what
 * `dianyuan diff --format json` prints for the same input. Nothing is kept between calls.
 *
 * - `before`, `after` and their lengths: results of `dy_rank_json`, or two records; the earlier one first.
 * - `before_roster`, `after_roster` and their lengths: the rosters that they were made from, as for
 *   `dy_rank_json`; both NULL for a comparison without facts, not one alone.
 * - `options`, `options_len`: a JSON object, maybe with `causes` as for `dy_rank_json`; NULL or the empty text
 *   is `{}`.
 * - `out`: receives the result on success, to be freed with `dy_text_free`; otherwise it keeps what
 *   it had. Must not be NULL.
 * - `err`: receives an error on failure, to be freed with `dy_error_free`; otherwise it keeps what it
 *   had. May be NULL.
 *
 * Returns `DY_STATUS_OK`, or the status of the first input that is wrong: `DY_STATUS_MALFORMED`,
 * `DY_STATUS_RECORD`, `DY_STATUS_CAUSES`; `DY_STATUS_REQUEST` for wrong options, for two different cases and for
 * rosters beside records; `DY_STATUS_NULL_POINTER` for one roster without the other.
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
