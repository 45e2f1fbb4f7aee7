#include "ui/login/persontile.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QPainter>

namespace countertop::ui {

namespace {

constexpr int circlePixels = 56;
constexpr int rowCirclePixels = 40;

} // namespace

PersonButton::PersonButton(till::PersonTile tile, PersonShape shape, QWidget *parent)
    : QAbstractButton(parent)
    , m_tile(std::move(tile))
    , m_shape(shape)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(m_tile.person.name);
    setAccessibleDescription(m_tile.roleName);
}

int PersonButton::circle() const
{
    return themeOf(this).scaled(m_shape == PersonShape::Row ? rowCirclePixels : circlePixels);
}

TypeStep PersonButton::nameStep() const
{
    return m_shape == PersonShape::Row ? TypeStep::Body : TypeStep::Lead;
}

QSize PersonButton::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int least = m_shape == PersonShape::Row ? circle() + space::n6 : theme.scaled(112);
    const int height = std::max(least, theme.pixels(Measure::Button));
    const int nameWidth
        = QFontMetrics(theme.font(nameStep(), Weight::Bold)).horizontalAdvance(m_tile.person.name);
    return { circle() + 3 * space::n4 + std::max(nameWidth, theme.scaled(96)), height };
}

void PersonButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paint::Box box{
        theme.color(ColorRole::Surface), theme.color(ColorRole::Border), 1, radius::card
    };
    if (isChecked()) {
        box = { theme.color(ColorRole::Selected), theme.color(ColorRole::Accent), 2, radius::card };
    } else if (isDown()) {
        box.ground = theme.color(ColorRole::Pressed);
    } else if (underMouse()) {
        box.ground = theme.color(ColorRole::Hover);
    }
    paint::box(painter, rect(), box);

    const int circle = this->circle();
    const QRect circleRect
        = paint::mirrored(this, { space::n4 + 2, (height() - circle) / 2, circle, circle });
    const QColor ground = theme.color(isChecked() ? ColorRole::Accent : ColorRole::Sunken);
    paint::box(painter, circleRect, { ground, theme.blockEdge(ground), 1, circle / 2 });
    paint::line(painter,
                circleRect,
                Qt::AlignCenter,
                initialsOf(m_tile.person.name),
                theme.font(TypeStep::Body, Weight::Bold),
                theme.color(isChecked() ? ColorRole::OnAccent : ColorRole::TextMuted));

    const int left = space::n4 + 2 + circle + space::n4;
    const QFontMetrics nameMetrics(theme.font(nameStep(), Weight::Bold));
    const QFontMetrics roleMetrics(theme.font(TypeStep::Small));
    const int textHeight = nameMetrics.height() + roleMetrics.height();
    const int top = (height() - textHeight) / 2;
    const QRect nameRect
        = paint::mirrored(this, { left, top, width() - left - space::n3, nameMetrics.height() });
    const QRect roleRect = paint::mirrored(
        this,
        { left, top + nameMetrics.height(), width() - left - space::n3, roleMetrics.height() });
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    paint::line(painter,
                nameRect,
                side | Qt::AlignVCenter,
                m_tile.person.name,
                theme.font(nameStep(), Weight::Bold),
                theme.color(ColorRole::Text));
    paint::line(painter,
                roleRect,
                side | Qt::AlignVCenter,
                m_tile.isLocked ? tr("Locked") : m_tile.roleName,
                theme.font(TypeStep::Small),
                theme.color(m_tile.isLocked ? ColorRole::Danger : ColorRole::TextMuted));
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1) {
        return (words.first().left(1) + words.last().left(1)).toUpper();
    }
    return name.left(2).toUpper();
}

} // namespace countertop::ui
