#pragma once

class QScrollArea;
class QWidget;

namespace countertop::ui {

/// Where words and fields scroll that do not fit: without a frame, as wide as it is given, and no
/// stop of the Tab key, whose stops are the fields in it.
QScrollArea *newScrollArea(QWidget *parent);

} // namespace countertop::ui
