#pragma once

#include "core/documents/paperlanguage.h"

#include <vector>

namespace countertop {

/// A key and what it does; without keys the heading of those that follow.
struct KeyCardRow
{
    QString keys; ///< "Ctrl+P"
    QString action;
    bool operator==(const KeyCardRow &) const = default;
};

/// The keys of a till as they stand, in the words of its screen.
struct KeyCard
{
    QString title; ///< empty: the paper's own word for it
    std::vector<KeyCardRow> rows;
    bool operator==(const KeyCard &) const = default;
};

/// A slip with all keys to lay beside the till.
Document keyCard(const KeyCard &card, const PaperLanguage &language);

} // namespace countertop
