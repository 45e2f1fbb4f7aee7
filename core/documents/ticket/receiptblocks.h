#pragma once

#include "core/documents/ticket/receipt.h"

#include <QString>

namespace countertop {

/// Reads the setting `receipt.blocks`: what the store leaves out, a name a line, and
/// "begin_and_end" for the long head. Names that nobody knows are passed over, so that an older
/// program still prints.
ReceiptBlocks receiptBlocksFrom(const QString &text);
/// The text that reads back as *blocks*; empty for what a new shop prints.
QString receiptBlocksText(const ReceiptBlocks &blocks);

} // namespace countertop
