#include "ui/widgets/actionbutton.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/paint.h"

#include <QFontMetrics>
#include <QStyle>

namespace countertop::ui {

namespace {

struct Colors
{
    QColor ground;
    QColor edge;
    QColor text;
    QColor muted;
    int edgeWidth = 1;
};

Colors restingColors(const Theme &theme, const ButtonFace &face)
{
    const auto role = [&theme](ColorRole name) { return theme.color(name); };
    const QColor none;
    switch (face.variant) {
    case ButtonVariant::Primary:
        return { role(face.isPressed       ? ColorRole::AccentPressed
                          : face.isHovered ? ColorRole::AccentHover
                                           : ColorRole::Accent),
                 none,
                 role(ColorRole::OnAccent),
                 role(ColorRole::OnAccent) };
    case ButtonVariant::DangerFilled:
        return { role(ColorRole::DangerFill)
                     .darker(face.isPressed       ? 125
                                 : face.isHovered ? 110
                                                  : 100),
                 none,
                 role(ColorRole::OnDanger),
                 role(ColorRole::OnDanger) };
    case ButtonVariant::Danger:
        return { role(face.isPressed || face.isHovered ? ColorRole::DangerSoft
                                                       : ColorRole::Surface),
                 role(ColorRole::Danger),
                 role(ColorRole::Danger),
                 role(ColorRole::TextMuted),
                 face.isPressed ? 2 : 1 };
    case ButtonVariant::Secondary:
        return { role(face.isPressed       ? ColorRole::Pressed
                          : face.isHovered ? ColorRole::Hover
                                           : ColorRole::Surface),
                 role(ColorRole::BorderStrong),
                 role(ColorRole::Text),
                 role(ColorRole::TextMuted) };
    case ButtonVariant::Quiet:
        return { face.isPressed       ? role(ColorRole::Pressed)
                     : face.isHovered ? role(ColorRole::Hover)
                                      : none,
                 none,
                 role(ColorRole::Text),
                 role(ColorRole::TextMuted) };
    }
    return {};
}

Colors colorsOf(const Theme &theme, const ButtonFace &face)
{
    if (!face.isEnabled) {
        const QColor edge
            = theme.color(theme.isContrast() ? ColorRole::BorderStrong : ColorRole::Border);
        const QColor text = theme.color(ColorRole::TextDisabled);
        return { theme.color(ColorRole::Sunken), edge, text, text };
    }
    Colors colors = restingColors(theme, face);
    if (face.isChosen) {
        colors.ground = theme.color(face.isPressed ? ColorRole::Pressed : ColorRole::Selected);
        colors.edge = theme.color(ColorRole::AccentText);
        colors.edgeWidth = 2;
        colors.text = theme.color(ColorRole::Text);
        colors.muted = theme.color(ColorRole::TextMuted);
    }
    return colors;
}

bool isBold(const ButtonFace &face)
{
    return face.variant == ButtonVariant::Primary || face.variant == ButtonVariant::DangerFilled
        || face.isChosen;
}

QFont wordFont(const Theme &theme, const ButtonFace &face)
{
    const TypeStep step = face.size == ButtonSize::Large ? TypeStep::Figure : TypeStep::Control;
    return theme.font(step, isBold(face) && face.isEnabled ? Weight::Bold : Weight::Regular);
}

int iconSize(const Theme &theme, const ButtonFace &face)
{
    switch (face.size) {
    case ButtonSize::Small:
        return theme.iconPixels(IconSize::Inline);
    case ButtonSize::Normal:
    case ButtonSize::Entry:
        return theme.scaled(22);
    case ButtonSize::Large:
        return theme.iconPixels(IconSize::Large);
    }
    return 0;
}

int paddingOf(const ButtonFace &face)
{
    return face.size == ButtonSize::Large ? space::n6
        : face.size == ButtonSize::Small  ? space::n3
                                          : space::n4;
}

int keysWidth(const Theme &theme, const QStringList &keys)
{
    int width = 0;
    for (const QString &key : keys) {
        width += paint::keyChipSize(theme, key).width() + (width > 0 ? space::n2 : 0);
    }
    return width;
}

// What is shown in the width there is: keys go first, then the icon; the word stays.
struct Parts
{
    int icon = 0; ///< side of the icon, 0 for none
    int iconGap = 0;
    int word = 0;
    int keys = 0;
    int keysGap = 0;

    int width() const { return icon + iconGap + word + keysGap + keys; }
};

Parts partsOf(const Theme &theme, const ButtonFace &face)
{
    Parts parts;
    const bool hasWord = !face.word.isEmpty();
    parts.icon = face.icon.isNull() ? 0 : iconSize(theme, face);
    parts.iconGap = parts.icon > 0 && hasWord
        ? (face.size == ButtonSize::Large ? space::n4 : space::n2 + 2)
        : 0;
    parts.word = QFontMetrics(wordFont(theme, face)).horizontalAdvance(face.word);
    if (!face.secondLine.isEmpty()) {
        parts.word = std::max(
            parts.word,
            QFontMetrics(theme.font(TypeStep::Caption)).horizontalAdvance(face.secondLine));
    }
    parts.keys = theme.choice().showKeys ? keysWidth(theme, face.keys) : 0;
    parts.keysGap = parts.keys > 0
        ? (face.arrangement == ButtonArrangement::Spread ? space::n3 : space::n2 + 2)
        : 0;
    return parts;
}

Parts fitted(Parts parts, int room, int amount, bool hasWord)
{
    if (parts.width() + amount > room) {
        parts.keys = parts.keysGap = 0;
    }
    if (parts.width() + amount > room && hasWord) {
        parts.icon = parts.iconGap = 0;
    }
    parts.word = std::min(parts.word, room - parts.icon - parts.iconGap);
    return parts;
}

void paintWords(QPainter &painter,
                const Theme &theme,
                const QRect &rect,
                const ButtonFace &face,
                const Colors &colors,
                Qt::Alignment alignment)
{
    if (face.secondLine.isEmpty()) {
        paint::line(painter,
                    rect,
                    alignment | Qt::AlignVCenter,
                    face.word,
                    wordFont(theme, face),
                    colors.text);
        return;
    }
    const QFont small = theme.font(TypeStep::Caption);
    const int wordHeight = QFontMetrics(wordFont(theme, face)).height();
    const int total = wordHeight + QFontMetrics(small).height();
    const QRect top(rect.x(), rect.y() + (rect.height() - total) / 2, rect.width(), wordHeight);
    const QRect below(rect.x(), top.bottom() + 1, rect.width(), total - wordHeight);
    paint::line(
        painter, top, alignment | Qt::AlignVCenter, face.word, wordFont(theme, face), colors.text);
    paint::line(painter, below, alignment | Qt::AlignVCenter, face.secondLine, small, colors.muted);
}

void paintKeys(QPainter &painter,
               const Theme &theme,
               const QRect &rect,
               const ButtonFace &face,
               const Colors &colors)
{
    const bool isFilled = face.isEnabled && !face.isChosen
        && (face.variant == ButtonVariant::Primary || face.variant == ButtonVariant::DangerFilled);
    const bool isStrong = isFilled || theme.isContrast();
    const QColor edge = isStrong ? colors.text : theme.color(ColorRole::Border);
    int left = rect.left();
    for (const QString &key : face.keys) {
        const QSize size = paint::keyChipSize(theme, key);
        const QRect chip(
            left, rect.top() + (rect.height() - size.height()) / 2, size.width(), size.height());
        paint::keyChip(painter, theme, chip, key, { edge, colors.muted });
        left += size.width() + space::n2;
    }
}

} // namespace

void paintButton(QPainter &painter,
                 const Theme &theme,
                 const QRect &rect,
                 const ButtonFace &face,
                 Qt::LayoutDirection direction)
{
    const Colors colors = colorsOf(theme, face);
    if (colors.ground.isValid() || colors.edge.isValid()) {
        paint::box(
            painter, rect, { colors.ground, colors.edge, colors.edgeWidth, radius::control });
    }
    const QRect inner = rect.adjusted(paddingOf(face), 0, -paddingOf(face), 0);
    const int amount = face.amount.isEmpty()
        ? 0
        : moneyWidth(wordFont(theme, face), face.amount, face.amountSign) + space::n4;
    const Parts parts = fitted(
        partsOf(theme, face), inner.width() + paddingOf(face), amount, !face.word.isEmpty());
    const bool isSpread = face.arrangement == ButtonArrangement::Spread;
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(direction, rect, QRect(x, rect.y(), width, rect.height()));
    };
    const int start = isSpread ? inner.left() : rect.left() + (rect.width() - parts.width()) / 2;
    if (parts.icon > 0) {
        face.icon.paint(painter, place(start, parts.icon), parts.icon, colors.text, direction);
    }
    const Qt::Alignment alignment
        = isSpread ? QStyle::visualAlignment(direction, Qt::AlignLeft) : Qt::AlignHCenter;
    const int wordStart = start + parts.icon + parts.iconGap;
    paintWords(painter, theme, place(wordStart, parts.word), face, colors, alignment);
    if (!face.amount.isEmpty()) {
        const QFont font = wordFont(theme, face);
        const int width = moneyWidth(font, face.amount, face.amountSign);
        const int middle = std::max(wordStart + parts.word + space::n4,
                                    rect.left() + (rect.width() - width) / 2);
        const int room = inner.right() + 1 - middle; // smaller before it would be cut
        paintMoney(painter,
                   place(middle, std::min(width, room)),
                   Qt::AlignLeft,
                   font,
                   face.amount,
                   face.amountSign,
                   { colors.text, colors.text });
    }
    if (parts.keys > 0) {
        const int keysStart
            = isSpread ? inner.right() + 1 - parts.keys : wordStart + parts.word + parts.keysGap;
        paintKeys(painter, theme, place(keysStart, parts.keys), face, colors);
    }
}

namespace {

int heightOf(const Theme &theme, const ButtonFace &face)
{
    const Measure measure = face.size == ButtonSize::Large ? Measure::ButtonPrimary
        : face.size == ButtonSize::Entry                   ? Measure::Entry
        : face.size == ButtonSize::Normal                  ? Measure::Button
                                                           : Measure::ButtonSmall;
    int text = QFontMetrics(wordFont(theme, face)).height() + 2 * space::n2;
    if (!face.secondLine.isEmpty()) {
        text += QFontMetrics(theme.font(TypeStep::Caption)).height();
    }
    return std::max(theme.pixels(measure), text);
}

} // namespace

QSize buttonSizeHint(const Theme &theme, const ButtonFace &face)
{
    int width = partsOf(theme, face).width();
    if (!face.amount.isEmpty()) {
        width += moneyWidth(wordFont(theme, face), face.amount, face.amountSign) + space::n8;
    }
    return { width + 2 * paddingOf(face), heightOf(theme, face) };
}

QSize buttonLeastSize(const Theme &theme, const ButtonFace &face)
{
    const Parts parts = partsOf(theme, face);
    int width = std::max(face.word.isEmpty() ? parts.icon : parts.word,
                         theme.pixels(Measure::TouchTarget) / 2);
    if (!face.amount.isEmpty()) {
        // It shrinks before it would be cut.
        width += moneyWidth(wordFont(theme, face), face.amount, face.amountSign) / 2 + space::n4;
    }
    return { width + paddingOf(face) + space::n2, heightOf(theme, face) };
}

} // namespace countertop::ui
