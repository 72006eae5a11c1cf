// What the client chooses and the official confirms. Part of dianyuan.hpp.

#ifndef DIANYUAN_LEDGER_HPP
#define DIANYUAN_LEDGER_HPP

#include "engine.hpp"

namespace dianyuan {

class Agency : public Owned<dy_agency, dy_agency_free> {
public:
    using Owned::Owned;
    explicit Agency(const Engine &engine)
        : Owned(detail::make<Agency>([&](auto out, auto err) { return dy_agency_new(engine.get(), out, err); }))
    {
    }
    void put_case(const Case &case_)
    {
        detail::run([&](auto err) { return dy_agency_put_case(get(), case_.get(), err); });
    }
    void set_engine(const Engine &engine)
    {
        detail::run([&](auto err) { return dy_agency_set_engine(get(), engine.get(), err); });
    }
    void set_seed(std::string_view seed)
    {
        detail::run([&](auto err) { return dy_agency_set_seed(get(), seed.data(), seed.size(), err); });
    }
};

// What a command leads to; a refusal is one, and no error.
class Decision : public Owned<dy_decision, dy_decision_free> {
public:
    using Owned::Owned;
    bool is_done() const noexcept { return dy_decision_outcome(get()) == DY_OUTCOME_DONE; }
    bool is_repeated() const noexcept { return dy_decision_outcome(get()) == DY_OUTCOME_REPEATED; }
    bool is_refused() const noexcept { return dy_decision_outcome(get()) == DY_OUTCOME_REFUSED; }
    std::size_t size() const noexcept { return dy_decision_len(get()); }
    std::uint64_t seq() const noexcept { return dy_decision_seq(get()); }
    std::string_view event(std::size_t index) const noexcept { return dy_decision_event(get(), index); }
    std::string_view event_id(std::size_t index) const noexcept { return dy_decision_event_id(get(), index); }
    std::string_view event_type(std::size_t index) const noexcept { return dy_decision_event_type(get(), index); }
    std::string_view refusal() const noexcept { return dy_decision_refusal(get()); }
    std::string_view detail() const noexcept { return dy_decision_detail(get()); }
    std::string json() const
    {
        return dianyuan::detail::text([&](auto out, auto err) { return dy_decision_json(get(), out, err); });
    }
};

class Ledger : public Owned<dy_ledger, dy_ledger_free> {
public:
    using Owned::Owned;
    // The ledger that the stored events of a stream lead to; of none, an empty one.
    static Ledger replay(std::string_view stream, std::string_view events, Watch *watch = nullptr)
    {
        return detail::make<Ledger>(
            [&](auto out, auto err) {
                return dy_ledger_replay(stream.data(), stream.size(), events.data(), events.size(), detail::of(watch),
                                        out, err);
            },
            watch);
    }
    Decision decide(const Agency &agency, std::string_view command, std::string_view now, Watch *watch = nullptr) const
    {
        return detail::make<Decision>(
            [&](auto out, auto err) {
                return dy_ledger_decide(get(), agency.get(), command.data(), command.size(), now.data(), now.size(),
                                        detail::of(watch), out, err);
            },
            watch);
    }
    void take(const Decision &decision)
    {
        detail::run([&](auto err) { return dy_ledger_take(get(), decision.get(), err); });
    }
    void apply(std::string_view events)
    {
        detail::run([&](auto err) { return dy_ledger_apply(get(), events.data(), events.size(), err); });
    }
    std::uint64_t seq() const noexcept { return dy_ledger_seq(get()); }
    std::string head() const
    {
        return detail::text([&](auto out, auto err) { return dy_ledger_head(get(), out, err); });
    }
    std::string state() const
    {
        return detail::text([&](auto out, auto err) { return dy_ledger_state_json(get(), out, err); });
    }
    std::string status(const Agency &agency, std::string_view now) const
    {
        return detail::text([&](auto out, auto err) {
            return dy_ledger_status_json(get(), agency.get(), now.data(), now.size(), out, err);
        });
    }
    std::string shortlist(const Agency &agency, std::string_view case_id, std::string_view now,
                          std::uint32_t order = DY_ORDER_POINTS, std::string_view seed = {},
                          Watch *watch = nullptr) const
    {
        return detail::text(
            [&](auto out, auto err) {
                return dy_ledger_shortlist_json(get(), agency.get(), case_id.data(), case_id.size(), now.data(),
                                                now.size(), order, seed.data(), seed.size(), detail::of(watch), out,
                                                err);
            },
            watch);
    }
    std::string record(const Agency &agency, std::string_view events, std::string_view case_id,
                       std::string_view now) const
    {
        return detail::text([&](auto out, auto err) {
            return dy_ledger_record_json(get(), agency.get(), events.data(), events.size(), case_id.data(),
                                         case_id.size(), now.data(), now.size(), out, err);
        });
    }
};

// The verdict on a decision record, alone or with the roster and the case as they were.
inline std::string replay_record(std::string_view record, const Roster *roster = nullptr, const Case *case_ = nullptr)
{
    return detail::text([&](auto out, auto err) {
        return dy_record_replay_json(record.data(), record.size(), roster == nullptr ? nullptr : roster->get(),
                                     case_ == nullptr ? nullptr : case_->get(), out, err);
    });
}

} // namespace dianyuan

#endif
