#pragma once

#include "tests/ui/screens/cuts.h"
#include "tests/ui/screens/tour.h"

namespace countertop::tests {

/// How far a tour goes.
enum class Walk { All, Counter };

/// For windows in the language of the program.
QString asWritten(const QString &word);

/// The tour through every screen in a window as wished: nothing cut, nothing out of the window.
/// With CT_SCREENSHOTS naming a folder, a picture of each.
void walkEveryScreen(WindowWish wish,
                     const Tour::Word &word = asWritten,
                     Hints hints = Hints::Whole,
                     Walk walk = Walk::All);

/// The same in English, with its plurals.
void walkInEnglish(const WindowWish &wish, Walk walk = Walk::All);

/// Fails the running test with what is cut in *window*, once it had a moment to lay itself out.
void lookAt(QWidget &window, const QString &name, Hints hints = Hints::Whole);

} // namespace countertop::tests
