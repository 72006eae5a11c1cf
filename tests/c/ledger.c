/* A ledger's way through twenty commands: events, answers and what is asked of it at the end, byte for byte.
 *
 * usage: ledger FIXTURES
 */

#include "agency.h"

#define END "2026-11-26T15:20:00+08:00"

static const char *fixtures;
static struct text commands, events;

static dy_ledger *empty_ledger(void)
{
    dy_ledger *ledger = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_ledger_new(L("fixture"), &ledger, &error));
    CHECK(dy_ledger_seq(ledger) == 0);
    return ledger;
}

/* The command of a line of commands.jsonl, decided. */
static dy_decision *decide(const dy_ledger *ledger, const dy_agency *agency, struct text line)
{
    struct text command = {NULL, 0}, now = {NULL, 0};
    dy_decision *decision = NULL;
    dy_error *error = NULL;

    command_and_moment(line, &command, &now);
    SUCCEED(dy_ledger_decide(ledger, agency, T(command), T(now), NULL, &decision, &error));
    return decision;
}

/* What the decision says of itself agrees with its answer. */
static void numbers_agree(const dy_decision *decision, const char *answer)
{
    const uint32_t outcome = dy_decision_outcome(decision);
    char part[64];
    size_t i;

    CHECK((outcome == DY_OUTCOME_DONE) == (strstr(answer, "\"events\":[") != NULL));
    CHECK((outcome == DY_OUTCOME_REPEATED) == (strstr(answer, "\"repeats\":[") != NULL));
    CHECK((outcome == DY_OUTCOME_REFUSED) == (strstr(answer, "\"refused\":\"") != NULL));
    CHECK((outcome == DY_OUTCOME_DONE) == (dy_decision_len(decision) > 0));
    CHECK((outcome == DY_OUTCOME_REPEATED) == (dy_decision_repeats(decision) > 0));
    CHECK((outcome == DY_OUTCOME_REFUSED) == (strlen(dy_decision_refusal(decision)) > 0));
    CHECK((outcome == DY_OUTCOME_REFUSED) == (strlen(dy_decision_detail(decision)) > 0));
    CHECK((outcome == DY_OUTCOME_REFUSED) == (dy_decision_seq(decision) == 0));
    for (i = 0; i < dy_decision_len(decision); i++) {
        snprintf(part, sizeof part, "\"seq\":%lu,", (unsigned long)(dy_decision_seq(decision) + i));
        CHECK(strstr(dy_decision_event(decision, i), part) != NULL);
        CHECK(strstr(dy_decision_event(decision, i), dy_decision_event_id(decision, i)) != NULL);
        CHECK(strstr(answer, dy_decision_event_type(decision, i)) != NULL);
    }
    CHECK(strcmp(dy_decision_event(decision, i), "") == 0);
    CHECK(strcmp(dy_decision_event_id(decision, i), "") == 0);
    CHECK(strcmp(dy_decision_event_type(decision, i), "") == 0);
}

/* Every command, decided, stored and taken. */
static dy_ledger *test_commands(const dy_agency *agency)
{
    struct text answers = read_file(fixtures, "choice/answers.jsonl"), left = answers;
    struct text rest = commands, line, answer, stored = {NULL, 0};
    dy_ledger *ledger = empty_ledger();
    dy_error *error = NULL;
    size_t i;

    while (next_line(&rest, &line)) {
        dy_decision *decision = decide(ledger, agency, line);
        dy_text *told = NULL;
        const uint64_t before = dy_ledger_seq(ledger);

        SUCCEED(dy_decision_json(decision, &told, &error));
        numbers_agree(decision, dy_text_data(told));
        CHECK(next_line(&left, &answer));
        CHECK(is(told, answer));
        for (i = 0; i < dy_decision_len(decision); i++) {
            const char *event = dy_decision_event(decision, i);
            append(&stored, event, strlen(event));
            append(&stored, "\n", 1);
        }
        CHECK(dy_ledger_seq(ledger) == before);
        SUCCEED(dy_ledger_take(ledger, decision, &error));
        CHECK(dy_ledger_seq(ledger) == before + dy_decision_len(decision));
        if (dy_decision_len(decision) > 0) {
            CHECK(dy_ledger_take(ledger, decision, &error) == DY_STATUS_RECORD);
            CHECK(strcmp(dy_error_problem_code(error, 0), "wrong_number") == 0);
            dy_error_free(error);
            error = NULL;
        }
        dy_decision_free(decision);
    }
    CHECK(left.len == 0);
    CHECK(same(events, stored.data, stored.len));
    free(stored.data);
    free(answers.data);
    return ledger;
}

static void test_views(const dy_ledger *ledger, const dy_agency *agency)
{
    struct text status = read_result(fixtures, "choice/status.json");
    struct text shortlist = read_result(fixtures, "choice/shortlist.json");
    struct text record = read_result(fixtures, "choice/record.json");
    dy_text *found = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_ledger_status_json(ledger, agency, L(END), &found, &error));
    CHECK(is(found, status));
    SUCCEED(dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(END), DY_ORDER_POINTS, NULL, 0, NULL, &found, &error));
    CHECK(is(found, shortlist));
    SUCCEED(dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(END), DY_ORDER_LOT, L("s"), NULL, &found, &error));
    CHECK(strstr(dy_text_data(found), "\"points\":null") != NULL || strstr(dy_text_data(found), "\"points\"") == NULL);
    dy_text_free(found);
    SUCCEED(dy_ledger_record_json(ledger, agency, T(events), L("C-1"), L(END), &found, &error));
    CHECK(is(found, record));
    free(status.data);
    free(shortlist.data);
    free(record.data);
}

/* The head, and everything that the events lead to. */
static int same_ledger(const dy_ledger *one, const dy_ledger *other)
{
    dy_text *texts[4] = {NULL, NULL, NULL, NULL};
    dy_error *error = NULL;
    int equal, i;

    SUCCEED(dy_ledger_state_json(one, &texts[0], &error));
    SUCCEED(dy_ledger_state_json(other, &texts[1], &error));
    SUCCEED(dy_ledger_head(one, &texts[2], &error));
    SUCCEED(dy_ledger_head(other, &texts[3], &error));
    equal = strcmp(dy_text_data(texts[0]), dy_text_data(texts[1])) == 0 &&
            strcmp(dy_text_data(texts[2]), dy_text_data(texts[3])) == 0 && dy_ledger_seq(one) == dy_ledger_seq(other);
    for (i = 0; i < 4; i++) {
        dy_text_free(texts[i]);
    }
    return equal;
}

/* Stored events lead to the same ledger, at once or little by little. */
static void test_replay(const dy_ledger *ledger)
{
    dy_ledger *at_once = NULL, *by_line = empty_ledger();
    dy_error *error = NULL;
    struct text rest = events, line;

    SUCCEED(dy_ledger_replay(L("fixture"), T(events), NULL, &at_once, &error));
    CHECK(same_ledger(at_once, ledger));
    while (next_line(&rest, &line)) {
        SUCCEED(dy_ledger_apply(by_line, T(line), &error));
    }
    CHECK(same_ledger(by_line, ledger));
    dy_ledger_free(at_once);
    dy_ledger_free(by_line);
}

/* Events that do not follow are taken by nobody, and neither is anything before them in the same call. */
static void test_all_or_none(void)
{
    dy_ledger *ledger = empty_ledger(), *none = NULL;
    dy_error *error = NULL;
    struct text rest = events, first, second, third, wrong = {NULL, 0};

    CHECK(next_line(&rest, &first) && next_line(&rest, &second) && next_line(&rest, &third));
    append(&wrong, first.data, first.len + 1);
    append(&wrong, third.data, third.len + 1);
    CHECK(dy_ledger_apply(ledger, T(wrong), &error) == DY_STATUS_RECORD);
    CHECK(strcmp(dy_error_problem_code(error, 0), "wrong_number") == 0);
    CHECK(dy_ledger_seq(ledger) == 0);
    dy_error_free(error);
    error = NULL;
    CHECK(dy_ledger_replay(L("fixture"), T(wrong), NULL, &none, &error) == DY_STATUS_RECORD);
    CHECK(none == NULL);
    dy_error_free(error);
    error = NULL;
    CHECK(dy_ledger_replay(L("another"), T(events), NULL, &none, &error) == DY_STATUS_RECORD);
    CHECK(strcmp(dy_error_problem_code(error, 0), "wrong_stream") == 0);
    dy_error_free(error);
    error = NULL;
    SUCCEED(dy_ledger_apply(ledger, T(first), &error));
    SUCCEED(dy_ledger_apply(ledger, NULL, 0, &error));
    CHECK(dy_ledger_seq(ledger) == 1);
    free(wrong.data);
    dy_ledger_free(ledger);
}

static int has_verdict(const char *record, size_t len, const dy_roster *roster, const dy_case *case_, const char *word)
{
    dy_text *verdict = NULL;
    dy_error *error = NULL;
    char part[64];
    int found;

    SUCCEED(dy_record_replay_json(record, len, roster, case_, &verdict, &error));
    snprintf(part, sizeof part, "\"verdict\":\"%s\"", word);
    found = strstr(dy_text_data(verdict), part) != NULL;
    if (!found) {
        fprintf(stderr, "%s\n", dy_text_data(verdict));
    }
    dy_text_free(verdict);
    return found;
}

/* The record is reproduced, alone and with its inputs; with other inputs and with another outcome it is not. */
static void test_record(void)
{
    struct text record = read_result(fixtures, "choice/record.json"), changed = {NULL, 0};
    dy_roster *roster = read_roster(fixtures, "choice/roster.jsonl"), *other = read_roster(fixtures, "roster.jsonl");
    dy_case *case_ = choice_case(fixtures, 0);
    dy_text *none = NULL;
    dy_error *error = NULL;
    char *points;

    CHECK(has_verdict(T(record), NULL, NULL, "reproduced"));
    CHECK(has_verdict(T(record), roster, case_, "reproduced"));
    CHECK(has_verdict(T(record), other, case_, "inputs_differ"));
    append(&changed, record.data, record.len);
    points = strstr(changed.data, "\"points\":");
    CHECK(points != NULL);
    points += strlen("\"points\":");
    *points = *points == '1' ? '2' : '1';
    CHECK(has_verdict(T(changed), NULL, NULL, "tampered"));
    CHECK(dy_record_replay_json(T(record), roster, NULL, &none, &error) == DY_STATUS_NULL_POINTER);
    CHECK(none == NULL);
    dy_error_free(error);
    dy_roster_free(roster);
    dy_roster_free(other);
    dy_case_free(case_);
    free(record.data);
    free(changed.data);
}

/* The agency goes on with another engine; its cases stay. */
static void test_another_engine(dy_agency *agency, const dy_ledger *ledger)
{
    struct text changes = read_file(fixtures, "choice/changes.jsonl");
    dy_engine *engine = choice_engine(fixtures), *changed = NULL;
    dy_text *shortlist = NULL;
    dy_error *error = NULL;

    SUCCEED(dy_engine_apply(engine, T(changes), NULL, &changed, &error));
    SUCCEED(dy_agency_set_engine(agency, changed, &error));
    dy_engine_free(changed);
    SUCCEED(dy_ledger_shortlist_json(ledger, agency, L("C-4"), L(END), DY_ORDER_POINTS, NULL, 0, NULL, &shortlist,
                                     &error));
    CHECK(strstr(dy_text_data(shortlist), "\"lawyer\":\"L-6\"") == NULL);
    dy_text_free(shortlist);
    SUCCEED(dy_agency_set_engine(agency, engine, &error));
    dy_engine_free(engine);
    free(changes.data);
}

int main(int argc, char **argv)
{
    dy_agency *agency;
    dy_ledger *ledger;

    if (argc != 2) {
        fprintf(stderr, "usage: ledger FIXTURES\n");
        return 2;
    }
    fixtures = argv[1];
    commands = read_file(fixtures, "choice/commands.jsonl");
    events = read_file(fixtures, "choice/events.jsonl");
    agency = choice_agency(fixtures);

    ledger = test_commands(agency);
    test_views(ledger, agency);
    test_replay(ledger);
    test_all_or_none();
    test_record();
    test_another_engine(agency, ledger);

    dy_ledger_free(ledger);
    dy_agency_free(agency);
    free(commands.data);
    free(events.data);
    return passed();
}
