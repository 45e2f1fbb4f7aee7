#include "ui/widgets/scrolling.h"

#include <QScrollArea>

namespace countertop::ui {

QScrollArea *newScrollArea(QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace countertop::ui
