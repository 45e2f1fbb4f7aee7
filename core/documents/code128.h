#pragma once

#include "core/documents/bitmap.h"

#include <QString>

#include <optional>
#include <vector>

namespace countertop {

/// A text as Code 128 (ISO/IEC 15417): pairs of digits in set C, the rest in set B.
struct Code128
{
    /// Code words from the start character to the last of the text, without check and stop.
    std::vector<int> words;
    /// The same as the data of GS k 73: "{B" and "{C" name the sets.
    QByteArray command;

    /// *shape*: empty unless the text is 1 to 80 characters from 0x20 to 0x7E.
    static std::optional<Code128> of(const QString &text);

    /// Width in modules with check and stop, without quiet zones.
    int moduleCount() const;
    /// One row of bars, *module* dots each, *height* dots high, without quiet zones.
    Bitmap bars(int module, int height) const;
};

} // namespace countertop
