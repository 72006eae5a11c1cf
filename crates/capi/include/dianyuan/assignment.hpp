// Many cases at once. Part of dianyuan.hpp.

#ifndef DIANYUAN_ASSIGNMENT_HPP
#define DIANYUAN_ASSIGNMENT_HPP

#include "object.hpp"

namespace dianyuan {

class Assignment : public Owned<dy_assignment, dy_assignment_free> {
public:
    using Owned::Owned;
    std::uint32_t status() const noexcept { return dy_assignment_status(get()); }
    bool is_optimal() const noexcept { return dy_assignment_is_optimal(get()) != 0; }
    std::size_t size() const noexcept
    {
        std::size_t size = 0;
        dy_assignment_pairs(get(), &size);
        return size;
    }
    std::string_view case_(std::size_t index) const noexcept { return dy_assignment_case(get(), index); }
    std::string_view lawyer(std::size_t index) const noexcept { return dy_assignment_lawyer(get(), index); }
    std::string_view total() const noexcept { return dy_assignment_total(get()); }
};

// Tables of your own scores as CSV.
class Problem : public Owned<dy_problem, dy_problem_free> {
public:
    using Owned::Owned;
    static Problem read(std::string_view edges, std::string_view lawyers, std::string_view cases,
                        std::string_view groups = {})
    {
        return detail::make<Problem>([&](auto out, auto err) {
            return dy_problem_read(edges.data(), edges.size(), lawyers.data(), lawyers.size(), cases.data(),
                                   cases.size(), groups.data(), groups.size(), out, err);
        });
    }
    Assignment assign(const dy_assign_options *options = nullptr, Watch *watch = nullptr) const
    {
        return detail::make<Assignment>(
            [&](auto out, auto err) { return dy_problem_assign(get(), options, detail::of(watch), out, err); }, watch);
    }
    std::string assign_json(const dy_assign_options *options = nullptr, Watch *watch = nullptr) const
    {
        return detail::text(
            [&](auto out, auto err) { return dy_problem_assign_json(get(), options, detail::of(watch), out, err); },
            watch);
    }
    std::string verify(std::string_view result) const
    {
        return detail::text(
            [&](auto out, auto err) { return dy_problem_verify_json(get(), result.data(), result.size(), out, err); });
    }
};

} // namespace dianyuan

#endif
