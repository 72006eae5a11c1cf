// The C++ header: objects free themselves, failures are exceptions with every problem, and no exception crosses the
// library.
//
// usage: wrapper FIXTURES

#include <dianyuan.hpp>

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <type_traits>

static int failures = 0;

#define CHECK(condition)                                                       \
    do {                                                                       \
        if (!(condition)) {                                                    \
            std::cerr << __FILE__ << ':' << __LINE__ << ": " #condition "\n";  \
            failures++;                                                        \
        }                                                                      \
    } while (0)

static std::string read_file(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// A result as it stands in a file, which has a line end behind it.
static std::string read_result(const std::string &path)
{
    std::string text = read_file(path);
    return text.substr(0, text.find_last_not_of('\n') + 1);
}

static_assert(std::is_nothrow_move_constructible_v<dianyuan::Engine>, "an engine is moved");
static_assert(!std::is_copy_constructible_v<dianyuan::Engine>, "and not copied");

static void test_bytes(const std::string &fixtures)
{
    const auto roster = dianyuan::Roster::read(read_file(fixtures + "/roster.jsonl"));
    const auto policy = dianyuan::Policy::read(read_file(fixtures + "/policy.toml"));
    const auto calibration = dianyuan::Calibration::fit(roster, policy, "2026-11-22");
    dianyuan::Engine made(roster, dianyuan::Policy::read(policy.json()), dianyuan::Calibration::read(calibration.json()));
    const dianyuan::Engine engine = std::move(made);
    const auto case_ = dianyuan::Case::read(read_file(fixtures + "/case.json"));
    dianyuan::RankOptions options;
    options.top = 10;
    options.excluded = 10;
    options.as_of = "2026-11-22";
    options.seed = "fixture";

    const auto ranking = engine.rank(case_, options);
    CHECK(ranking.json() == read_result(fixtures + "/ranking.json"));
    std::uint64_t sum = 0;
    for (const auto &part : ranking.contributions(0)) {
        sum += part.points;
    }
    CHECK(sum == ranking.points(0) && ranking.is_open(0) && ranking.contributions(1000).empty());
    CHECK(engine.explain(case_, "lawyer-gao", options).json() == read_result(fixtures + "/explanation.json"));
    CHECK(roster.find("{}").find("lawyer-gao") != std::string::npos);
    CHECK(dianyuan::schema("lawyer").find("2020-12") != std::string::npos);
    // What was moved from is empty, and is refused like any NULL.
    CHECK(made.size() == 0 && engine.size() == roster.size());
    try {
        (void)made.rank(case_);
        CHECK(!"an empty engine ranks");
    } catch (const dianyuan::Error &error) {
        CHECK(error.status() == DY_STATUS_NULL_POINTER && error.problems().at(0).path == "engine");
    }
}

static void test_errors()
{
    try {
        (void)dianyuan::Roster::read("{\"id\":\"\"}\n{\"id\":7}\n");
        CHECK(!"a wrong roster is read");
    } catch (const dianyuan::Error &error) {
        CHECK(error.status() == DY_STATUS_RECORD && error.kind() == "record");
        CHECK(error.problems().size() >= 2 && error.problems().at(0).row == 1);
        CHECK(std::string(error.what()).size() > 10 && error.json().find("\"problems\"") != std::string::npos);
    }
    try {
        (void)dianyuan::Policy::read("\xd5\xc5");
        CHECK(!"GB18030 is read");
    } catch (const dianyuan::Error &error) {
        CHECK(error.status() == DY_STATUS_NOT_UTF8);
    }
}

struct Unwilling : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What a listener throws comes out of the call, after the library has ended it; an assignment that was given all the
// same is freed.
static void test_exceptions_of_listeners(const std::string &fixtures)
{
    const auto folder = fixtures + "/assign/";
    const auto problem =
        dianyuan::Problem::read(read_file(folder + "edges.csv"), read_file(folder + "lawyers.csv"),
                                read_file(folder + "cases.csv"), read_file(folder + "groups.csv"));
    int heard = 0;
    dianyuan::Watch watch([&](const dianyuan::Progress &progress) -> bool {
        heard++;
        throw Unwilling(std::string(progress.stage));
    });
    for (int i = 0; i < 2; i++) {
        try {
            i == 0 ? (void)problem.assign(nullptr, &watch)
                   : (void)dianyuan::Roster::read(read_file(fixtures + "/roster.jsonl"), &watch);
            CHECK(!"nothing is thrown");
        } catch (const Unwilling &thrown) {
            CHECK(thrown.what() == std::string(i == 0 ? "score" : "reading"));
        }
    }
    CHECK(heard == 2);
    CHECK(problem.assign_json() == read_result(folder + "result.json"));
    CHECK(problem.verify(problem.assign_json()) == read_result(folder + "verdict.json"));
}

static void test_stops(const std::string &fixtures)
{
    const dianyuan::Stop stop;
    dianyuan::Watch watch(
        [&](const dianyuan::Progress &) {
            std::thread([&] { stop.request(); }).join();
            return true;
        },
        &stop);
    try {
        (void)dianyuan::Roster::read(read_file(fixtures + "/roster.jsonl"), &watch);
        CHECK(!"it is not stopped");
    } catch (const dianyuan::Error &error) {
        CHECK(error.status() == DY_STATUS_STOPPED && stop.is_requested());
    }
    stop.reset();
    dianyuan::Watch unheard(stop);
    CHECK(dianyuan::Roster::read(read_file(fixtures + "/roster.jsonl"), &unheard).size() > 0);
}

static void test_ledger(const std::string &fixtures)
{
    const auto folder = fixtures + "/choice/";
    const auto events = read_file(folder + "events.jsonl");
    const auto roster = dianyuan::Roster::read(read_file(folder + "roster.jsonl"));
    const auto policy = dianyuan::Policy::read(read_file(folder + "policy.toml"));
    const dianyuan::Engine engine(roster, policy, dianyuan::Calibration::fit(roster, policy, "2026-11-25"));
    dianyuan::Agency agency(engine);
    agency.set_seed("fixture seed");
    std::istringstream cases(read_file(folder + "cases.jsonl"));
    for (std::string line; std::getline(cases, line);) {
        agency.put_case(dianyuan::Case::read(line));
    }
    const std::string_view end = "2026-11-26T15:20:00+08:00";
    const auto ledger = dianyuan::Ledger::replay("fixture", events);
    CHECK(ledger.status(agency, end) == read_result(folder + "status.json"));
    CHECK(ledger.shortlist(agency, "C-4", end) == read_result(folder + "shortlist.json"));
    const auto record = ledger.record(agency, events, "C-1", end);
    CHECK(record == read_result(folder + "record.json"));
    CHECK(dianyuan::replay_record(record).find("\"verdict\":\"reproduced\"") != std::string::npos);
    auto again = dianyuan::Ledger::replay("fixture", {});
    again.apply(events);
    CHECK(again.seq() == ledger.seq() && again.head() == ledger.head() && again.state() == ledger.state());
    const auto changed = engine.apply(read_file(folder + "changes.jsonl"));
    agency.set_engine(changed);
    CHECK(changed.size() == engine.size());
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "usage: wrapper FIXTURES\n";
        return 2;
    }
    test_bytes(argv[1]);
    test_errors();
    test_exceptions_of_listeners(argv[1]);
    test_stops(argv[1]);
    test_ledger(argv[1]);
    if (failures != 0) {
        std::cerr << failures << " checks failed\n";
        return 1;
    }
    std::cout << "all passed\n";
    return 0;
}
