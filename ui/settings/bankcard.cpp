#include "ui/settings/bankcard.h"

#include "ui/widgets/look.h"

#include <QPainter>

#include <cmath>

namespace countertop::ui {

namespace {

constexpr double cardWidthMm = 85.60;
constexpr double cardHeightMm = 53.98;
constexpr double cardCornerMm = 3.18;
constexpr double millimetresOfAnInch = 25.4;

} // namespace

BankCard::BankCard(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Outline of a bank card"));
}

void BankCard::setPercent(int percent)
{
    if (m_percent != percent) {
        m_percent = percent;
        updateGeometry();
        update();
    }
}

QSize BankCard::cardSize() const
{
    const double dots = themeOf(this).choice().density.dotsPerInch * m_percent / 100.0;
    return { static_cast<int>(std::lround(cardWidthMm * dots / millimetresOfAnInch)),
             static_cast<int>(std::lround(cardHeightMm * dots / millimetresOfAnInch)) };
}

void BankCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const QSizeF size = cardSize();
    const double corner = cardCornerMm * size.width() / cardWidthMm;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(ColorRole::AccentText), 2));
    painter.setBrush(theme.color(ColorRole::Sunken));
    painter.drawRoundedRect(QRectF(QPointF(1, 1), size - QSizeF(2, 2)), corner, corner);
    painter.setPen(theme.color(ColorRole::TextMuted));
    painter.setFont(theme.font(TypeStep::Small));
    painter.drawText(rect(), Qt::AlignCenter, tr("Bank card"));
}

} // namespace countertop::ui
