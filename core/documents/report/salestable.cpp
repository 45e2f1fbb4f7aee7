#include "core/documents/report/salestable.h"

#include "core/documents/moneytext.h"

namespace countertop {

namespace {

constexpr int stepIn = 2; ///< columns a level

void addRow(Document &document,
            const SalesTableRow &row,
            const PaperLanguage &language,
            const TextStyle &style = {})
{
    const QString label
        = row.label.isEmpty() ? language.texts(Phrase::WithoutName) : typedText(row.label);
    document.blocks.emplace_back(
        RowBlock{ QStringLiteral("%1 (%2)").arg(label, countText(row.count, language.locale)),
                  amountText(row.amount, language.locale),
                  std::nullopt,
                  row.depth * stepIn,
                  style });
    if (!row.below.isEmpty()) {
        document.blocks.emplace_back(TextBlock{
            row.below, TextAlign::Start, { TextRole::Small }, (row.depth + 1) * stepIn });
    }
}

void addHead(Document &document,
             const SalesTable &table,
             const QString &tillName,
             const PaperLanguage &language,
             Instant printedAt)
{
    document.blocks.emplace_back(
        TextBlock{ language.texts(table.title), TextAlign::Centre, { TextRole::Title } });
    document.blocks.emplace_back(BlankBlock{});
    const QString from = dateText(table.from.date(), language.locale);
    const QString days = table.from == table.to
        ? from
        : language.texts(Phrase::DayRange, from, dateText(table.to.date(), language.locale));
    document.blocks.emplace_back(TextBlock{ days, TextAlign::Start, { TextRole::Text, true } });
    for (const QString &narrowed : table.only) {
        document.blocks.emplace_back(
            TextBlock{ language.texts(Phrase::OnlyOne, typedText(narrowed)) });
    }
    RowBlock made{ typedText(tillName), language.dateTime(printedAt) };
    made.fit = RowFit::EndBelow;
    document.blocks.emplace_back(made);
}

} // namespace

Document salesTable(const SalesTable &table,
                    const QString &tillName,
                    const StoreText &store,
                    const PaperLanguage &language,
                    Instant printedAt)
{
    Document document;
    document.direction = language.direction();
    addStoreHead(document, { store.name, {}, {}, {} });
    addHead(document, table, tillName, language, printedAt);
    document.blocks.emplace_back(RuleBlock{});
    for (const SalesTableRow &row : table.rows) {
        addRow(document, row, language);
    }
    if (table.rows.empty()) {
        document.blocks.emplace_back(TextBlock{ language.texts(Phrase::NothingSold) });
    }
    document.blocks.emplace_back(RuleBlock{ RuleWeight::Heavy });
    SalesTableRow total = table.total;
    total.label = language.texts(Phrase::Sum);
    addRow(document, total, language, { TextRole::Text, true });
    addEnd(document);
    return document;
}

} // namespace countertop
