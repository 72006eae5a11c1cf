// From a policy to a ranking and an explanation. Part of dianyuan.hpp.

#ifndef DIANYUAN_ENGINE_HPP
#define DIANYUAN_ENGINE_HPP

#include "object.hpp"

namespace dianyuan {

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

#endif
