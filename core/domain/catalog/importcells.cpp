#include "core/domain/catalog/importcells.h"

#include "core/domain/catalog/csvwriter.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countertop {

namespace {

constexpr qsizetype shownLetters = 60;

ImportIssue issueOf(const Error &error)
{
    if (error.code.is(DecimalError::Ambiguous)) {
        return ImportIssue::AmbiguousNumber;
    }
    if (error.code.is(DecimalError::TooFine)) {
        return ImportIssue::NumberTooFine;
    }
    if (error.code.is(DecimalError::OutOfRange)) {
        return ImportIssue::NumberOutOfRange;
    }
    return ImportIssue::NotANumber;
}

struct Entity
{
    QLatin1StringView name;
    char16_t letter;
};
constexpr auto entities = std::to_array<Entity>({ { QLatin1StringView("amp"), u'&' },
                                                  { QLatin1StringView("lt"), u'<' },
                                                  { QLatin1StringView("gt"), u'>' },
                                                  { QLatin1StringView("quot"), u'"' },
                                                  { QLatin1StringView("apos"), u'\'' },
                                                  { QLatin1StringView("nbsp"), u' ' },
                                                  { QLatin1StringView("ndash"), u'\u2013' },
                                                  { QLatin1StringView("rsquo"), u'\u2019' } });

/// The letter of «&amp;» or «&#39;» without its frame; nothing for what is no entity.
std::optional<QString> letterOf(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool isNumber = false;
        const uint number = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
        constexpr uint lastLetter = 0x10FFFF;
        if (!isNumber || number == 0 || number > lastLetter || QChar::isSurrogate(number)) {
            return std::nullopt;
        }
        const char32_t letter = number;
        return QString::fromUcs4(&letter, 1);
    }
    const auto found = std::find_if(entities.begin(), entities.end(), [name](const Entity &entity) {
        return name == entity.name;
    });
    return found == entities.end() ? std::nullopt : std::optional(QString(QChar(found->letter)));
}

} // namespace

ImportColumns::ImportColumns(const QStringList &header)
    : m_header(header)
{
    for (int place = 0; place < header.size(); ++place) {
        const QString name = plain(header[place]);
        if (!name.isEmpty() && !m_places.contains(name)) {
            m_places.insert(name, place);
        }
    }
}

bool ImportColumns::hasAll(const QStringList &names) const
{
    return std::all_of(
        names.cbegin(), names.cend(), [this](const QString &name) { return has(name); });
}

QString ImportCells::text(const QString &column) const
{
    const QString cell = m_row.cells.value(m_columns.place(column)).trimmed();
    return m_terms.isOwn ? unguardedCell(cell).trimmed() : cell;
}

QString ImportCells::code(const QString &column)
{
    QString code = text(column);
    const bool isForcedText
        = code.size() > 1 && code.startsWith(u'\'') && code[1].isLetterOrNumber();
    if (isForcedText) {
        code.remove(0, 1); // how web shops keep a spreadsheet from making a number of a code
    }
    if (isRuinedCode(code)) {
        note(column, ImportIssue::CodeRuined);
        return {};
    }
    return code;
}

std::optional<QString> ImportCells::shortText(const QString &column, int lengthMax)
{
    const QString words = text(column);
    if (words.size() > lengthMax) {
        note(column, ImportIssue::TextTooLong);
        return std::nullopt;
    }
    return words.isEmpty() ? std::nullopt : std::optional(words);
}

std::optional<Decimal> ImportCells::decimal(const QString &column, QStringView text)
{
    const auto read = readDecimal(text, m_terms.mark);
    if (!read) {
        note(column, issueOf(read.error()), text.toString());
        return std::nullopt;
    }
    if (read->places == 0 && text.count(u'.') + text.count(u',') == 1) {
        note(column, ImportIssue::MarkReadAsThousands, text.toString());
    }
    return *read;
}

std::optional<Money> ImportCells::price(const QString &column)
{
    const QString words = text(column);
    return words.isEmpty() ? std::nullopt : priceFrom(column, words);
}

std::optional<Money> ImportCells::priceFrom(const QString &column, QStringView text)
{
    const auto read = decimal(column, text);
    if (!read) {
        return std::nullopt;
    }
    const auto money = moneyFrom(*read, m_terms.currency, Rounding::HalfUp);
    if (!money) {
        note(column, issueOf(money.error()), text.toString());
        return std::nullopt;
    }
    if (read->digits < 0) {
        note(column, ImportIssue::NegativeAmount, text.toString());
        return std::nullopt;
    }
    if (money->isZero() && read->digits != 0) {
        note(column, ImportIssue::PriceTooSmall, text.toString());
        return std::nullopt;
    }
    if (!moneyFrom(*read, m_terms.currency)) {
        note(column, ImportIssue::PriceRounded, text.toString());
    }
    return *money;
}

std::optional<Quantity> ImportCells::quantity(const QString &column, Unit unit)
{
    const QString words = text(column);
    const auto read = words.isEmpty() ? std::nullopt : decimal(column, words);
    if (!read) {
        return std::nullopt;
    }
    const auto quantity = quantityFrom(*read, unit);
    if (!quantity) {
        note(column, issueOf(quantity.error()));
        return std::nullopt;
    }
    return *quantity;
}

std::optional<std::int64_t> ImportCells::whole(const QString &column)
{
    const QString words = text(column);
    const auto read = words.isEmpty() ? std::nullopt : decimal(column, words);
    if (!read) {
        return std::nullopt;
    }
    const auto number = wholeFrom(*read);
    if (!number) {
        note(column, issueOf(number.error()));
        return std::nullopt;
    }
    return *number;
}

std::optional<bool> ImportCells::flag(const QString &column)
{
    const QString word = text(column).toLower();
    if (word.isEmpty()) {
        return std::nullopt;
    }
    const QStringList yes = {
        QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"), QStringLiteral("1")
    };
    const QStringList no = {
        QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("0")
    };
    if (yes.contains(word)) {
        return true;
    }
    if (!no.contains(word)) {
        note(column, ImportIssue::NotYesOrNo);
        return std::nullopt;
    }
    return false;
}

void ImportCells::note(const QString &column, ImportIssue issue, const QString &text)
{
    const int place = m_columns.place(column);
    const QString header = place < 0 ? column : m_columns.header().at(place).trimmed();
    m_problems.push_back(ImportProblem{ m_row.number, header, issue, text.left(shownLetters) });
}

bool ImportCells::isRefused() const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [](const ImportProblem &problem) {
        return refuses(problem.issue);
    });
}

bool isRuinedCode(QStringView code)
{
    static const QRegularExpression exponent(QStringLiteral("^[0-9]+([.,][0-9]+)?[eE]\\+[0-9]+$"));
    static const QRegularExpression fraction(QStringLiteral("^[0-9]{8,}[.,]0+$"));
    return exponent.match(code).hasMatch() || fraction.match(code).hasMatch();
}

QString withoutMarkup(const QString &html)
{
    QString text;
    qsizetype at = 0;
    while (at < html.size()) {
        const QChar letter = html[at];
        const bool opensTag = letter == u'<' && at + 1 < html.size()
            && (html[at + 1].isLetter() || html[at + 1] == u'/' || html[at + 1] == u'!');
        const qsizetype end = opensTag ? html.indexOf(u'>', at)
            : letter == u'&'           ? html.indexOf(u';', at)
                                       : -1;
        constexpr qsizetype entityLengthMax = 10;
        if (opensTag && end > 0) {
            text += u' ';
            at = end + 1;
            continue;
        }
        if (letter == u'&' && end > at && end - at <= entityLengthMax) {
            if (const auto meant = letterOf(QStringView(html).mid(at + 1, end - at - 1))) {
                text += *meant;
                at = end + 1;
                continue;
            }
        }
        text += letter;
        ++at;
    }
    return text.trimmed();
}

} // namespace countertop
