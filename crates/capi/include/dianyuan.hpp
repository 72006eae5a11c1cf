// C++17 over dianyuan.h: objects that free themselves, failures as exceptions, texts as std::string_view. Everything that
// the C header says of a function holds of the one that has its name here. This header is all there is; link as for C.
//
//     auto roster = dianyuan::Roster::read(text);
//     auto policy = dianyuan::Policy::read("national");
//     dianyuan::Engine engine(roster, policy, dianyuan::Calibration::fit(roster, policy, "2026-11-25"));
//     std::cout << engine.rank(dianyuan::Case::read(case_text)).json();
//
// An object is moved, not copied, and is empty after that: what is asked of an empty one throws, or is 0 or "". Several
// threads may use one as the C header says. A text that is returned as a view lives as long as its object.

#ifndef DIANYUAN_HPP
#define DIANYUAN_HPP

#include "dianyuan.h"

#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dianyuan {

// One thing that is wrong with an input; `row` counts from 1 and is 0 where there are no rows.
struct Fault {
    std::uint64_t row;
    std::string code, path, value, expected;
};

// What went wrong in one call, all of it at once. what() holds no personal text of the input.
class Error : public std::runtime_error {
public:
    // Takes the error over, and frees it.
    Error(dy_status status, std::unique_ptr<dy_error, void (*)(dy_error *)> error)
        : std::runtime_error(dy_error_message(error.get())), status_(status), kind_(dy_error_kind(error.get())),
          json_(dy_error_json(error.get()))
    {
        for (std::size_t i = 0; i < dy_error_problem_count(error.get()); i++) {
            problems_.push_back({dy_error_problem_row(error.get(), i), dy_error_problem_code(error.get(), i),
                                 dy_error_problem_path(error.get(), i), dy_error_problem_value(error.get(), i),
                                 dy_error_problem_expected(error.get(), i)});
        }
    }
    dy_status status() const noexcept { return status_; }
    const std::string &kind() const noexcept { return kind_; }
    const std::string &json() const noexcept { return json_; }
    const std::vector<Fault> &problems() const noexcept { return problems_; }

private:
    dy_status status_;
    std::string kind_, json_;
    std::vector<Fault> problems_;
};

// An object of the library.
template <typename T, void (*Free)(T *)> class Owned {
public:
    using Type = T;
    explicit Owned(T *object) noexcept : object_(object) {}
    T *get() const noexcept { return object_.get(); }

private:
    struct Deleter {
        void operator()(T *object) const noexcept { Free(object); }
    };
    std::unique_ptr<T, Deleter> object_;
};

class Stop : public Owned<dy_stop, dy_stop_free> {
public:
    Stop() : Owned(dy_stop_new()) {}
    void request() const noexcept { dy_stop_request(get()); }
    void reset() const noexcept { dy_stop_reset(get()); }
    bool is_requested() const noexcept { return dy_stop_is_requested(get()) != 0; }
};

// How far a call is; `of` is 0 where it is not known.
struct Progress {
    std::string_view stage;
    std::uint64_t steps, done, of;
};

// Follows one call, and may end it: by a progress that says false, or throws, or by a Stop from another thread. No
// exception crosses the library; it is kept until the call has returned, and thrown from there.
class Watch {
public:
    using Listener = std::function<bool(const Progress &)>;
    explicit Watch(Listener listener, const Stop *stop = nullptr) : listener_(std::move(listener))
    {
        dy_watch_init(&watch_, sizeof watch_);
        watch_.progress = listener_ ? hear : nullptr;
        watch_.user = this;
        watch_.stop = stop == nullptr ? nullptr : stop->get();
    }
    explicit Watch(const Stop &stop) : Watch(nullptr, &stop) {}
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    const dy_watch *get() const noexcept { return &watch_; }
    // After the call: throws what the listener threw.
    void rethrow()
    {
        if (thrown_) {
            std::rethrow_exception(std::exchange(thrown_, nullptr));
        }
    }

private:
    static std::int32_t hear(void *user, std::uint32_t stage, std::uint64_t steps, std::uint64_t done,
                             std::uint64_t of) noexcept
    {
        auto *watch = static_cast<Watch *>(user);
        try {
            return watch->listener_(Progress{dy_stage_word(stage), steps, done, of}) ? 1 : 0;
        } catch (...) {
            watch->thrown_ = std::current_exception();
            return 0;
        }
    }
    Listener listener_;
    std::exception_ptr thrown_;
    dy_watch watch_;
};

namespace detail {

inline const dy_watch *of(Watch *watch) noexcept { return watch == nullptr ? nullptr : watch->get(); }

// Throws what the call came to, where it is to be thrown.
inline void finish(dy_status status, dy_error *error, Watch *watch)
{
    std::unique_ptr<dy_error, void (*)(dy_error *)> owned(error, dy_error_free);
    if (watch != nullptr) {
        watch->rethrow();
    }
    if (status != DY_STATUS_OK) {
        throw Error(status, std::move(owned));
    }
}

// Runs a call that makes nothing.
template <typename Call> void run(Call &&call)
{
    dy_error *error = nullptr;
    const dy_status status = call(&error);
    finish(status, error, nullptr);
}

// Runs a call that makes an object. It may make one and its listener throw all the same; then it is freed.
template <typename Object, typename Call> Object make(Call &&call, Watch *watch = nullptr)
{
    typename Object::Type *out = nullptr;
    dy_error *error = nullptr;
    const dy_status status = call(&out, &error);
    Object made(out);
    finish(status, error, watch);
    return made;
}

using Text = Owned<dy_text, dy_text_free>;

// Runs a call that makes a text.
template <typename Call> std::string text(Call &&call, Watch *watch = nullptr)
{
    const auto text = make<Text>(std::forward<Call>(call), watch);
    return std::string(dy_text_data(text.get()), dy_text_len(text.get()));
}

} // namespace detail

inline std::string schema(std::string_view name)
{
    return detail::text([&](auto out, auto err) { return dy_schema_json(name.data(), name.size(), out, err); });
}

class Policy : public Owned<dy_policy, dy_policy_free> {
public:
    using Owned::Owned;
    // TOML, JSON, or the name of a built-in one.
    static Policy read(std::string_view text)
    {
        return detail::make<Policy>(
            [&](auto out, auto err) { return dy_policy_read(text.data(), text.size(), out, err); });
    }
    std::string_view id() const noexcept { return dy_policy_id(get()); }
    std::string_view digest() const noexcept { return dy_policy_digest(get()); }
    std::string json() const
    {
        return detail::text([&](auto out, auto err) { return dy_policy_json(get(), out, err); });
    }
};

class Roster : public Owned<dy_roster, dy_roster_free> {
public:
    using Owned::Owned;
    static Roster read(std::string_view text, Watch *watch = nullptr)
    {
        return detail::make<Roster>(
            [&](auto out, auto err) {
                return dy_roster_read(text.data(), text.size(), nullptr, detail::of(watch), out, err);
            },
            watch);
    }
    std::size_t size() const noexcept { return dy_roster_len(get()); }
    std::string find(std::string_view query) const
    {
        return detail::text(
            [&](auto out, auto err) { return dy_roster_find_json(get(), query.data(), query.size(), out, err); });
    }
};

class Calibration : public Owned<dy_calibration, dy_calibration_free> {
public:
    using Owned::Owned;
    static Calibration fit(const Roster &roster, const Policy &policy, std::string_view as_of, Watch *watch = nullptr)
    {
        return detail::make<Calibration>(
            [&](auto out, auto err) {
                return dy_calibration_fit(roster.get(), policy.get(), as_of.data(), as_of.size(), detail::of(watch),
                                          out, err);
            },
            watch);
    }
    static Calibration read(std::string_view text)
    {
        return detail::make<Calibration>(
            [&](auto out, auto err) { return dy_calibration_read(text.data(), text.size(), out, err); });
    }
    std::string json() const
    {
        return detail::text([&](auto out, auto err) { return dy_calibration_json(get(), out, err); });
    }
};

class Case : public Owned<dy_case, dy_case_free> {
public:
    using Owned::Owned;
    static Case read(std::string_view text)
    {
        return detail::make<Case>(
            [&](auto out, auto err) { return dy_case_read(text.data(), text.size(), out, err); });
    }
    std::string_view id() const noexcept { return dy_case_id(get()); }
};

// dy_rank_options, whose texts the caller keeps alive.
struct RankOptions {
    std::uint32_t top = 20, excluded = 100, order = DY_ORDER_POINTS;
    std::string_view as_of, seed;

    dy_rank_options get() const noexcept
    {
        dy_rank_options options;
        dy_rank_options_init(&options, sizeof options);
        options.top = top;
        options.excluded = excluded;
        options.order = order;
        options.as_of = as_of.data();
        options.as_of_len = as_of.size();
        options.seed = seed.data();
        options.seed_len = seed.size();
        return options;
    }
};

class Ranking : public Owned<dy_ranking, dy_ranking_free> {
public:
    using Owned::Owned;
    std::size_t size() const noexcept { return dy_ranking_len(get()); }
    std::string_view lawyer(std::size_t index) const noexcept { return dy_ranking_lawyer(get(), index); }
    std::uint32_t place(std::size_t index) const noexcept { return dy_ranking_place(get(), index); }
    std::uint32_t points(std::size_t index) const noexcept { return dy_ranking_points(get(), index); }
    bool is_open(std::size_t index) const noexcept { return dy_ranking_is_open(get(), index) != 0; }
    std::vector<dy_contribution> contributions(std::size_t index) const
    {
        std::size_t size = 0;
        const dy_contribution *first = dy_ranking_contributions(get(), index, &size);
        return first == nullptr ? std::vector<dy_contribution>() : std::vector<dy_contribution>(first, first + size);
    }
    std::string json() const
    {
        return detail::text([&](auto out, auto err) { return dy_ranking_json(get(), out, err); });
    }
};

class Explanation : public Owned<dy_explanation, dy_explanation_free> {
public:
    using Owned::Owned;
    std::uint32_t place() const noexcept { return dy_explanation_place(get()); }
    std::uint32_t points() const noexcept { return dy_explanation_points(get()); }
    std::string words(std::uint32_t language, std::uint32_t audience) const
    {
        return detail::text(
            [&](auto out, auto err) { return dy_explanation_words(get(), language, audience, out, err); });
    }
    std::string json() const
    {
        return detail::text([&](auto out, auto err) { return dy_explanation_json(get(), out, err); });
    }
};

class Engine : public Owned<dy_engine, dy_engine_free> {
public:
    using Owned::Owned;
    Engine(const Roster &roster, const Policy &policy, const Calibration &calibration, Watch *watch = nullptr)
        : Owned(detail::make<Engine>(
              [&](auto out, auto err) {
                  return dy_engine_new(roster.get(), policy.get(), calibration.get(), detail::of(watch), out, err);
              },
              watch))
    {
    }
    // Another engine, with changes of the roster; this one stays as it is.
    Engine apply(std::string_view changes, Watch *watch = nullptr) const
    {
        return detail::make<Engine>(
            [&](auto out, auto err) {
                return dy_engine_apply(get(), changes.data(), changes.size(), detail::of(watch), out, err);
            },
            watch);
    }
    std::size_t size() const noexcept { return dy_engine_len(get()); }
    Ranking rank(const Case &case_, const RankOptions &options = {}, Watch *watch = nullptr) const
    {
        const dy_rank_options as_c = options.get();
        return detail::make<Ranking>(
            [&](auto out, auto err) {
                return dy_engine_rank(get(), case_.get(), &as_c, detail::of(watch), out, err);
            },
            watch);
    }
    Explanation explain(const Case &case_, std::string_view lawyer, const RankOptions &options = {},
                        Watch *watch = nullptr) const
    {
        const dy_rank_options as_c = options.get();
        return detail::make<Explanation>(
            [&](auto out, auto err) {
                return dy_engine_explain(get(), case_.get(), lawyer.data(), lawyer.size(), &as_c, detail::of(watch),
                                         out, err);
            },
            watch);
    }
};

} // namespace dianyuan

#include "dianyuan_choice.hpp"

#endif
