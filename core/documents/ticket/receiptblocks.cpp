#include "core/documents/ticket/receiptblocks.h"

#include <QLatin1StringView>
#include <QStringList>

#include <array>

namespace countertop {

namespace {

struct BlockRow
{
    QLatin1StringView name;
    bool ReceiptBlocks::*block;
};

constexpr QLatin1StringView longHead{ "begin_and_end" };

constexpr std::array rows{
    BlockRow{ QLatin1StringView("logo"), &ReceiptBlocks::hasLogo },
    BlockRow{ QLatin1StringView("person"), &ReceiptBlocks::hasPerson },
    BlockRow{ QLatin1StringView("customer"), &ReceiptBlocks::hasCustomer },
    BlockRow{ QLatin1StringView("notes"), &ReceiptBlocks::hasNotes },
    BlockRow{ QLatin1StringView("components"), &ReceiptBlocks::hasComponents },
    BlockRow{ QLatin1StringView("foot"), &ReceiptBlocks::hasFoot },
    BlockRow{ QLatin1StringView("barcode"), &ReceiptBlocks::hasBarcode },
};

} // namespace

ReceiptBlocks receiptBlocksFrom(const QString &text)
{
    ReceiptBlocks blocks;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = line.trimmed();
        if (name == longHead) {
            blocks.head = ReceiptHead::BeginAndEnd;
        }
        for (const BlockRow &row : rows) {
            if (name == row.name) {
                blocks.*row.block = false;
            }
        }
    }
    return blocks;
}

QString receiptBlocksText(const ReceiptBlocks &blocks)
{
    QStringList lines;
    if (blocks.head == ReceiptHead::BeginAndEnd) {
        lines << longHead;
    }
    for (const BlockRow &row : rows) {
        if (!(blocks.*row.block)) {
            lines << row.name;
        }
    }
    return lines.join(u'\n');
}

} // namespace countertop
