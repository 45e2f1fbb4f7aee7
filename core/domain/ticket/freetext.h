#pragma once

#include <QStringView>

namespace countertop {

/// Characters of a text as limits count them: code points after NFC, a line break as one (E-G7).
qsizetype characterCount(QStringView text);

/// True when a text holds 13 to 19 digits, also parted by spaces, dots or dashes, that pass the
/// Luhn check of card numbers (CT-33). Every free text field asks it before it keeps anything.
bool holdsCardNumber(QStringView text);

} // namespace countertop
