#pragma once

#include "core/base/check.h"
#include "core/base/result.h"

#include <QMutex>
#include <QPointer>
#include <QWaitCondition>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace countertop {

// A value that another thread, or a later turn of the event loop, will bring.
//
// Qt's own (6.4) runs a continuation twice, or ends the program, when it is attached in the moment
// in which the value comes: it looks whether the future is finished and stores the continuation in
// two steps, and the thread that finishes goes between them. Here both are one step, under one
// lock: each continuation runs once, whichever comes first.

namespace detail {

/// Whether a value was brought, who waits for that and what happens then. The value lies beside it.
class Settling
{
public:
    Settling() = default;
    Settling(const Settling &) = delete;
    Settling &operator=(const Settling &) = delete;

    bool isSettled() const;
    void wait() const;
    /// False when *limit* passed first.
    bool waitAtMost(std::chrono::milliseconds limit) const;
    /// Runs *next* once: now, if it is settled, otherwise on the thread that settles it.
    void whenSettled(std::function<void()> next);
    /// The first call counts.
    void settle();

protected:
    ~Settling() = default;

private:
    mutable QMutex m_mutex;
    mutable QWaitCondition m_wake;
    std::vector<std::function<void()>> m_next;
    bool m_isSettled = false;
};

/// Runs a function on the thread of *context*, and not once that is gone: at once on that thread,
/// through its event loop from any other.
class ContextCall
{
public:
    /// Made on the thread of *context*, or while it cannot go.
    explicit ContextCall(QObject *context);
    void run(std::function<void()> function) const;

private:
    std::shared_ptr<QObject> m_relay; ///< lives in the thread of the context, as long as the call
    QPointer<QObject> m_context; ///< looked at on its own thread only
};

template <typename T>
struct FutureState final : Settling
{
    std::optional<std::conditional_t<std::is_void_v<T>, std::monostate, T>> value;
};

} // namespace detail

template <typename T>
class Promise;

/// What a Promise will bring; copies are the same future. A promise that goes without a value
/// settles its future empty: who waits wakes, continuations do not run.
template <typename T>
class Future
{
public:
    using Value = T;

    bool isFinished() const { return m_state->isSettled(); }
    /// Settled with a value: false after a promise that went without one.
    bool hasResult() const { return isFinished() && m_state->value.has_value(); }
    void waitForFinished() const { m_state->wait(); }
    /// False when it takes longer than *limit*.
    bool waitAtMost(std::chrono::milliseconds limit) const { return m_state->waitAtMost(limit); }

    /// Waits. Asked of a promise that went without a value it ends the program.
    T result() const
    {
        waitForFinished();
        CT_CHECK(m_state->value.has_value());
        if constexpr (!std::is_void_v<T>) {
            return *m_state->value;
        }
    }

    /// As result(), moved out: for the one who reads last.
    T takeResult() const
    {
        waitForFinished();
        CT_CHECK(m_state->value.has_value());
        if constexpr (!std::is_void_v<T>) {
            return std::move(*m_state->value);
        }
    }

    /// What *function* makes of the value, on the thread that brings it. A function that answers
    /// with a future is followed: the caller gets the future of the value in the end.
    template <typename Function>
    auto then(Function function) const
    {
        return chain(std::move(function), [](const std::function<void()> &step) { step(); });
    }

    /// The same on the thread of *context*, and not once *context* is gone.
    template <typename Function>
    auto then(QObject *context, Function function) const
    {
        return chain(std::move(function),
                     [call = detail::ContextCall(context)](std::function<void()> step) {
                         call.run(std::move(step));
                     });
    }

    /// Runs *function* on the thread of *context* when this is settled, with or without a value.
    void whenSettled(QObject *context, std::function<void()> function) const
    {
        m_state->whenSettled(
            [call = detail::ContextCall(context), function = std::move(function)]() mutable {
                call.run(std::move(function));
            });
    }

private:
    friend class Promise<T>;
    template <typename Other>
    friend class Future;

    explicit Future(std::shared_ptr<detail::FutureState<T>> state)
        : m_state(std::move(state))
    {
    }

    template <typename Function>
    static auto call(Function &function, const detail::FutureState<T> &state)
    {
        if constexpr (std::is_void_v<T>) {
            return function();
        } else {
            return function(*state.value);
        }
    }

    template <typename Function, typename Runner>
    auto chain(Function function, Runner runner) const;

    std::shared_ptr<detail::FutureState<T>> m_state;
};

/// Who brings the value of a Future. Give it once.
template <typename T>
class Promise
{
public:
    Promise()
        : m_state(std::make_shared<detail::FutureState<T>>())
    {
    }
    ~Promise() { abandon(); }
    Promise(Promise &&) noexcept = default;
    Promise &operator=(Promise &&other) noexcept
    {
        abandon();
        m_state = std::move(other.m_state);
        return *this;
    }
    Promise(const Promise &) = delete;
    Promise &operator=(const Promise &) = delete;

    Future<T> future() const { return Future<T>(m_state); }

    template <typename... Value>
    void give(Value &&...value)
    {
        CT_CHECK(!m_state->isSettled());
        m_state->value.emplace(std::forward<Value>(value)...);
        m_state->settle();
    }

    /// Gives what *from* comes to; goes without a value if that does.
    static void follow(const std::shared_ptr<Promise> &promise, const Future<T> &from)
    {
        from.m_state->whenSettled([promise, state = from.m_state] {
            if (state->value) {
                if constexpr (std::is_void_v<T>) {
                    promise->give();
                } else {
                    promise->give(*state->value);
                }
            }
        });
    }

private:
    void abandon()
    {
        if (m_state) {
            m_state->settle();
        }
    }

    std::shared_ptr<detail::FutureState<T>> m_state;
};

namespace detail {

template <typename T>
struct Followed
{
    using Type = T;
    static constexpr bool isFuture = false;
};

template <typename T>
struct Followed<Future<T>>
{
    using Type = T;
    static constexpr bool isFuture = true;
};

} // namespace detail

template <typename T>
template <typename Function, typename Runner>
auto Future<T>::chain(Function function, Runner runner) const
{
    using Made = decltype(call(function, *m_state));
    using Answer = typename detail::Followed<Made>::Type;
    auto promise = std::make_shared<Promise<Answer>>();
    Future<Answer> answer = promise->future();
    // The step holds the value it is about: nobody else may be left who does.
    std::function<void()> step =
        [state = m_state, function = std::move(function), promise = std::move(promise)]() mutable {
            if constexpr (detail::Followed<Made>::isFuture) {
                Promise<Answer>::follow(promise, call(function, *state));
            } else if constexpr (std::is_void_v<Made>) {
                call(function, *state);
                promise->give();
            } else {
                promise->give(call(function, *state));
            }
        };
    detail::FutureState<T> &state = *m_state;
    state.whenSettled([&state, step = std::move(step), runner = std::move(runner)]() mutable {
        if (state.value) {
            runner(std::move(step)); // so that what it holds goes where it ran
        }
    });
    return answer;
}

/// A value that is known already.
template <typename T>
Future<T> ready(T value)
{
    Promise<T> promise;
    promise.give(std::move(value));
    return promise.future();
}

/// An answer that is known already: `ready<Customer>(error)`.
template <typename Value>
Future<Result<Value>> ready(Result<Value> answer)
{
    Promise<Result<Value>> promise;
    promise.give(std::move(answer));
    return promise.future();
}

inline Future<void> ready()
{
    Promise<void> promise;
    promise.give();
    return promise.future();
}

/// The values of all, in their order, once the last of them came.
template <typename T>
Future<std::vector<T>> whenAll(const std::vector<Future<T>> &all)
{
    const auto values = std::make_shared<std::vector<T>>();
    Future<void> before = ready();
    for (const Future<T> &one : all) {
        before = before.then([one, values] {
            return one.then([values](const T &value) { values->push_back(value); });
        });
    }
    return before.then([values] { return std::move(*values); });
}

} // namespace countertop
