#include "ui/catalog/mappingpage.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace countertop::ui {

namespace {

struct FieldRow
{
    ProductField field;
    const char *word;
};

constexpr std::array rows{
    FieldRow{ ProductField::Code, QT_TRANSLATE_NOOP("MappingPage", "SKU") },
    FieldRow{ ProductField::Name, QT_TRANSLATE_NOOP("MappingPage", "Name") },
    FieldRow{ ProductField::Price, QT_TRANSLATE_NOOP("MappingPage", "Price") },
    FieldRow{ ProductField::Barcodes, QT_TRANSLATE_NOOP("MappingPage", "Barcode") },
    FieldRow{ ProductField::Category, QT_TRANSLATE_NOOP("MappingPage", "Category") },
    FieldRow{ ProductField::TaxClass, QT_TRANSLATE_NOOP("MappingPage", "Tax class") },
    FieldRow{ ProductField::Unit, QT_TRANSLATE_NOOP("MappingPage", "Unit") },
    FieldRow{ ProductField::Stock, QT_TRANSLATE_NOOP("MappingPage", "Stock") },
};

constexpr std::array marks{ DecimalMark::Unknown, DecimalMark::Point, DecimalMark::Comma };

/// The column that bears the field's own word, 0 for none.
int likelyColumn(const QStringList &columns, ProductField field)
{
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (productFieldFromWord(columns.at(column)) == field) {
            return static_cast<int>(column) + 1;
        }
    }
    return 0;
}

} // namespace

MappingPage::MappingPage(const QStringList &columns)
    : FormPage(tr("Which column is what?"), {}, tr("Use these columns"))
    , m_columns(columns)
{
    addSentence(tr("Nobody knows this file by its header. Say which of its columns holds what; "
                   "products are found again by SKU or barcode, so one of the two is needed."));
    QStringList choices{ tr("not in the file") };
    choices << columns;
    for (const FieldRow &row : rows) {
        if (m_fields.size() % 2 == 0) {
            beginPair();
        }
        m_fields.emplace_back(row.field,
                              addChoice(tr(row.word), choices, likelyColumn(columns, row.field)));
    }
    beginPair();
    m_mark = addChoice(
        tr("Decimal mark"), { tr("as the file shows"), tr("point: 1.89"), tr("comma: 1,89") }, 0);
    m_name = addText(tr("Keep under the name"), {}, tr("empty: only this once"));
    connect(this, &FormPage::stored, this, &MappingPage::take);
}

void MappingPage::take()
{
    ColumnMapping mapping;
    for (const auto &[field, box] : m_fields) {
        if (box->currentIndex() > 0) {
            mapping.columns.emplace(field, m_columns.at(box->currentIndex() - 1));
        }
    }
    if (!mapping.columns.contains(ProductField::Code)
        && !mapping.columns.contains(ProductField::Barcodes)) {
        showProblem(tr("Choose the column of the SKU or of the barcode."));
        return;
    }
    mapping.mark = marks.at(static_cast<std::size_t>(m_mark->currentIndex()));
    setStored();
    emit chosen(mapping, m_name->text().trimmed());
}

} // namespace countertop::ui
