#include "core/domain/catalog/namedmappings.h"
#include "core/domain/settings/settings.h"

#include <algorithm>
#include <array>

namespace countertop {

namespace {

constexpr SettingDefinition text(QLatin1StringView key, QLatin1StringView group)
{
    return { key, group, SettingKind::Text, QLatin1StringView(""), 0, 120, {} };
}

/// A word on a button and in a row of a receipt.
constexpr SettingDefinition shortText(QLatin1StringView key, QLatin1StringView group)
{
    return { key, group, SettingKind::Text, QLatin1StringView(""), 0, 20, {} };
}

constexpr SettingDefinition
longText(QLatin1StringView key, QLatin1StringView group, const char *standard = "")
{
    return { key, group, SettingKind::LongText, QLatin1StringView(standard), 0, 2000, {} };
}

constexpr SettingDefinition number(QLatin1StringView key,
                                   QLatin1StringView group,
                                   const char *standard,
                                   std::int64_t least,
                                   std::int64_t most)
{
    return { key, group, SettingKind::Number, QLatin1StringView(standard), least, most, {} };
}

constexpr SettingDefinition
amount(QLatin1StringView key, QLatin1StringView group, const char *standard)
{
    return {
        key, group, SettingKind::Amount, QLatin1StringView(standard), 0, Money::limitMinor, {}
    };
}

constexpr SettingDefinition
yesNo(QLatin1StringView key, QLatin1StringView group, const char *standard)
{
    return { key, group, SettingKind::YesNo, QLatin1StringView(standard), 0, 0, {} };
}

constexpr SettingDefinition choice(QLatin1StringView key,
                                   QLatin1StringView group,
                                   SettingKind kind,
                                   const char *standard,
                                   const char *choices)
{
    return { key, group, kind, QLatin1StringView(standard), 0, 0, QLatin1StringView(choices) };
}

/// The row with the words that find it.
constexpr SettingDefinition by(const char *words, SettingDefinition row)
{
    row.words = QLatin1StringView(words);
    return row;
}

/// The same for a setting of one till.
constexpr SettingDefinition byTerminal(const char *words, SettingDefinition row)
{
    row.words = QLatin1StringView(words);
    row.scope = SettingScope::Terminal;
    return row;
}

constexpr QLatin1StringView store{ "store" };
constexpr QLatin1StringView ticket{ "ticket" };
constexpr QLatin1StringView tax{ "tax" };
constexpr QLatin1StringView payment{ "payment" };
constexpr QLatin1StringView shift{ "shift" };
constexpr QLatin1StringView people{ "people" };
constexpr QLatin1StringView receipt{ "receipt" };
constexpr QLatin1StringView label{ "label" };
constexpr QLatin1StringView sync{ "sync" };
constexpr QLatin1StringView look{ "look" };
constexpr QLatin1StringView scanner{ "scanner" };
constexpr QLatin1StringView sound{ "sound" };
constexpr QLatin1StringView keys{ "keys" };
constexpr QLatin1StringView safety{ "safety" };
constexpr const char *everyTender = "cash,card,account,store_credit";

// One row a setting, as a table is read.
// clang-format off
constexpr std::array definitions{
    by("shop", number(setting::storeNumber, store, "1", 1, 9999)),
    by("shop title", text(setting::storeName, store)),
    by("street city place", longText(setting::storeAddress, store)),
    by("vat id registration", text(setting::storeTaxNumber, store)),
    by("telephone", text(setting::storePhone, store)),
    by("money", choice(setting::currency, store, SettingKind::CurrencyCode, "EUR", "")),
    by("time zone clock", choice(setting::zone, store, SettingKind::ZoneName, "UTC", "")),
    by("business day midnight night", number(setting::dayEndHour, store, "4", 0, 11)),
    by("limit pieces barcode", number(setting::quantityMost, ticket, "999", 1, 999'999)),
    by("second line join merge", choice(setting::repeatedScan, ticket, SettingKind::Choice, "join", "join,second_line")),
    byTerminal("keypad entry cents 00", choice(setting::moneyTyping, ticket, SettingKind::Choice, "decimal", "decimal,cents")),
    byTerminal("twice scan barcode", number(setting::doubleReadGuardMs, ticket, "0", 0, 2000)),
    by("refund cash", choice(setting::returnTenders, ticket, SettingKind::Choices, "store_credit", everyTender)),
    by("gift refund until", number(setting::exchangeDays, ticket, "30", 0, 3650)),
    by("vat sales tax price gross net", choice(setting::taxMode, tax, SettingKind::Choice, "included", "included,added")),
    by("vat cent line total", choice(setting::taxRounding, tax, SettingKind::Choice, "by_total", "by_line,by_total")),
    by("vat default", choice(setting::taxClass, tax, SettingKind::Id, "", "")),
    by("rounding smallest coin", number(setting::cashStep, payment, "1", 1, 10'000)),
    by("limit ask note typing", amount(setting::plausibleCash, payment, "50000")),
    by("notes buttons", yesNo(setting::quickCash, payment, "yes")),
    by("card buttons", choice(setting::tenders, payment, SettingKind::Choices, everyTender, everyTender)),
    by("card name word ec girocard", shortText(setting::cardName, payment)),
    by("invoice name word", shortText(setting::accountName, payment)),
    by("voucher name word", shortText(setting::creditName, payment)),
    by("currency exchange", longText(setting::foreignRates, payment)),
    by("drawer count short over confirm", amount(setting::differenceLimit, shift, "500")),
    by("drawer expected cash", yesNo(setting::blindCount, shift, "yes")),
    by("idle sign-in time", number(setting::lockSeconds, people, "120", 0, 3600)),
    by("sign-in sale", yesNo(setting::lockAfterTicket, people, "no")),
    by("paper translation", choice(setting::receiptLanguage, receipt, SettingKind::Choice, "en", "en,de,ar")),
    by("image picture brand", choice(setting::receiptLogo, receipt, SettingKind::Picture, "", "")),
    by("greeting top text", longText(setting::receiptHead, receipt)),
    by("return policy thanks bottom text", longText(setting::receiptFoot, receipt)),
    by("logo cashier barcode notes", longText(setting::receiptBlocks, receipt)),
    by("paper always ask", yesNo(setting::printsReceipt, receipt, "yes")),
    by("scale weight price barcode", choice(setting::labelRules, label, SettingKind::LabelRules, "", "")),
    by("csv columns file catalogue", longText(setting::importMappings, store)),
    by("age warn offline", number(setting::catalogAmberHours, sync, "24", 1, 1000)),
    by("age warn offline", number(setting::catalogConfirmDays, sync, "7", 1, 1000)),
    by("update old program refuse", choice(setting::leastVersion, sync, SettingKind::Version, "", "")),
    byTerminal("translation", choice(setting::screenLanguage, look, SettingKind::Choice, "en", "en,de")),
    byTerminal("dark contrast colour color", choice(setting::scheme, look, SettingKind::Choice, "light", "light,dark,contrast")),
    byTerminal("keys touch large compact", choice(setting::sizeStep, look, SettingKind::Choice, "normal", "compact,normal,large")),
    byTerminal("font letters large", number(setting::textPercent, look, "100", 100, 200)),
    byTerminal("left right hand", yesNo(setting::mirror, look, "no")),
    byTerminal("screen millimetres dots correction", number(setting::densityPercent, look, "100", 50, 200)),
    byTerminal("shortcuts keyboard", yesNo(setting::showKeys, look, "yes")),
    byTerminal("speed burst barcode", number(setting::scanGapMs, scanner, "35", 5, 200)),
    byTerminal("burst barcode characters", number(setting::scanLengthLeast, scanner, "4", 2, 20)),
    byTerminal("burst barcode end", number(setting::scanSilenceMs, scanner, "100", 20, 1000)),
    byTerminal("barcode before", text(setting::scanPrefix, scanner)),
    byTerminal("barcode after", text(setting::scanSuffix, scanner)),
    byTerminal("tone bell beep", yesNo(setting::soundOn, sound, "yes")),
    byTerminal("tone loud", number(setting::soundVolume, sound, "70", 0, 100)),
    byTerminal("shortcuts keyboard assign", choice(setting::keyChanges, keys, SettingKind::KeyChanges, "{}", "")),
    byTerminal("copy disk", text(setting::backupFolder, safety)),
    byTerminal("copies", number(setting::backupsKept, safety, "7", 1, 365)),
    byTerminal("full space limit", number(setting::diskWarnMib, safety, "2048", 0, 1'000'000)),
    byTerminal("full space import limit", number(setting::diskStopMib, safety, "512", 0, 1'000'000)),
    byTerminal("full disk space reserve", number(setting::ballastMib, safety, "64", 0, 4096)),
};
// clang-format on

/// Lower case without accents, so that «Währung» is found by "wahrung".
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing) {
            plain.append(c);
        }
    }
    return plain.toCaseFolded();
}

} // namespace

std::span<const SettingDefinition> Settings::table()
{
    return definitions;
}

const SettingDefinition *Settings::definition(QAnyStringView key)
{
    const auto row = std::find_if(
        definitions.begin(), definitions.end(), [&key](const SettingDefinition &candidate) {
            return QAnyStringView(candidate.key) == key;
        });
    return row == definitions.end() ? nullptr : &*row;
}

std::vector<const SettingDefinition *>
searchSettings(QStringView question,
               const std::function<QString(const SettingDefinition &)> &shownText)
{
    const QStringList words = folded(question.toString()).split(u' ', Qt::SkipEmptyParts);
    std::vector<const SettingDefinition *> found;
    for (const SettingDefinition &row : definitions) {
        const QString text = folded(QString(row.key).replace(u'_', u' ') + u' ' + row.words + u' '
                                    + shownText(row));
        const bool matches = std::all_of(words.begin(), words.end(), [&text](const QString &word) {
            return text.contains(word);
        });
        if (matches) {
            found.push_back(&row);
        }
    }
    return found;
}

} // namespace countertop
