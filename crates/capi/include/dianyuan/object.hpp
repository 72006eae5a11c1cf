// How objects of the library are held, how failures become exceptions, and how a call is followed. Part of dianyuan.hpp.

#ifndef DIANYUAN_OBJECT_HPP
#define DIANYUAN_OBJECT_HPP

#include "../dianyuan.h"

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

} // namespace dianyuan

#endif
