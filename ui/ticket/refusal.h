#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace countertop::ui {

/// Something that was not done at the counter: the red row, the tone and a sentence (CT-21).
struct Refusal
{
    QString code; ///< what was scanned or typed, kept in the entry line
    QString sentence; ///< what happened and what to do, translated
    /// How many pieces of goods that no code finds were wanted: a typed price may be offered.
    std::optional<std::int64_t> unknownPieces = {};
};

/// The sentence for an error of a desk or a rule, by its code; never its detail.
QString sentenceFor(const Error &error);

/// The sentence for what was typed wrongly (EntryError).
QString entryProblem(const Error &error);

} // namespace countertop::ui
