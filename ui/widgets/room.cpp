#include "ui/widgets/room.h"

#include "ui/widgets/look.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace countertop::ui {

Room roomOf(const QWidget *widget)
{
    static constexpr int unit = 1000;
    return Room(widget->window()->size() * unit / themeOf(widget).scaled(unit));
}

void fitToRoom(QWidget &root)
{
    // As with other letters.
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace countertop::ui
