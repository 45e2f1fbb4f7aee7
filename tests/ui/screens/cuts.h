#pragma once

#include <QStringList>

class QWidget;

namespace countertop::tests {

/// Whether the hint of an empty field has to be read to its end.
enum class Hints { Whole, MayBeElided };

/// Every text in sight that has less room than it needs, every control that reaches out of what it
/// stands in, and every two that overlap: "Pay (ActionButton) 80×40 of 96×40". What scrolls up and
/// down may be higher than what is seen, but for number pads and the filled button. An elided name
/// counts as cut: what may be elided is for the caller to say.
QStringList cutsIn(const QWidget &window, Hints hints = Hints::Whole);

/// Every text that is drawn with its end left off, by whatever draws itself: lists of lines, tiles,
/// keys. Tables are left to `cutsIn`, which knows what may lose its end in them.
QStringList elidedIn(const QWidget &window);

} // namespace countertop::tests
