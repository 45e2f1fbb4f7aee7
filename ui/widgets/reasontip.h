#pragma once

class QEvent;
class QWidget;

namespace countertop::ui {

/// Shows the tooltip of a button that cannot be used where it is pressed: fingers do not hover.
/// *returns* whether *event* was such a press.
bool showReasonOnPress(QWidget &button, const QEvent &event);

} // namespace countertop::ui
