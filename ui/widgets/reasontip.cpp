#include "ui/widgets/reasontip.h"

#include <QMouseEvent>
#include <QToolTip>
#include <QWidget>

namespace countertop::ui {

bool showReasonOnPress(QWidget &button, const QEvent &event)
{
    const bool isPress = event.type() == QEvent::MouseButtonPress;
    if (!isPress || button.isEnabled() || button.toolTip().isEmpty()) {
        return false;
    }
    const QPoint at = static_cast<const QMouseEvent &>(event).globalPosition().toPoint();
    QToolTip::showText(at, button.toolTip(), &button);
    return true;
}

} // namespace countertop::ui
