#include "ui/settings/taxclasspage.h"

#include "core/documents/moneytext.h"
#include "core/domain/ticket/entry.h"
#include "ui/widgets/actionbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr std::size_t taxesMost = 4;
constexpr std::int64_t thousandthsOfHundred = 100'000;
constexpr std::int64_t ppmOfAThousandth = 10; ///< 0.001 % are 10 parts per million

Error malformed(const QString &text)
{
    return { ErrorKind::Invalid, EntryError::Malformed, text };
}

} // namespace

Result<Rate> typedPercent(const QString &text)
{
    QString number = text.trimmed();
    if (number.endsWith(u'%')) {
        number.chop(1);
    }
    CT_TRY(thousandths, parseQuantity(number.trimmed()));
    if (thousandths > thousandthsOfHundred) {
        return malformed(text);
    }
    return Rate::fromPpm(thousandths * ppmOfAThousandth);
}

TaxClassPage::TaxClassPage(TaxClass taxClass,
                           IdSource &ids,
                           const QLocale &locale,
                           const QDate &today)
    : FormPage(taxClass.id.isNull() ? tr("New tax class") : tr("Tax class"),
               taxClass.name,
               tr("Store the class"))
    , m_class(std::move(taxClass))
    , m_ids(ids)
    , m_locale(locale)
    , m_today(today)
    , m_name(addText(tr("Name of the class"), m_class.name))
    , m_active(addCheck(tr("In use"), m_class.isActive))
{
    if (m_class.id.isNull()) {
        m_class.id = ids.make<TaxClassId>();
        addTax({ ids.make<TaxId>(), {}, QStringLiteral("A"), TaxBase::Net, {} });
    }
    for (const TaxDefinition &tax : m_class.taxes) {
        addTax(tax);
    }
    connect(addSecondary(tr("Add a tax")), &ActionButton::clicked, this, [this] {
        if (m_taxes.size() < taxesMost) {
            addTax({ m_ids.make<TaxId>(), {}, {}, TaxBase::Net, {} });
            touch();
            m_taxes.back().name->setFocus();
        }
    });
    connect(this, &FormPage::stored, this, &TaxClassPage::take);
}

void TaxClassPage::addTax(const TaxDefinition &tax)
{
    const int number = static_cast<int>(m_taxes.size()) + 1;
    const auto named = [number](const QString &word) {
        return number == 1 ? word : word + QStringLiteral(" (%1)").arg(number);
    };
    addHeading(named(tr("Tax")));
    if (!tax.rates.empty()) {
        addSentence(historyOf(tax));
    }
    TaxFields fields{ tax.id, nullptr, nullptr, nullptr, tax.rates, nullptr, nullptr };
    beginPair();
    fields.name = addText(named(tr("Name as printed")), tax.name);
    fields.letter = addText(named(tr("Letter on the receipt")), tax.letter);
    beginPair();
    fields.rate = addText(
        named(tax.rates.empty() ? tr("Rate in percent") : tr("New rate in percent")), QString());
    fields.from = addText(
        named(tr("From the day")), QString(), tr("today, %1").arg(m_today.toString(Qt::ISODate)));
    fields.base = nullptr;
    if (number > 1) {
        fields.base
            = addChoice(named(tr("Taken on")),
                        { tr("the price without tax"), tr("the price and the taxes above") },
                        tax.base == TaxBase::Net ? 0 : 1);
    }
    m_taxes.push_back(std::move(fields));
}

QString TaxClassPage::historyOf(const TaxDefinition &tax) const
{
    QStringList rates;
    for (const DatedRate &rate : tax.rates) {
        const QString day = rate.from.toString(Qt::ISODate);
        rates << (rate.from <= m_today ? tr("%1 since %2") : tr("%1 from %2"))
                     .arg(percentText(rate.rate, m_locale), day);
    }
    return rates.join(QStringLiteral(" · "));
}

Result<TaxDefinition> TaxClassPage::typedTax(const TaxFields &fields) const
{
    TaxDefinition tax{ fields.id,
                       fields.name->text().trimmed(),
                       fields.letter->text().trimmed(),
                       fields.base != nullptr && fields.base->currentIndex() == 1
                           ? TaxBase::NetAndEarlierTaxes
                           : TaxBase::Net,
                       fields.rates };
    if (fields.rate->text().trimmed().isEmpty() && !tax.rates.empty()) {
        return tax;
    }
    CT_TRY(rate, typedPercent(fields.rate->text()));
    const QString day = fields.from->text().trimmed();
    const QDate from = day.isEmpty() ? m_today : QDate::fromString(day, Qt::ISODate);
    if (!from.isValid() || from < m_today) {
        return malformed(day);
    }
    std::erase_if(tax.rates, [&from](const DatedRate &dated) { return dated.from == from; });
    const auto after = std::find_if(tax.rates.begin(),
                                    tax.rates.end(),
                                    [&from](const DatedRate &dated) { return dated.from > from; });
    tax.rates.insert(after, DatedRate{ from, rate });
    return tax;
}

void TaxClassPage::take()
{
    TaxClass typed = m_class;
    typed.name = m_name->text().trimmed();
    typed.isActive = m_active->isChecked();
    typed.taxes.clear();
    for (const TaxFields &fields : m_taxes) {
        const auto tax = typedTax(fields);
        if (!tax) {
            showProblem(tr("A rate is a number from 0 to 100, and its day is today or later, such "
                           "as %1.")
                            .arg(m_today.toString(Qt::ISODate)));
            return;
        }
        if (tax->name.isEmpty() || tax->letter.isEmpty()) {
            showProblem(tr("Each tax needs a name and a letter for the receipt."));
            return;
        }
        typed.taxes.push_back(*tax);
    }
    if (typed.name.isEmpty()) {
        showProblem(tr("Type the name of the class."));
        return;
    }
    showProblem({});
    emit classTyped(typed);
}

} // namespace countertop::ui
