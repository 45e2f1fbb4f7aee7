#include "ui/widgets/card.h"

#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace countertop::ui {

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_heading(new TextLabel(heading, TypeStep::Body, Weight::Bold))
{
    setProperty("surface", QStringLiteral("card"));
    setFrameShape(QFrame::NoFrame);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    const int edge = themeOf(this).panelMargin();
    m_head->setSpacing(space::n2);
    m_head->addWidget(m_heading, 1);
    all->addLayout(m_head);
    m_body->setContentsMargins(edge, space::n3, edge, space::n4);
    m_body->setSpacing(space::n2);
    all->addLayout(m_body, 1);
    setHeading(heading);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    const int edge = themeOf(this).panelMargin();
    m_head->setContentsMargins(edge, heading.isEmpty() ? space::n1 : space::n4, edge, 0);
    setAccessibleName(heading);
}

void Card::addToHeading(QWidget *widget)
{
    m_head->addWidget(widget, 0, Qt::AlignVCenter);
}

void Card::setBodyFlush()
{
    m_body->setContentsMargins(0, space::n3, 0, space::n2);
    m_body->setSpacing(0);
}

void Card::addHairline()
{
    m_body->addWidget(new Hairline);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    if (orientation == Qt::Horizontal) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
}

void Hairline::setTotal()
{
    m_isTotal = true;
    updateGeometry();
    update();
}

QSize Hairline::sizeHint() const
{
    const int width = m_isTotal ? 2 : 1;
    return { width, width };
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(),
                     themeOf(this).color(m_isTotal ? ColorRole::BorderStrong : ColorRole::Border));
}

} // namespace countertop::ui
