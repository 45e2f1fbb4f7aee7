#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringView>

namespace countertop {

/// Characters of a text as limits count them: code points after NFC, a line break as one (E-G7).
qsizetype characterCount(QStringView text);

/// True when a text holds 13 to 19 digits, also parted by spaces, dots or dashes, that pass the
/// Luhn check of card numbers (CT-33). Every free text field asks it before it keeps anything.
bool holdsCardNumber(QStringView text);

/// Whether a text that somebody typed may be kept. The detail never repeats it.
/// *errors*: Refused TicketError::TextHoldsCardNumber.
Result<void> checkTypedText(QStringView text);

/// *text* with every card number in it cut down to its last four behind asterisks, for saying what
/// was refused.
QString withMaskedCards(const QString &text);

/// Whether a scanned or typed code is the number of a payment card, which is kept nowhere (CT-57).
/// Barcodes have up to 14 digits, one in ten of which would pass for a card by its check digit:
/// only 15 and more count.
bool isCardNumber(QStringView code);

} // namespace countertop
