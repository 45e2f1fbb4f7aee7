#pragma once

#include <QString>

#include <string_view>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

namespace countertop {

/// What the caller should do about an error.
enum class ErrorKind {
    Invalid, ///< fix the input
    Refused, ///< a rule or a person says no
    Conflict, ///< read again, somebody else was first
    Unavailable, ///< retry later
    Corrupt, ///< stop: what is stored cannot be trusted
};

/// A reason that code can act on: an enumerator of one feature's enum.
///
/// An enum takes part when a function `std::string_view errorFeature(TheEnum)` is found beside it;
/// that name keeps equal numbers of two features apart.
class ErrorCode final
{
public:
    template <typename Enum>
    requires std::is_enum_v<Enum>
    ErrorCode(Enum code) // NOLINT(google-explicit-constructor): errors are written as {kind,
                         // Code::X, detail}
        : m_feature(errorFeature(code))
        , m_value(static_cast<int>(code))
    {
    }

    std::string_view feature() const { return m_feature; }
    int value() const { return m_value; }

    template <typename Enum>
    requires std::is_enum_v<Enum>
    bool is(Enum code) const
    {
        return m_feature == errorFeature(code) && m_value == static_cast<int>(code);
    }

    bool operator==(const ErrorCode &) const = default;

private:
    std::string_view m_feature;
    int m_value;
};

/// Why something did not happen. *detail* is English for the log, with the numbers in it; people
/// see a sentence that ui makes from the code.
struct Error
{
    ErrorKind kind;
    ErrorCode code;
    QString detail;
};

/// A value or an Error. A dropped Result is a compile error.
template <typename T>
class [[nodiscard]] Result final : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;

    Result(Error error) // NOLINT(google-explicit-constructor): `return Error{…}` is the point
        : tl::expected<T, Error>(tl::unexpect, std::move(error))
    {
    }
};

/// A success without a value: `return done();`
inline Result<void> done()
{
    return {};
}

} // namespace countertop

#define CT_JOIN_INNER(a, b) a##b
#define CT_JOIN(a, b) CT_JOIN_INNER(a, b)

/// `CT_TRY(name, expression)` declares *name* with the value of a Result or leaves the function
/// with its error.
#define CT_TRY(name, ...)                                                                          \
    auto CT_JOIN(ctResult, __LINE__) = (__VA_ARGS__);                                              \
    if (!CT_JOIN(ctResult, __LINE__))                                                              \
        return std::move(CT_JOIN(ctResult, __LINE__)).error();                                     \
    auto name = std::move(*CT_JOIN(ctResult, __LINE__)) // NOLINT(bugprone-macro-parentheses)

/// `CT_TRY_DONE(expression)` leaves the function with the error of a Result<void>.
#define CT_TRY_DONE(...)                                                                           \
    do {                                                                                           \
        auto ctOutcome = (__VA_ARGS__);                                                            \
        if (!ctOutcome)                                                                            \
            return std::move(ctOutcome).error();                                                   \
    } while (false)
