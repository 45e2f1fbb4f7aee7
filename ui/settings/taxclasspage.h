#pragma once

#include "core/base/idsource.h"
#include "core/domain/catalog/tax.h"
#include "ui/pages/formpage.h"

#include <QDate>
#include <QLocale>

#include <vector>

namespace countertop::ui {

/// A tax class: its taxes in the order in which they build on each other, each with rates that
/// hold from a day on. A rate that began is history and is not changed any more; a new one begins
/// on its day.
class TaxClassPage final : public FormPage
{
    Q_OBJECT

public:
    TaxClassPage(TaxClass taxClass, IdSource &ids, const QLocale &locale, const QDate &today);

signals:
    void classTyped(const countertop::TaxClass &taxClass);

private:
    struct TaxFields
    {
        TaxId id;
        QLineEdit *name;
        QLineEdit *letter;
        QComboBox *base;
        std::vector<DatedRate> rates; ///< as stored
        QLineEdit *rate; ///< the new one
        QLineEdit *from;
    };

    void addTax(const TaxDefinition &tax);
    void take();
    Result<TaxDefinition> typedTax(const TaxFields &fields) const;
    QString historyOf(const TaxDefinition &tax) const;

    TaxClass m_class;
    IdSource &m_ids;
    QLocale m_locale;
    QDate m_today;
    QLineEdit *m_name;
    QCheckBox *m_active;
    std::vector<TaxFields> m_taxes;
};

/// A percentage as people type it, "8.875", as a rate. *errors*: those of `parseQuantity`, and
/// Invalid EntryError::Malformed above 100.
Result<Rate> typedPercent(const QString &text);

} // namespace countertop::ui
