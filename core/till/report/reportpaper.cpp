#include "core/till/report/reportpaper.h"

#include "core/base/check.h"
#include "core/base/codedvalue.h"
#include "core/documents/moneytext.h"
#include "core/documents/report/salestable.h"
#include "core/domain/settings/settings.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/tickettables.h"
#include "core/till/print/paper.h"

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;

constexpr ReportGroup groups[] = {
    ReportGroup::Day,      ReportGroup::Hour,     ReportGroup::Product,
    ReportGroup::Category, ReportGroup::Tax,      ReportGroup::Tender,
    ReportGroup::Person,   ReportGroup::Discount, ReportGroup::PriceChange,
};

QString groupCode(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Day:
        return u"day"_s;
    case ReportGroup::Hour:
        return u"hour"_s;
    case ReportGroup::Product:
        return u"product"_s;
    case ReportGroup::Category:
        return u"category"_s;
    case ReportGroup::Tax:
        return u"tax"_s;
    case ReportGroup::Tender:
        return u"tender"_s;
    case ReportGroup::Person:
        return u"person"_s;
    case ReportGroup::Discount:
        return u"discount"_s;
    case ReportGroup::PriceChange:
        return u"price_change"_s;
    }
    CT_CHECK(false);
}

Phrase titleOf(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Day:
        return Phrase::SalesByDay;
    case ReportGroup::Hour:
        return Phrase::SalesByHour;
    case ReportGroup::Product:
        return Phrase::SalesByProduct;
    case ReportGroup::Category:
        return Phrase::SalesByCategory;
    case ReportGroup::Tax:
        return Phrase::SalesByTax;
    case ReportGroup::Tender:
        return Phrase::SalesByTender;
    case ReportGroup::Person:
        return Phrase::SalesByPerson;
    case ReportGroup::Discount:
        return Phrase::DiscountsByPerson;
    case ReportGroup::PriceChange:
        return Phrase::PricesChanged;
    }
    CT_CHECK(false);
}

QJsonObject rowToJson(const ReportRow &row)
{
    QJsonObject json{ { "key"_L1, row.key },
                      { "label"_L1, row.label },
                      { "count"_L1, static_cast<qint64>(row.count) },
                      { "amount"_L1, static_cast<qint64>(row.amount.minor()) },
                      { "depth"_L1, row.depth } };
    if (row.change) {
        json.insert(
            "change"_L1,
            QJsonObject{ { "listPrice"_L1, static_cast<qint64>(row.change->listPrice.minor()) },
                         { "price"_L1, static_cast<qint64>(row.change->price.minor()) },
                         { "person"_L1, row.change->person } });
    }
    return json;
}

ReportRow rowFromJson(const JsonFields &fields, Currency currency)
{
    ReportRow row{ fields.text("key"_L1),
                   fields.text("label"_L1),
                   fields.integer("count"_L1),
                   fields.money("amount"_L1, currency),
                   fields.smallOr("depth"_L1, 0) };
    if (fields.has("change"_L1)) {
        const JsonFields change = fields.object("change"_L1);
        row.change = PriceChange{ change.money("listPrice"_L1, currency),
                                  change.money("price"_L1, currency),
                                  change.text("person"_L1) };
    }
    return row;
}

QString tenderWord(const QString &code, const DocumentTexts &texts)
{
    constexpr std::pair<TenderKind, Phrase> words[] = {
        { TenderKind::Cash, Phrase::Cash },
        { TenderKind::CardSlip, Phrase::Card },
        { TenderKind::Account, Phrase::OnAccount },
        { TenderKind::StoreCredit, Phrase::StoreCredit },
    };
    for (const auto &[kind, phrase] : words) {
        if (tenderCode(kind) == code) {
            return texts(phrase);
        }
    }
    return code;
}

QString labelOf(const ReportRow &row, ReportGroup group, const PaperLanguage &language)
{
    switch (group) {
    case ReportGroup::Day:
        return dateText(BusinessDay::fromText(row.key).date(), language.locale);
    case ReportGroup::Hour:
        return timeText(QTime(row.key.toInt(), 0), language.locale);
    case ReportGroup::Tender:
        return tenderWord(row.key, language.texts);
    case ReportGroup::Product:
    case ReportGroup::Category:
    case ReportGroup::Tax:
    case ReportGroup::Person:
    case ReportGroup::Discount:
    case ReportGroup::PriceChange:
        return row.label;
    }
    CT_CHECK(false);
}

/// "Anna: 21.00 instead of 24.90"; empty for other rows.
QString changeText(const ReportRow &row, const PaperLanguage &language)
{
    return row.change ? language.texts(Phrase::ChangedPrice,
                                       typedText(row.change->person),
                                       amountText(row.change->price, language.locale),
                                       amountText(row.change->listPrice, language.locale))
                      : QString();
}

} // namespace

QJsonObject toJson(const SalesReport &report)
{
    QJsonArray rows;
    for (const ReportRow &row : report.rows) {
        rows.append(rowToJson(row));
    }
    const ReportQuestion &asked = report.asked;
    QJsonObject json{ { "group"_L1, groupCode(asked.group) },
                      { "from"_L1, asked.from.toText() },
                      { "to"_L1, asked.to.toText() },
                      { "tillNumber"_L1, report.tillNumber },
                      { "currency"_L1, report.total.amount.currency().code() },
                      { "rows"_L1, rows },
                      { "total"_L1, rowToJson(report.total) } };
    if (asked.person) {
        json.insert("person"_L1, personToJson(*asked.person));
    }
    if (asked.till) {
        json.insert("till"_L1, *asked.till);
    }
    return json;
}

Result<SalesReport> salesReportFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    CT_TRY(currency, Currency::fromCode(fields.text("currency"_L1)));
    const auto group = valueOfCode(groups, groupCode, fields.text("group"_L1));
    if (!group) {
        return Error{ ErrorKind::Invalid, JsonError::WrongType, fields.text("group"_L1) };
    }
    SalesReport report{
        {}, fields.smallOr("tillNumber"_L1, 0), {}, rowFromJson(fields.object("total"_L1), currency)
    };
    report.asked.group = *group;
    report.asked.from = BusinessDay::fromText(fields.text("from"_L1));
    report.asked.to = BusinessDay::fromText(fields.text("to"_L1));
    if (fields.has("person"_L1)) {
        report.asked.person = personFromJson(fields.object("person"_L1));
    }
    if (fields.has("till"_L1)) {
        report.asked.till = fields.smallOr("till"_L1, 0);
    }
    for (const JsonFields &row : fields.objects("rows"_L1)) {
        report.rows.push_back(rowFromJson(row, currency));
    }
    if (problem) {
        return *problem;
    }
    return report;
}

Document reportPaper(const SalesReport &report, const PaperTerms &terms, Instant printedAt)
{
    const ReportQuestion &asked = report.asked;
    SalesTable table{ .title = titleOf(asked.group),
                      .from = asked.from,
                      .to = asked.to,
                      .only = {},
                      .rows = {},
                      .total = { {}, report.total.count, report.total.amount, 0, {} } };
    if (asked.person) {
        table.only << asked.person->name;
    }
    if (asked.till) {
        table.only << terms.language.texts(Phrase::Till, QString::number(*asked.till));
    }
    for (const ReportRow &row : report.rows) {
        table.rows.push_back({ labelOf(row, asked.group, terms.language),
                               row.count,
                               row.amount,
                               row.depth,
                               changeText(row, terms.language) });
    }
    return salesTable(table, terms.tillName, terms.store, terms.language, printedAt);
}

} // namespace countertop::till
