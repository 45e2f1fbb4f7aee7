#include "ui/settings/settingwords.h"

#include "core/documents/moneytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace countertop::ui {

namespace {

struct WordRow
{
    QLatin1StringView key;
    const char *title;
    const char *hint;
};

constexpr const char *none = "";

// clang-format off
constexpr std::array words{
    WordRow{ setting::storeNumber, QT_TRANSLATE_NOOP("SettingWords", "Store number"), QT_TRANSLATE_NOOP("SettingWords", "The first part of every receipt number. Fixed when the shop was made.") },
    WordRow{ setting::storeName, QT_TRANSLATE_NOOP("SettingWords", "Name of the shop"), QT_TRANSLATE_NOOP("SettingWords", "On top of every paper.") },
    WordRow{ setting::storeAddress, QT_TRANSLATE_NOOP("SettingWords", "Address"), QT_TRANSLATE_NOOP("SettingWords", "As it is printed, line by line.") },
    WordRow{ setting::storeTaxNumber, QT_TRANSLATE_NOOP("SettingWords", "Tax number"), QT_TRANSLATE_NOOP("SettingWords", "With the words that the law wants before it.") },
    WordRow{ setting::storePhone, QT_TRANSLATE_NOOP("SettingWords", "Phone"), none },
    WordRow{ setting::currency, QT_TRANSLATE_NOOP("SettingWords", "Currency"), QT_TRANSLATE_NOOP("SettingWords", "Fixed when the shop was made: no stored amount changes its currency.") },
    WordRow{ setting::zone, QT_TRANSLATE_NOOP("SettingWords", "Time zone"), QT_TRANSLATE_NOOP("SettingWords", "Type a city, then choose.") },
    WordRow{ setting::dayEndHour, QT_TRANSLATE_NOOP("SettingWords", "Hour at which the business day ends"), QT_TRANSLATE_NOOP("SettingWords", "A sale after midnight and before this hour belongs to the day before.") },
    WordRow{ setting::quantityMost, QT_TRANSLATE_NOOP("SettingWords", "Largest quantity on a line"), QT_TRANSLATE_NOOP("SettingWords", "Above it somebody scanned a barcode into the quantity.") },
    WordRow{ setting::repeatedScan, QT_TRANSLATE_NOOP("SettingWords", "The same product again"), none },
    WordRow{ setting::moneyTyping, QT_TRANSLATE_NOOP("SettingWords", "How money is typed"), none },
    WordRow{ setting::doubleReadGuardMs, QT_TRANSLATE_NOOP("SettingWords", "Guard against reading twice"), QT_TRANSLATE_NOOP("SettingWords", "Milliseconds. The same code within that time asks; 0 never asks.") },
    WordRow{ setting::returnTenders, QT_TRANSLATE_NOOP("SettingWords", "A return without a receipt is paid by"), none },
    WordRow{ setting::exchangeDays, QT_TRANSLATE_NOOP("SettingWords", "Days to exchange a gift"), QT_TRANSLATE_NOOP("SettingWords", "Printed on gift receipts; 0 prints no date.") },
    WordRow{ setting::taxMode, QT_TRANSLATE_NOOP("SettingWords", "Prices"), QT_TRANSLATE_NOOP("SettingWords", "For tickets begun from now on.") },
    WordRow{ setting::taxRounding, QT_TRANSLATE_NOOP("SettingWords", "Tax is rounded"), QT_TRANSLATE_NOOP("SettingWords", "Stored with each sale: old receipts keep their figures.") },
    WordRow{ setting::taxClass, QT_TRANSLATE_NOOP("SettingWords", "Tax class of new products"), none },
    WordRow{ setting::cashStep, QT_TRANSLATE_NOOP("SettingWords", "Smallest coin"), QT_TRANSLATE_NOOP("SettingWords", "The part paid in cash is rounded to it, in a row of its own.") },
    WordRow{ setting::plausibleCash, QT_TRANSLATE_NOOP("SettingWords", "Ask about cash above"), QT_TRANSLATE_NOOP("SettingWords", "A slip of the finger is asked about once.") },
    WordRow{ setting::quickCash, QT_TRANSLATE_NOOP("SettingWords", "Buttons for likely notes"), none },
    WordRow{ setting::tenders, QT_TRANSLATE_NOOP("SettingWords", "Ways to pay"), QT_TRANSLATE_NOOP("SettingWords", "In the order of the buttons in the payment.") },
    WordRow{ setting::cardName, QT_TRANSLATE_NOOP("SettingWords", "Card is called"), QT_TRANSLATE_NOOP("SettingWords", "On the payment screen, receipts and shift reports; empty: Card.") },
    WordRow{ setting::accountName, QT_TRANSLATE_NOOP("SettingWords", "Account is called"), QT_TRANSLATE_NOOP("SettingWords", "On the payment screen, receipts and shift reports; empty: Account.") },
    WordRow{ setting::creditName, QT_TRANSLATE_NOOP("SettingWords", "Store credit is called"), QT_TRANSLATE_NOOP("SettingWords", "On the payment screen, receipts and shift reports; empty: Store credit.") },
    WordRow{ setting::foreignRates, QT_TRANSLATE_NOOP("SettingWords", "Foreign notes"), QT_TRANSLATE_NOOP("SettingWords", "What one unit is worth here: USD=0.920000, parted by commas.") },
    WordRow{ setting::differenceLimit, QT_TRANSLATE_NOOP("SettingWords", "Drawer difference without a manager"), QT_TRANSLATE_NOOP("SettingWords", "Above it somebody with the right confirms the count.") },
    WordRow{ setting::blindCount, QT_TRANSLATE_NOOP("SettingWords", "Blind count"), QT_TRANSLATE_NOOP("SettingWords", "Nobody sees the expected cash before the count is final.") },
    WordRow{ setting::lockSeconds, QT_TRANSLATE_NOOP("SettingWords", "Lock after so many seconds"), QT_TRANSLATE_NOOP("SettingWords", "Without a key or a touch; 0 never locks. The open ticket is kept.") },
    WordRow{ setting::lockAfterTicket, QT_TRANSLATE_NOOP("SettingWords", "Lock after every sale"), none },
    WordRow{ setting::receiptLanguage, QT_TRANSLATE_NOOP("SettingWords", "Language of papers"), QT_TRANSLATE_NOOP("SettingWords", "Apart from the language of the screen.") },
    WordRow{ setting::receiptHead, QT_TRANSLATE_NOOP("SettingWords", "Text above"), none },
    WordRow{ setting::receiptLogo, QT_TRANSLATE_NOOP("SettingWords", "Picture on top"), QT_TRANSLATE_NOOP("SettingWords", "A PNG or SVG file; it is printed in black and white, 48 mm wide at most.") },
    WordRow{ setting::receiptFoot, QT_TRANSLATE_NOOP("SettingWords", "Text below"), QT_TRANSLATE_NOOP("SettingWords", "Terms of return, thanks, opening hours.") },
    WordRow{ setting::receiptBlocks, QT_TRANSLATE_NOOP("SettingWords", "What a receipt carries"), QT_TRANSLATE_NOOP("SettingWords", "Number, date, amounts and taxes are always printed.") },
    WordRow{ setting::printsReceipt, QT_TRANSLATE_NOOP("SettingWords", "Print a receipt after every sale"), none },
    WordRow{ setting::labelRules, QT_TRANSLATE_NOOP("SettingWords", "Rules for scale labels"), QT_TRANSLATE_NOOP("SettingWords", "A code that a product has always wins over a rule.") },
    WordRow{ setting::catalogAmberHours, QT_TRANSLATE_NOOP("SettingWords", "Hours until old prices are shown amber"), none },
    WordRow{ setting::catalogConfirmDays, QT_TRANSLATE_NOOP("SettingWords", "Days until old prices are confirmed"), none },
    WordRow{ setting::leastVersion, QT_TRANSLATE_NOOP("SettingWords", "Least version of the tills"), QT_TRANSLATE_NOOP("SettingWords", "Older ones are warned for 14 days; then they sell on, and change nothing else.") },
    WordRow{ setting::screenLanguage, QT_TRANSLATE_NOOP("SettingWords", "Language of the screen"), QT_TRANSLATE_NOOP("SettingWords", "Takes effect when Countertop is started the next time.") },
    WordRow{ setting::scheme, QT_TRANSLATE_NOOP("SettingWords", "Colours"), none },
    WordRow{ setting::sizeStep, QT_TRANSLATE_NOOP("SettingWords", "Size"), QT_TRANSLATE_NOOP("SettingWords", "Compact is for a mouse, large for hurried fingers.") },
    WordRow{ setting::textPercent, QT_TRANSLATE_NOOP("SettingWords", "Size of letters in percent"), none },
    WordRow{ setting::mirror, QT_TRANSLATE_NOOP("SettingWords", "Mirror the window"), QT_TRANSLATE_NOOP("SettingWords", "For left-handed cashiers; number pad and codes stay.") },
    WordRow{ setting::densityPercent, QT_TRANSLATE_NOOP("SettingWords", "Correction of the screen in percent"), QT_TRANSLATE_NOOP("SettingWords", "Many till screens name a wrong size. Measure with a bank card below.") },
    WordRow{ setting::showKeys, QT_TRANSLATE_NOOP("SettingWords", "Keys on buttons"), none },
    WordRow{ setting::scanGapMs, QT_TRANSLATE_NOOP("SettingWords", "Milliseconds between two characters at most"), QT_TRANSLATE_NOOP("SettingWords", "Faster than this is a scanner, slower a person.") },
    WordRow{ setting::scanLengthLeast, QT_TRANSLATE_NOOP("SettingWords", "Characters of a code at least"), none },
    WordRow{ setting::scanSilenceMs, QT_TRANSLATE_NOOP("SettingWords", "Milliseconds of silence that end a code"), QT_TRANSLATE_NOOP("SettingWords", "For scanners that send neither Enter nor Tab.") },
    WordRow{ setting::scanPrefix, QT_TRANSLATE_NOOP("SettingWords", "Characters before each code"), QT_TRANSLATE_NOOP("SettingWords", "Sent by the scanner; they are taken away.") },
    WordRow{ setting::scanSuffix, QT_TRANSLATE_NOOP("SettingWords", "Characters after each code"), none },
    WordRow{ setting::soundOn, QT_TRANSLATE_NOOP("SettingWords", "Sounds"), none },
    WordRow{ setting::soundVolume, QT_TRANSLATE_NOOP("SettingWords", "Volume in percent"), none },
    WordRow{ setting::keyChanges, QT_TRANSLATE_NOOP("SettingWords", "Assigned keys"), none },
    WordRow{ setting::backupFolder, QT_TRANSLATE_NOOP("SettingWords", "Folder for backups"), QT_TRANSLATE_NOOP("SettingWords", "Best on another disk. Empty: beside the shop's files.") },
    WordRow{ setting::backupsKept, QT_TRANSLATE_NOOP("SettingWords", "Backups that are kept"), none },
    WordRow{ setting::diskWarnMib, QT_TRANSLATE_NOOP("SettingWords", "Warn below so many MiB on the disk"), none },
    WordRow{ setting::diskStopMib, QT_TRANSLATE_NOOP("SettingWords", "Stop imports below so many MiB"), QT_TRANSLATE_NOOP("SettingWords", "Selling goes on until nothing can be written.") },
    WordRow{ setting::ballastMib, QT_TRANSLATE_NOOP("SettingWords", "MiB kept for a full disk"), none },
};

struct ChoiceRow
{
    const char *choice;
    const char *word;
};

constexpr std::array choices{
    ChoiceRow{ "join", QT_TRANSLATE_NOOP("SettingWords", "Adds to its line") },
    ChoiceRow{ "second_line", QT_TRANSLATE_NOOP("SettingWords", "Makes a line") },
    ChoiceRow{ "decimal", QT_TRANSLATE_NOOP("SettingWords", "12.5 is 12.50") },
    ChoiceRow{ "cents", QT_TRANSLATE_NOOP("SettingWords", "1250 is 12.50") },
    ChoiceRow{ "cash", QT_TRANSLATE_NOOP("SettingWords", "Cash") },
    ChoiceRow{ "card", QT_TRANSLATE_NOOP("SettingWords", "Card") },
    ChoiceRow{ "account", QT_TRANSLATE_NOOP("SettingWords", "Account") },
    ChoiceRow{ "store_credit", QT_TRANSLATE_NOOP("SettingWords", "Store credit") },
    ChoiceRow{ "included", QT_TRANSLATE_NOOP("SettingWords", "Tax included") },
    ChoiceRow{ "added", QT_TRANSLATE_NOOP("SettingWords", "Tax added") },
    ChoiceRow{ "by_line", QT_TRANSLATE_NOOP("SettingWords", "On each line") },
    ChoiceRow{ "by_total", QT_TRANSLATE_NOOP("SettingWords", "On the total") },
    ChoiceRow{ "en", "English" },
    ChoiceRow{ "de", "Deutsch" },
    ChoiceRow{ "ar", "\330\247\331\204\330\271\330\261\330\250\331\212\330\251" },
    ChoiceRow{ "light", QT_TRANSLATE_NOOP("SettingWords", "Light") },
    ChoiceRow{ "dark", QT_TRANSLATE_NOOP("SettingWords", "Dark") },
    ChoiceRow{ "contrast", QT_TRANSLATE_NOOP("SettingWords", "Contrast") },
    ChoiceRow{ "compact", QT_TRANSLATE_NOOP("SettingWords", "Compact") },
    ChoiceRow{ "normal", QT_TRANSLATE_NOOP("SettingWords", "Normal") },
    ChoiceRow{ "large", QT_TRANSLATE_NOOP("SettingWords", "Large") },
};
// clang-format on

const WordRow *rowOf(const SettingDefinition &row)
{
    const auto *found = std::find_if(
        words.begin(), words.end(), [&row](const WordRow &word) { return word.key == row.key; });
    return found == words.end() ? nullptr : found;
}

QString spoken(const char *text)
{
    return text == nullptr || *text == '\0' ? QString()
                                            : QCoreApplication::translate("SettingWords", text);
}

} // namespace

QString settingTitle(const SettingDefinition &row)
{
    const WordRow *word = rowOf(row);
    return word == nullptr ? QString(row.key) : spoken(word->title);
}

QString settingHint(const SettingDefinition &row)
{
    const WordRow *word = rowOf(row);
    return word == nullptr ? QString() : spoken(word->hint);
}

QString settingChoice(const SettingDefinition &, const QString &choice)
{
    for (const ChoiceRow &row : choices) {
        if (choice == QLatin1StringView(row.choice)) {
            return spoken(row.word);
        }
    }
    return choice;
}

QString settingValue(const SettingDefinition &row,
                     const QString &value,
                     const Settings &settings,
                     const QLocale &locale)
{
    if (value.isEmpty()) {
        return spoken(QT_TRANSLATE_NOOP("SettingWords", "nothing"));
    }
    const bool isMinor = row.kind == SettingKind::Amount || row.key == setting::cashStep;
    if (isMinor) {
        return amountText(Money::fromMinor(value.toLongLong(), settings.storeCurrency()), locale);
    }
    switch (row.kind) {
    case SettingKind::YesNo:
        return value == QStringLiteral("yes") ? spoken(QT_TRANSLATE_NOOP("SettingWords", "on"))
                                              : spoken(QT_TRANSLATE_NOOP("SettingWords", "off"));
    case SettingKind::Choice:
        return settingChoice(row, value);
    case SettingKind::Choices: {
        QStringList spokenChoices;
        for (const QString &choice : value.split(u',', Qt::SkipEmptyParts)) {
            spokenChoices << settingChoice(row, choice);
        }
        return spokenChoices.join(QStringLiteral(", "));
    }
    case SettingKind::Text:
    case SettingKind::LongText:
    case SettingKind::Number:
    case SettingKind::Amount:
    case SettingKind::CurrencyCode:
    case SettingKind::ZoneName:
    case SettingKind::Id:
    case SettingKind::LabelRules:
    case SettingKind::Picture:
    case SettingKind::Version:
    case SettingKind::KeyChanges:
        return value;
    }
    return value;
}

QString settingProblem(const SettingDefinition &row)
{
    switch (row.kind) {
    case SettingKind::Text:
    case SettingKind::LongText:
        return spoken(QT_TRANSLATE_NOOP("SettingWords", "Too long: %1 characters at most."))
            .arg(row.most);
    case SettingKind::Number:
        return spoken(QT_TRANSLATE_NOOP("SettingWords", "Type a whole number from %1 to %2."))
            .arg(row.least)
            .arg(row.most);
    case SettingKind::Amount:
        return spoken(QT_TRANSLATE_NOOP("SettingWords", "Type an amount of money, such as 12.50."));
    case SettingKind::CurrencyCode:
        return spoken(QT_TRANSLATE_NOOP("SettingWords", "Type the three letters of a currency."));
    case SettingKind::ZoneName:
        return spoken(QT_TRANSLATE_NOOP("SettingWords",
                                        "No such time zone. Choose one, such as Europe/Berlin."));
    case SettingKind::Version:
        return spoken(QT_TRANSLATE_NOOP("SettingWords",
                                        "Type a version such as 0.2.0, of a program that is out "
                                        "already, or nothing."));
    case SettingKind::LabelRules:
        return spoken(
            QT_TRANSLATE_NOOP("SettingWords",
                              "A rule does not fit: prefix, digits of the number, digits of "
                              "the value and the check digit make 13 or 12 together."));
    case SettingKind::YesNo:
    case SettingKind::Choice:
    case SettingKind::Choices:
    case SettingKind::Id:
    case SettingKind::Picture:
    case SettingKind::KeyChanges:
        return spoken(QT_TRANSLATE_NOOP("SettingWords", "That value is not allowed here."));
    }
    return {};
}

QString settingText(const SettingDefinition &row)
{
    QString text = settingTitle(row) + u' ' + settingHint(row);
    for (const QString &choice : QString(row.choices).split(u',', Qt::SkipEmptyParts)) {
        text += u' ' + settingChoice(row, choice);
    }
    return text;
}

} // namespace countertop::ui
