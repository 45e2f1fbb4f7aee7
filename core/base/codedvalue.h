#pragma once

#include <QStringView>

#include <iterator>
#include <optional>
#include <type_traits>

namespace countertop {

/// The one of *values* that *codeOf* writes as *code*: how an enum that stands as a word in files
/// and on the wire is read back. Nothing for a word that is none.
template <typename Values, typename CodeOf>
auto valueOfCode(const Values &values, CodeOf codeOf, QStringView code)
    -> std::optional<std::decay_t<decltype(*std::begin(values))>>
{
    for (const auto &value : values) {
        if (codeOf(value) == code) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace countertop
