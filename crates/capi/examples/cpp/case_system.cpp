// The small case system of ../c in C++17: it ranks a case, explains a lawyer, lets the client choose and the official
// confirm, keeps every event in a file, goes on from there after a restart, and assigns a batch of cases at once.
//
// usage: case_system FOLDER EVENTS
//
// FOLDER holds roster.jsonl and cases.jsonl, such as tests/fixtures/choice, where nobody and nothing exists. EVENTS is the
// file of events; it need not be there yet. Run it twice: the second time every command was done before.
//
//     c++ -std=c++17 case_system.cpp $(pkg-config --cflags --libs dianyuan)

#include <dianyuan.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

namespace {

constexpr std::string_view stream = "city", day = "2026-11-25", evening = "2026-11-25T18:00:00+08:00";

std::string read_text(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return file ? text.str() : std::string();
}

// Events in a file to which lines are only added: line n is event n. A database would have a table with a unique
// (stream, number), and put all events of a decision in with one transaction.
class Store {
public:
    explicit Store(std::string path) : path_(std::move(path)) {}

    std::string since(std::uint64_t seq) const
    {
        std::string text = read_text(path_);
        std::size_t start = 0;
        for (; seq > 0 && start < text.size(); seq--) {
            start = std::min(text.find('\n', start), text.size() - 1) + 1;
        }
        return text.substr(start);
    }

    // False, and nothing is added, where the file has an event under one of their numbers. Between this question and
    // the write another process could write; a unique index leaves no such gap.
    bool append(const dianyuan::Decision &decision)
    {
        const std::string text = read_text(path_);
        if (std::uint64_t(std::count(text.begin(), text.end(), '\n')) + 1 != decision.seq()) {
            return false;
        }
        std::ofstream file(path_, std::ios::binary | std::ios::app);
        for (std::size_t i = 0; i < decision.size(); i++) {
            file << decision.event(i) << '\n';
        }
        // What is not stored has not happened.
        if (!file.flush()) {
            throw std::runtime_error("cannot write " + path_);
        }
        return true;
    }

private:
    std::string path_;
};

dianyuan::Engine make_engine(const std::string &roster_text)
{
    dianyuan::Watch watch([](const dianyuan::Progress &progress) {
        // A server would tell its operator; a progress that says false ends the call.
        return progress.steps < 1000000000;
    });
    const auto roster = dianyuan::Roster::read(roster_text, &watch);
    const auto policy = dianyuan::Policy::read("national");
    dianyuan::Engine engine(roster, policy, dianyuan::Calibration::fit(roster, policy, day), &watch);
    std::cout << engine.size() << " lawyers, policy " << policy.id() << '\n';
    // The engine depends on nothing that it was made from.
    return engine;
}

void show(const dianyuan::Engine &engine, const dianyuan::Case &case_)
{
    dianyuan::RankOptions options;
    options.top = 3;
    options.excluded = 0;
    const auto ranking = engine.rank(case_, options);
    for (std::size_t i = 0; i < ranking.size(); i++) {
        std::cout << ranking.place(i) << ". " << ranking.lawyer(i) << ", " << ranking.points(i) << " points\n";
    }
    const auto explanation = engine.explain(case_, "L-1");
    std::cout << explanation.words(DY_LANGUAGE_ZH, DY_AUDIENCE_CLIENT) << '\n'
              << explanation.words(DY_LANGUAGE_EN, DY_AUDIENCE_CLIENT) << '\n';
}

// Decides, stores, and only then lets the ledger take what was stored.
void command(dianyuan::Ledger &ledger, const dianyuan::Agency &agency, Store &store, std::string_view now,
             std::string_view text)
{
    auto decision = ledger.decide(agency, text, now);
    while (decision.size() > 0 && !store.append(decision)) {
        // Somebody else has stored an event under this number: read what came, and decide again.
        ledger.apply(store.since(ledger.seq()));
        decision = ledger.decide(agency, text, now);
    }
    ledger.take(decision);
    for (std::size_t i = 0; i < decision.size(); i++) {
        std::cout << "event " << decision.seq() + i << ": " << decision.event_type(i) << '\n';
    }
    if (decision.is_repeated()) {
        std::cout << "done before, as event " << decision.seq() << '\n';
    } else if (decision.is_refused()) {
        std::cout << "refused, " << decision.refusal() << ": " << decision.detail() << '\n';
    }
}

// The client picks too many and is told so, then two, of whom one is not on the roster; the clerk proposes, the official
// confirms.
void choose(dianyuan::Ledger &ledger, const dianyuan::Agency &agency, Store &store)
{
    command(ledger, agency, store, "2026-11-25T09:00:00+08:00",
            R"({"id":"k-1","actor":{"id":"s-1","role":"clerk"},"case":"C-1","type":"receive","data":)"
            R"({"kind":"civil","route":"application","units":1,"from":"2026-11-25T09:00:00+08:00"}})");
    command(ledger, agency, store, "2026-11-25T10:00:00+08:00",
            R"({"id":"k-2","actor":{"id":"P-1","role":"client"},"case":"C-1","type":"choose","data":)"
            R"({"picks":["L-1","L-2","L-3","L-4","L-5","L-6"]}})");
    command(ledger, agency, store, "2026-11-25T10:05:00+08:00",
            R"({"id":"k-3","actor":{"id":"P-1","role":"client"},"case":"C-1","type":"choose","data":)"
            R"({"picks":["L-99","L-1"]}})");
    command(ledger, agency, store, "2026-11-25T10:30:00+08:00",
            R"({"id":"k-4","actor":{"id":"s-1","role":"clerk"},"case":"C-1","type":"propose","data":{"lawyer":"L-1"}})");
    command(ledger, agency, store, "2026-11-25T11:00:00+08:00",
            R"({"id":"k-5","actor":{"id":"o-1","role":"official"},"case":"C-1","type":"confirm","data":{"lawyer":"L-1"}})");
}

// The ledger that the file leads to.
dianyuan::Ledger restart(const Store &store)
{
    auto ledger = dianyuan::Ledger::replay(stream, store.since(0));
    std::cout << "ledger of " << ledger.seq() << " events, head " << ledger.head().substr(0, 12) << '\n';
    return ledger;
}

// Three cases at once, each pair worth what the agency says; ids are read in place.
void assign_a_batch()
{
    const auto problem = dianyuan::Problem::read(
        "case,lawyer,score\nC-1,L-1,0.9\nC-1,L-2,0.5\nC-2,L-1,0.8\nC-2,L-2,0.7\nC-3,L-2,0.6\n",
        "lawyer,min,max\nL-1,0,1\nL-2,0,2\n", "case,need\nC-1,1\nC-2,1\nC-3,1\n");
    const auto assignment = problem.assign();
    for (std::size_t i = 0; i < assignment.size(); i++) {
        std::cout << assignment.case_(i) << " gets " << assignment.lawyer(i) << '\n';
    }
    std::cout << "total " << assignment.total()
              << (assignment.is_optimal() ? ", proved to be the best\n" : ", not proved\n");
}

void run(const std::string &folder, const std::string &events)
{
    const auto engine = make_engine(read_text(folder + "/roster.jsonl"));
    const auto cases = read_text(folder + "/cases.jsonl");
    const auto case_ = dianyuan::Case::read(std::string_view(cases).substr(0, cases.find('\n')));
    std::cout << "case " << case_.id() << '\n';
    show(engine, case_);

    dianyuan::Agency agency(engine);
    agency.put_case(case_);
    Store store(events);
    {
        auto ledger = restart(store);
        choose(ledger, agency, store);
        std::cout << "status " << ledger.status(agency, evening) << '\n';
    }
    std::cout << "restart\n";
    const auto ledger = restart(store);
    std::cout << "status " << ledger.status(agency, evening) << '\n';
    assign_a_batch();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::cerr << "usage: case_system FOLDER EVENTS\n";
        return 2;
    }
    if (dy_abi_version() != DY_ABI_VERSION) {
        std::cerr << "made for another version of the library\n";
        return 2;
    }
    try {
        run(argv[1], argv[2]);
    } catch (const dianyuan::Error &error) {
        for (const auto &fault : error.problems()) {
            std::cerr << "row " << fault.row << ", " << fault.path << ": found " << fault.value << ", expected "
                      << fault.expected << '\n';
        }
        return 1;
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
