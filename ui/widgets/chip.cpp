#include "ui/widgets/chip.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace countertop::ui {

using namespace Qt::StringLiterals;

ColorRole foregroundOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return ColorRole::TextMuted;
    case Tone::Accent:
        return ColorRole::AccentText;
    case Tone::Success:
        return ColorRole::Success;
    case Tone::Warning:
        return ColorRole::Warning;
    case Tone::Danger:
        return ColorRole::Danger;
    case Tone::Info:
        return ColorRole::Info;
    }
    return ColorRole::TextMuted;
}

ColorRole softGroundOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return ColorRole::Sunken;
    case Tone::Accent:
        return ColorRole::AccentSoft;
    case Tone::Success:
        return ColorRole::SuccessSoft;
    case Tone::Warning:
        return ColorRole::WarningSoft;
    case Tone::Danger:
        return ColorRole::DangerSoft;
    case Tone::Info:
        return ColorRole::InfoSoft;
    }
    return ColorRole::Sunken;
}

namespace {

QFont chipFont(const Theme &theme)
{
    QFont font = theme.font(TypeStep::Caption, Weight::Bold);
    font.setPointSizeF(font.pointSizeF() * 11 / 10.5);
    return font;
}

} // namespace

QSize chipSize(const Theme &theme, const ChipFace &face)
{
    const QFontMetrics metrics(chipFont(theme));
    const int icon = face.icon.isNull() ? 0 : theme.iconPixels(IconSize::Small) + space::n1 + 2;
    return { metrics.horizontalAdvance(face.word) + icon + 2 * theme.scaled(10),
             std::max(theme.scaled(28), metrics.height() + space::n1) };
}

void paintChip(QPainter &painter,
               const Theme &theme,
               const QRect &rect,
               const ChipFace &face,
               Qt::LayoutDirection direction,
               bool isOnMarkedRow)
{
    const QSize size = chipSize(theme, face);
    const QRect natural(rect.x(),
                        rect.y() + (rect.height() - size.height()) / 2,
                        std::min(size.width(), rect.width()),
                        size.height());
    const QRect chip = QStyle::visualRect(direction, rect, natural);
    const QColor ink = theme.color(foregroundOf(face.tone));
    const QColor edge = theme.isContrast() ? ink : QColor();
    const QColor ground = theme.color(isOnMarkedRow ? ColorRole::Surface : softGroundOf(face.tone));
    paint::box(painter, chip, { ground, edge, 1, chip.height() / 2 });
    const int padding = theme.scaled(10);
    const int icon = face.icon.isNull() ? 0 : theme.iconPixels(IconSize::Small);
    QRect inner = chip.adjusted(padding, 0, -padding, 0);
    if (icon > 0) {
        const QRect iconRect(inner.x(), inner.y(), icon, inner.height());
        face.icon.paint(
            painter, QStyle::visualRect(direction, inner, iconRect), icon, ink, direction);
        inner = QStyle::visualRect(direction, inner, inner.adjusted(icon + space::n1 + 2, 0, 0, 0));
    }
    paint::line(painter,
                inner,
                QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter,
                face.word,
                chipFont(theme),
                ink);
}

Chip::Chip(const ChipFace &face, QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPressable(false);
    setFace(face);
}

void Chip::setFace(const ChipFace &face)
{
    m_face = face;
    setText(QString(face.word).replace(u'&', u"&&"_s));
    setAccessibleName(face.word);
    updateGeometry();
    update();
}

void Chip::setPressable(bool isPressable)
{
    setFocusPolicy(isPressable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !isPressable);
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const Theme &theme = themeOf(this);
    QSize size = chipSize(theme, m_face);
    if (focusPolicy() != Qt::NoFocus && theme.isTouch()) {
        size.setHeight(std::max(size.height(), theme.pixels(Measure::TouchTarget)));
        size.setWidth(std::max(size.width(), theme.pixels(Measure::TouchTarget)));
    }
    return size;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintChip(painter, theme, rect(), m_face, layoutDirection());
    if (isChecked() || isDown()) {
        const int height = chipSize(theme, m_face).height();
        const QRect chip(0, (this->height() - height) / 2, width(), height);
        paint::ring(painter, chip, theme.color(foregroundOf(m_face.tone)), 2, height / 2);
    }
}

void Chip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

CountBadge::CountBadge(const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(0);
}

void CountBadge::setCount(int count)
{
    m_count = count;
    setAccessibleName(m_subject + u": "_s + QLocale().toString(count));
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSize CountBadge::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int height = theme.scaled(28);
    const QFontMetrics metrics(chipFont(theme));
    return { std::max(height, metrics.horizontalAdvance(QLocale().toString(m_count)) + space::n4),
             height };
}

void CountBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paint::box(painter,
               rect(),
               { theme.color(ColorRole::Sunken),
                 theme.isContrast() ? theme.color(ColorRole::BorderStrong) : QColor(),
                 1,
                 height() / 2 });
    paint::line(painter,
                rect(),
                Qt::AlignCenter,
                QLocale().toString(m_count),
                chipFont(theme),
                theme.color(ColorRole::Text));
}

Avatar::Avatar(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name.isEmpty() ? tr("No name") : name);
    update();
}

void Avatar::setChosen(bool isChosen)
{
    m_isChosen = isChosen;
    update();
}

void Avatar::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    updateGeometry();
}

QString Avatar::initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    const QString letters
        = words.size() == 1 ? words.first().left(2) : words.first().left(1) + words.last().left(1);
    return letters.toUpper();
}

QSize Avatar::sizeHint() const
{
    const int side = themeOf(this).scaled(m_isLarge ? 56 : 36);
    return { side, side };
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paint::box(painter,
               rect(),
               { theme.color(m_isChosen ? ColorRole::Accent : ColorRole::Sunken),
                 theme.isContrast() ? theme.color(ColorRole::BorderStrong) : QColor(),
                 1,
                 height() / 2 });
    paint::line(painter,
                rect(),
                Qt::AlignCenter,
                initials(m_name),
                theme.font(m_isLarge ? TypeStep::Body : TypeStep::Caption, Weight::Bold),
                theme.color(m_isChosen ? ColorRole::OnAccent : ColorRole::TextMuted));
}

} // namespace countertop::ui
