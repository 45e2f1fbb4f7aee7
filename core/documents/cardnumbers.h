#pragma once

#include <QString>

namespace countertop {

/// *text* with every card number in it (13 to 19 digits that pass the Luhn check, with blanks or
/// hyphens between them or not) cut down to its last four behind asterisks (CT-57).
///
/// Screens refuse such texts; this is the last wall before paper, for texts that came by import.
/// A number between fewer or more digits is left alone: barcodes and phone numbers stay readable.
QString withoutCardNumbers(const QString &text);

} // namespace countertop
