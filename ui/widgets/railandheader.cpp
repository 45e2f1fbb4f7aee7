#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

#include <utility>

namespace countertop::ui {

using namespace Qt::StringLiterals;

RailButton::RailButton(const Icon &icon,
                       const QString &word,
                       const QKeySequence &key,
                       QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_word(word)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(QString(word).replace(u'&', u"&&"_s));
    setAccessibleName(word);
    setKey(key);
}

void RailButton::setKey(const QKeySequence &key)
{
    m_key = key.toString(QKeySequence::NativeText);
    setToolTip(m_key.isEmpty() ? m_word : m_word + u' ' + m_key);
    setCurrent(m_isCurrent);
}

void RailButton::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    setAccessibleDescription(isCurrent ? m_key + u", "_s + tr("shown now") : m_key);
    update();
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? m_word + u", "_s + locale().toString(count) : m_word);
    update();
}

QSize RailButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const Room room = roomOf(this);
    if (!room.hasRailWords()) {
        const int side = theme.iconPixels(IconSize::Normal) + 2 * space::n2;
        return QSize(side, side)
            .expandedTo({ theme.pixels(Measure::TouchTarget), theme.pixels(Measure::TouchTarget) });
    }
    const QFontMetrics word(theme.font(TypeStep::Caption, Weight::Bold));
    int height
        = space::n2 + theme.iconPixels(IconSize::Normal) + space::n1 + word.height() + space::n2;
    if (theme.choice().showKeys && !theme.isTight() && room.hasRailKeys()) {
        height += QFontMetrics(theme.font(TypeStep::Key)).height();
    }
    const int width = std::max(theme.pixels(Measure::RailWidth) - space::n4,
                               word.horizontalAdvance(m_word) + space::n1);
    return { width, std::max(height, theme.pixels(Measure::TouchTarget)) };
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_isCurrent) {
        paint::box(painter,
                   rect(),
                   { theme.color(ColorRole::Selected),
                     theme.isContrast() ? theme.color(ColorRole::AccentText) : QColor(),
                     2,
                     radius::control });
    } else if (isDown() || underMouse()) {
        paint::box(painter,
                   rect(),
                   { theme.color(isDown() ? ColorRole::Pressed : ColorRole::Hover),
                     {},
                     0,
                     radius::control });
    }
    const QColor ink = theme.color(m_isCurrent ? ColorRole::AccentText : ColorRole::TextMuted);
    const int icon = theme.iconPixels(IconSize::Normal);
    m_icon.paint(painter, QRect(0, space::n2, width(), icon), icon, ink, layoutDirection());
    if (roomOf(this).hasRailWords()) {
        paintWords(painter, space::n2 + icon + space::n1, ink);
    }
    if (m_count > 0) {
        const QString number = locale().toString(m_count);
        const QFont font = theme.font(TypeStep::Key, Weight::Bold);
        const int height = QFontMetrics(font).height() + 2;
        const int badge
            = std::max(height, QFontMetrics(font).horizontalAdvance(number) + space::n2);
        const QRect where
            = paint::mirrored(this, QRect(width() / 2 + icon / 4, space::n1 - 2, badge, height));
        paint::box(painter,
                   where,
                   { theme.color(ColorRole::Sunken),
                     theme.color(ColorRole::BorderStrong),
                     1,
                     height / 2 });
        paint::line(painter, where, Qt::AlignCenter, number, font, theme.color(ColorRole::Text));
    }
}

void RailButton::paintWords(QPainter &painter, int top, const QColor &ink) const
{
    const Theme &theme = themeOf(this);
    const QFont wordFont
        = theme.font(TypeStep::Caption, m_isCurrent ? Weight::Bold : Weight::Regular);
    const QRect line(0, top, width(), QFontMetrics(wordFont).height());
    paint::line(painter, line, Qt::AlignCenter, m_word, wordFont, ink);
    const bool showsKey = theme.choice().showKeys && !theme.isTight() && roomOf(this).hasRailKeys();
    if (showsKey && !m_key.isEmpty()) {
        const QFont keyFont = theme.font(TypeStep::Key);
        paint::line(painter,
                    QRect(0, line.bottom() + 1, width(), QFontMetrics(keyFont).height()),
                    Qt::AlignCenter,
                    m_key,
                    keyFont,
                    ink);
    }
}

void RailButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_start(new QHBoxLayout)
    , m_end(new QHBoxLayout)
{
    setAccessibleName(tr("Header"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::n4, 0, space::n4, 1);
    row->setSpacing(space::n5);
    for (QHBoxLayout *side : { m_start, m_end }) {
        side->setSpacing(space::n5);
    }
    row->addLayout(m_start);
    row->addStretch(1);
    row->addLayout(m_end);
}

namespace {

/// *piece* and the line that parts it from the one before.
void addPiece(QHBoxLayout &row, QWidget *piece)
{
    auto *holder = new QWidget;
    auto *inner = new QHBoxLayout(holder);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::n5);
    if (row.count() > 0) {
        inner->addWidget(new Hairline(Qt::Vertical));
    }
    inner->addWidget(piece, 0, Qt::AlignVCenter);
    row.addWidget(holder);
}

} // namespace

void HeaderBar::addAtStart(QWidget *piece)
{
    addPiece(*m_start, piece);
}

void HeaderBar::addAtEnd(QWidget *piece)
{
    addPiece(*m_end, piece);
}

void HeaderBar::setPieceShown(QWidget *piece, bool isShown)
{
    piece->parentWidget()->setVisible(isShown);
}

void HeaderBar::setSpare(const QList<QWidget *> &parts)
{
    for (QWidget *part : parts) {
        const bool isPiece = part->parentWidget()->parentWidget() == this;
        m_spare << (isPiece ? part->parentWidget() : part); // with the line beside it
    }
}

void HeaderBar::fit()
{
    const auto widthOf = [](const QWidget &part) {
        const bool isLabel = qobject_cast<const QLabel *>(&part) != nullptr;
        return part.sizeHint().width() + (isLabel ? space::n2 : space::n5);
    };
    const auto isOfShownPiece = [this](const QWidget &part) {
        return part.parentWidget() == this || part.parentWidget()->isVisibleTo(this);
    };
    int needed = layout()->minimumSize().width();
    for (const QWidget *part : std::as_const(m_spare)) {
        needed += part->isHidden() && isOfShownPiece(*part) ? widthOf(*part) : 0;
    }
    for (QWidget *part : std::as_const(m_spare)) {
        if (!isOfShownPiece(*part)) {
            continue;
        }
        const bool isShown = needed <= width();
        needed -= isShown ? 0 : widthOf(*part);
        if (part->isHidden() == isShown) {
            part->setVisible(isShown);
        }
        if (const auto *label = qobject_cast<const QLabel *>(part)) {
            part->parentWidget()->setToolTip(isShown ? QString() : label->text());
        }
    }
}

bool HeaderBar::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        fit(); // a word changed: no piece may be cut for it
    }
    return isTaken;
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QWidget *HeaderBar::makePiece(const Icon &icon, TextLabel *strong, TextLabel *muted)
{
    auto *piece = new QWidget;
    auto *row = new QHBoxLayout(piece);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::n2);
    if (!icon.isNull()) {
        row->addWidget(new IconLabel(icon, IconSize::Inline, ColorRole::Text));
    }
    for (TextLabel *label : { strong, muted }) {
        if (label != nullptr) {
            row->addWidget(label);
        }
    }
    return piece;
}

QSize HeaderBar::sizeHint() const
{
    const int pieces = layout()->sizeHint().height();
    return { layout()->sizeHint().width(),
             std::max(themeOf(this).pixels(Measure::Header), pieces) };
}

QSize HeaderBar::minimumSizeHint() const
{
    return { layout()->minimumSize().width(), sizeHint().height() };
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.color(ColorRole::Canvas));
    paint::hairline(
        painter, rect().bottomLeft(), rect().bottomRight(), theme.color(ColorRole::Border));
}

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

} // namespace countertop::ui
