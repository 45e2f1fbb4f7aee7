#include "ui/shift/cashcounter.h"

#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr std::int64_t piecesMost = 99'999;
constexpr int rowHeight = 40;

/// The widest that may stand in each column of a row, the same in all rows: nothing moves while
/// pieces are typed, and the columns stand below each other.
struct RowWidths
{
    int value;
    int pieces;
    int amount;
};

RowWidths widthsFor(Currency currency, const Theme &theme, const QLocale &locale)
{
    const std::int64_t largest = currency.notes().back();
    const QFontMetrics plain(theme.font(TypeStep::Control));
    const QFontMetrics bold(theme.font(TypeStep::Body, Weight::Bold));
    const auto text = [&currency, &locale](std::int64_t minor) {
        return moneyText(Money::fromMinor(minor, currency), locale);
    };
    return { plain.horizontalAdvance(text(largest)),
             bold.horizontalAdvance(QString::number(piecesMost)) + space::n2,
             plain.horizontalAdvance(text(largest * piecesMost)) };
}

} // namespace

PieceRow::PieceRow(const Money &value, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_value(value)
    , m_locale(locale)
    , m_word(new TextLabel(
          moneyText(value, locale), TypeStep::Control, Weight::Regular, ColorRole::Text, this))
    , m_pieces(new QLineEdit(this))
    , m_amount(
          new TextLabel(QString(), TypeStep::Control, Weight::Regular, ColorRole::TextMuted, this))
{
    setLayoutDirection(Qt::LeftToRight); // amounts are never mirrored
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::n1, 0, space::n1, 0);
    layout->setSpacing(space::n1);
    m_word->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_word, 3);
    layout->addWidget(new TextLabel(
        QStringLiteral("×"), TypeStep::Control, Weight::Regular, ColorRole::TextMuted, this));
    m_pieces->setAccessibleName(tr("Pieces of %1").arg(m_word->text()));
    m_pieces->setFrame(false);
    m_pieces->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    static const QRegularExpression digits(QStringLiteral("[0-9]{0,5}")); // `piecesMost`
    m_pieces->setValidator(new QRegularExpressionValidator(digits, m_pieces));
    m_pieces->installEventFilter(this);
    layout->addWidget(m_pieces, 2);
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_amount, 3);
    keepFitting(*this, [this] { fit(); });
    connect(m_pieces, &QLineEdit::textChanged, this, [this] {
        CashCount own;
        own.pieces.emplace(m_value.minor(), pieces());
        m_amount->setText(m_pieces->text().isEmpty()
                              ? QString()
                              : moneyText(own.total(m_value.currency()), m_locale));
        emit changed();
    });
}

void PieceRow::fit()
{
    const Theme &theme = themeOf(this);
    const RowWidths widths = widthsFor(m_value.currency(), theme, m_locale);
    m_word->setMinimumWidth(widths.value);
    m_pieces->setFont(theme.font(TypeStep::Body, Weight::Bold));
    m_pieces->setMinimumWidth(widths.pieces);
    m_amount->setMinimumWidth(widths.amount);
    m_amount->setVisible(!roomOf(this).isScant()); // is in the sum above
    setFixedHeight(theme.scaled(rowHeight));
}

std::int64_t PieceRow::pieces() const
{
    return m_pieces->text().toLongLong();
}

void PieceRow::setLocked(bool isLocked)
{
    m_pieces->setReadOnly(isLocked);
    m_pieces->setFocusPolicy(isLocked ? Qt::NoFocus : Qt::StrongFocus);
}

void PieceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (m_pieces->hasFocus()) {
        paint::box(painter,
                   rect(),
                   { theme.color(ColorRole::Selected),
                     theme.color(ColorRole::Focus),
                     theme.isContrast() ? 3 : 2,
                     radius::control });
        return;
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(ColorRole::Border));
}

bool PieceRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

CashCounter::CashCounter(Currency currency, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_currency(currency)
    , m_locale(locale)
    , m_columns(new QHBoxLayout(this))
{
    setAccessibleName(tr("Count by coin and note"));
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::n6);
    m_columns->addWidget(column(tr("Notes"), currency.notes(), m_notes), 1);
    m_columns->addWidget(column(tr("Coins"), currency.coins(), m_coins), 1);
    keepFitting(*this, [this] { fit(); });
    refresh();
}

void CashCounter::fit()
{
    // Coins beside notes, or below them.
    m_columns->setDirection(roomOf(this).isAmple() ? QBoxLayout::LeftToRight
                                                   : QBoxLayout::TopToBottom);
}

QWidget *
CashCounter::column(const QString &heading, std::span<const std::int64_t> values, TextLabel *&sum)
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::n1, 0, space::n1, space::n1);
    head->addWidget(new TextLabel(heading, TypeStep::Body, Weight::Bold, ColorRole::Text, side));
    head->addStretch(1);
    sum = new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, side);
    head->addWidget(sum);
    layout->addLayout(head);
    for (auto value = values.rbegin(); value != values.rend(); ++value) {
        auto *row = new PieceRow(Money::fromMinor(*value, m_currency), m_locale, side);
        row->edit()->installEventFilter(this);
        connect(row, &PieceRow::changed, this, &CashCounter::refresh);
        m_rows.push_back(row);
        layout->addWidget(row);
    }
    layout->addStretch(1);
    return side;
}

CashCount CashCounter::count() const
{
    CashCount counted;
    for (const PieceRow *row : m_rows) {
        if (row->pieces() > 0) {
            counted.pieces.emplace(row->value().minor(), row->pieces());
        }
    }
    return counted;
}

Money CashCounter::total() const
{
    return count().total(m_currency);
}

Money CashCounter::sumOf(std::size_t first, std::size_t count) const
{
    CashCount part;
    for (std::size_t index = first; index < first + count; ++index) {
        part.pieces.emplace(m_rows.at(index)->value().minor(), m_rows.at(index)->pieces());
    }
    return part.total(m_currency);
}

bool CashCounter::isTouched() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const PieceRow *row) {
        return !row->edit()->text().isEmpty();
    });
}

void CashCounter::clear()
{
    for (PieceRow *row : m_rows) {
        row->edit()->clear();
    }
    m_marked = 0;
    emit markChanged();
}

void CashCounter::setLocked(bool isLocked)
{
    for (PieceRow *row : m_rows) {
        row->setLocked(isLocked);
    }
}

void CashCounter::refresh()
{
    const std::size_t notes = m_currency.notes().size();
    if (m_rows.size() < notes + m_currency.coins().size()) {
        return; // still being built
    }
    m_notes->setText(moneyText(sumOf(0, notes), m_locale));
    m_coins->setText(moneyText(sumOf(notes, m_rows.size() - notes), m_locale));
    emit changed();
    emit markChanged();
}

PieceRow *CashCounter::marked() const
{
    return m_rows.at(m_marked);
}

QString CashCounter::markedSubject() const
{
    return marked()->edit()->accessibleName();
}

QString CashCounter::markedPieces() const
{
    return QString::number(marked()->pieces());
}

QWidget *CashCounter::firstField() const
{
    return m_rows.front()->edit();
}

void CashCounter::type(const QString &digits)
{
    marked()->edit()->insert(digits);
}

void CashCounter::backspace()
{
    marked()->edit()->backspace();
}

void CashCounter::clearMarked()
{
    marked()->edit()->clear();
}

void CashCounter::move(int steps)
{
    const auto last = static_cast<int>(m_rows.size()) - 1;
    const int to = std::clamp(static_cast<int>(m_marked) + steps, 0, last);
    m_rows.at(static_cast<std::size_t>(to))->edit()->setFocus(Qt::TabFocusReason);
}

bool CashCounter::eventFilter(QObject *watched, QEvent *event)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [watched](const PieceRow *one) {
        return one->edit() == watched;
    });
    if (event->type() == QEvent::FocusIn && row != m_rows.end()) {
        m_marked = static_cast<std::size_t>(row - m_rows.begin());
        emit markChanged();
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isPlain = modifiers == Qt::NoModifier;
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isLast = m_marked + 1 == m_rows.size();
        if (isEnter && ((isPlain && isLast) || modifiers == Qt::ControlModifier)) {
            if (!key->isAutoRepeat()) { // a key held down steps to the end and no further
                emit finished();
            }
            return true;
        }
        if (isPlain && key->key() == Qt::Key_Up) {
            move(-1);
            return true;
        }
        if (isPlain && (isEnter || key->key() == Qt::Key_Down)) {
            move(1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countertop::ui
