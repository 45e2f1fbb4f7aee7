#pragma once

#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/documents/paperlanguage.h"

#include <vector>

namespace countertop {

/// A row of a sales report as it stands on paper.
struct SalesTableRow
{
    QString label; ///< empty: what has no name
    std::int64_t count = 0;
    Money amount;
    int depth = 0; ///< how far it stands in
    QString below; ///< in small letters under the label; may be empty
    bool operator==(const SalesTableRow &) const = default;
};

/// A sales report as a paper: figures as they were counted, words of the paper.
struct SalesTable
{
    Phrase title = Phrase::SalesByDay;
    BusinessDay from;
    BusinessDay to;
    QStringList only; ///< what it was narrowed to: a person, a till; may be empty
    std::vector<SalesTableRow> rows; ///< may be empty
    SalesTableRow total;
};

/// The rows with their sum, for the receipt printer as for a page. *tillName*: the till that
/// counted, for a till knows its own sales only.
Document salesTable(const SalesTable &table,
                    const QString &tillName,
                    const StoreText &store,
                    const PaperLanguage &language,
                    Instant printedAt);

} // namespace countertop
