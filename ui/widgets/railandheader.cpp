#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

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
    const QFontMetrics word(theme.font(TypeStep::Caption, Weight::Bold));
    int height
        = space::n2 + theme.iconPixels(IconSize::Normal) + space::n1 + word.height() + space::n2;
    if (theme.choice().showKeys && !theme.isTight()) {
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
    const QFont wordFont
        = theme.font(TypeStep::Caption, m_isCurrent ? Weight::Bold : Weight::Regular);
    const int wordHeight = QFontMetrics(wordFont).height();
    QRect line(0, space::n2 + icon + space::n1, width(), wordHeight);
    paint::line(painter, line, Qt::AlignCenter, m_word, wordFont, ink);
    if (theme.choice().showKeys && !theme.isTight() && !m_key.isEmpty()) {
        const QFont keyFont = theme.font(TypeStep::Key);
        paint::line(painter,
                    QRect(0, line.bottom() + 1, width(), QFontMetrics(keyFont).height()),
                    Qt::AlignCenter,
                    m_key,
                    keyFont,
                    ink);
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
