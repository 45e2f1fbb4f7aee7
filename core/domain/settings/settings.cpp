#include "core/domain/settings/settings.h"

#include "core/base/check.h"
#include "core/domain/settings/picturetext.h"
#include "core/domain/settings/programversion.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace countertop {

namespace {

Error notAllowed(const QString &key, const QString &why)
{
    return { ErrorKind::Invalid, SettingError::NotAllowedValue, key + QStringLiteral(": ") + why };
}

QStringList partsOf(const QString &text)
{
    QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts) {
        part = part.trimmed();
    }
    return parts;
}

Result<void> checkNumber(const SettingDefinition &row, const QString &value)
{
    bool isNumber = false;
    const qlonglong parsed = value.toLongLong(&isNumber);
    if (!isNumber || parsed < row.least || parsed > row.most) {
        return notAllowed(
            row.key,
            QStringLiteral("a whole number from %1 to %2 is needed").arg(row.least).arg(row.most));
    }
    return done();
}

Result<void> checkChoices(const SettingDefinition &row, const QStringList &values)
{
    const QStringList choices = partsOf(row.choices);
    for (const QString &value : values) {
        if (!choices.contains(value)) {
            return notAllowed(row.key, QStringLiteral("allowed are ") + row.choices);
        }
    }
    return done();
}

/// Actions and keys are texts here; whether they exist is known by the table of keys in ui.
bool isObjectOfTexts(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject object = document.object();
    return document.isObject() && std::all_of(object.begin(), object.end(), [](const auto &value) {
               return value.isString();
           });
}

Result<void> checkText(const SettingDefinition &row, const QString &value)
{
    const bool holdsControls = std::any_of(value.begin(), value.end(), [&row](QChar c) {
        const bool isLineBreak = row.kind == SettingKind::LongText && c == u'\n';
        return c.category() == QChar::Other_Control && !isLineBreak;
    });
    if (holdsControls) {
        return notAllowed(row.key, QStringLiteral("no control characters"));
    }
    if (value.size() > row.most) {
        return notAllowed(row.key, QStringLiteral("%1 characters at most").arg(row.most));
    }
    return done();
}

Result<LabelRule> labelRuleFrom(const QString &line)
{
    const QStringList parts = line.split(u':');
    const auto bad = [&line] { return notAllowed(setting::labelRules, line); };
    if (parts.size() != 5) {
        return bad();
    }
    LabelRule rule;
    rule.prefix = parts.at(0);
    rule.itemDigits = parts.at(1).toInt();
    rule.valueDigits = parts.at(2).toInt();
    const auto unit = unitFromCode(parts.at(4));
    const bool isPrice = parts.at(3) == QStringLiteral("price");
    const bool isDigits = std::all_of(
        rule.prefix.cbegin(), rule.prefix.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const auto length = rule.prefix.size() + rule.itemDigits + rule.valueDigits;
    if (rule.prefix.isEmpty() || !isDigits || rule.itemDigits < 1 || rule.valueDigits < 1
        || (length != 12 && length != 11) || !unit
        || (!isPrice && parts.at(3) != QStringLiteral("weight"))) {
        return bad();
    }
    rule.value = isPrice ? LabelValue::Price : LabelValue::Weight;
    rule.unit = *unit;
    return rule;
}

} // namespace

std::string_view errorFeature(SettingError)
{
    return "setting";
}

Result<void> Settings::check(const QString &key, const QString &value)
{
    const SettingDefinition *row = definition(key);
    if (row == nullptr) {
        return Error{ ErrorKind::Invalid, SettingError::UnknownKey, key };
    }
    return check(*row, value);
}

Result<void> Settings::check(const SettingDefinition &row, const QString &value)
{
    if (row.secrecy == Secrecy::Secret) {
        return Error{ ErrorKind::Refused, SettingError::BelongsToVault, row.key };
    }
    switch (row.kind) {
    case SettingKind::Text:
    case SettingKind::LongText:
        return checkText(row, value);
    case SettingKind::Number:
    case SettingKind::Amount:
        return checkNumber(row, value);
    case SettingKind::YesNo:
        return value == QStringLiteral("yes") || value == QStringLiteral("no")
            ? done()
            : Result<void>(notAllowed(row.key, QStringLiteral("yes or no")));
    case SettingKind::Choice:
        return checkChoices(row, { value });
    case SettingKind::Choices:
        return checkChoices(row, partsOf(value));
    case SettingKind::CurrencyCode: {
        CT_TRY(currency, Currency::fromCode(value));
        Q_UNUSED(currency);
        return done();
    }
    case SettingKind::ZoneName: {
        CT_TRY(zone, Zone::fromName(value));
        Q_UNUSED(zone);
        return done();
    }
    case SettingKind::Id:
        if (!value.isEmpty() && !Uuid::fromText(value)) {
            return notAllowed(row.key, QStringLiteral("an id is needed"));
        }
        return done();
    case SettingKind::LabelRules: {
        CT_TRY(rules, labelRulesFrom(value));
        Q_UNUSED(rules);
        return done();
    }
    case SettingKind::Picture:
        return value.isEmpty() || pictureFrom(value)
            ? done()
            : Result<void>(notAllowed(row.key, QStringLiteral("a picture of dots")));
    case SettingKind::Version:
        return value.isEmpty() || ProgramVersion::fromText(value)
            ? done()
            : Result<void>(notAllowed(row.key, QStringLiteral("a version such as 0.2.0")));
    case SettingKind::KeyChanges:
        return isObjectOfTexts(value)
            ? done()
            : Result<void>(notAllowed(row.key, QStringLiteral("a JSON object of keys")));
    }
    return done();
}

Result<void> Settings::set(const QString &key, SettingChange change)
{
    CT_TRY_DONE(check(key, change.value));
    m_changes.insert_or_assign(key, std::move(change));
    return done();
}

QString Settings::text(QAnyStringView key) const
{
    const auto found = m_changes.find(key.toString());
    if (found != m_changes.end()) {
        return found->second.value;
    }
    const SettingDefinition *row = definition(key);
    CT_CHECK(row != nullptr);
    return row->standard;
}

std::int64_t Settings::number(QAnyStringView key) const
{
    return text(key).toLongLong();
}

bool Settings::isOn(QAnyStringView key) const
{
    return text(key) == QStringLiteral("yes");
}

Money Settings::amount(QAnyStringView key) const
{
    return Money::fromMinor(number(key), storeCurrency());
}

QString Settings::tenderName(TenderKind kind) const
{
    switch (kind) {
    case TenderKind::Cash:
        return {};
    case TenderKind::CardSlip:
        return text(setting::cardName);
    case TenderKind::Account:
        return text(setting::accountName);
    case TenderKind::StoreCredit:
        return text(setting::creditName);
    }
    return {};
}

QStringList Settings::list(QAnyStringView key) const
{
    return partsOf(text(key));
}

std::optional<SettingChange> Settings::change(QAnyStringView key) const
{
    const auto found = m_changes.find(key.toString());
    return found == m_changes.end() ? std::nullopt : std::optional(found->second);
}

TicketTerms Settings::ticketTerms() const
{
    return { storeCurrency(), storeTaxMode(), storeTaxRounding(), cashStepMinor() };
}

Currency Settings::storeCurrency() const
{
    const auto currency = Currency::fromCode(text(setting::currency));
    CT_CHECK(currency.has_value()); // checked when it was set
    return *currency;
}

Zone Settings::storeZone() const
{
    // A zone that this machine's tables do not know must not stop the sale.
    const auto zone = Zone::fromName(text(setting::zone));
    return zone ? *zone : Zone::utc();
}

TaxMode Settings::storeTaxMode() const
{
    return text(setting::taxMode) == QStringLiteral("added") ? TaxMode::Added : TaxMode::Included;
}

TaxRounding Settings::storeTaxRounding() const
{
    return text(setting::taxRounding) == QStringLiteral("by_line") ? TaxRounding::ByLine
                                                                   : TaxRounding::ByTotal;
}

std::optional<TaxClassId> Settings::standardTaxClass() const
{
    const auto id = TaxClassId::fromText(text(setting::taxClass));
    return id ? std::optional(*id) : std::nullopt;
}

std::vector<LabelRule> Settings::labelRules() const
{
    const auto rules = labelRulesFrom(text(setting::labelRules));
    return rules ? *rules : std::vector<LabelRule>();
}

std::vector<TenderKind> Settings::returnTenders() const
{
    std::vector<TenderKind> kinds;
    for (const QString &code : list(setting::returnTenders)) {
        if (const auto kind = tenderFromCode(code)) {
            kinds.push_back(*kind);
        }
    }
    return kinds;
}

std::map<QString, Rate> Settings::foreignRates() const
{
    std::map<QString, Rate> rates;
    for (const QString &row : list(setting::foreignRates)) {
        const QString code = row.section(u'=', 0, 0);
        const QString decimals = row.section(u'=', 1);
        const QString whole = decimals.section(u'.', 0, 0);
        const QString fraction = decimals.section(u'.', 1).leftJustified(6, u'0', true);
        bool isWhole = false;
        bool isFraction = false;
        const auto ppm
            = whole.toLongLong(&isWhole) * Rate::whole + fraction.toLongLong(&isFraction);
        if (isWhole && isFraction && ppm > 0 && Currency::fromCode(code)) {
            rates.emplace(code, Rate::fromPpm(ppm));
        }
    }
    return rates;
}

QString tenderCode(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash:
        return QStringLiteral("cash");
    case TenderKind::CardSlip:
        return QStringLiteral("card");
    case TenderKind::Account:
        return QStringLiteral("account");
    case TenderKind::StoreCredit:
        return QStringLiteral("store_credit");
    }
    CT_CHECK(!"unknown tender");
}

std::optional<TenderKind> tenderFromCode(QStringView code)
{
    for (const TenderKind kind :
         { TenderKind::Cash, TenderKind::CardSlip, TenderKind::Account, TenderKind::StoreCredit }) {
        if (tenderCode(kind) == code) {
            return kind;
        }
    }
    return std::nullopt;
}

Result<std::vector<LabelRule>> labelRulesFrom(const QString &text)
{
    std::vector<LabelRule> rules;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        CT_TRY(rule, labelRuleFrom(line.trimmed()));
        rules.push_back(rule);
    }
    return rules;
}

QString labelRulesText(const std::vector<LabelRule> &rules)
{
    QStringList lines;
    for (const LabelRule &rule : rules) {
        lines << QStringLiteral("%1:%2:%3:%4:%5")
                     .arg(rule.prefix)
                     .arg(rule.itemDigits)
                     .arg(rule.valueDigits)
                     .arg(rule.value == LabelValue::Price ? QStringLiteral("price")
                                                          : QStringLiteral("weight"),
                          unitCode(rule.unit));
    }
    return lines.join(u'\n');
}

} // namespace countertop
