#pragma once

#include "ui/shell/keytable.h"
#include "ui/widgets/actionbutton.h"

#include <optional>

namespace countertop::ui {

/// Shows the key of *action* on a button now, and the new one after somebody assigned it: the shell
/// asks every button for its action when the table changes.
void showKeyOf(ActionButton &button, Action action, const KeyTable &keys);

/// The action whose key *button* shows; empty for a button without one.
std::optional<Action> keyedAction(const ActionButton &button);

/// Shows the keys of the table on all buttons below *root* that were given an action.
void refreshKeysBelow(const QWidget &root, const KeyTable &keys);

} // namespace countertop::ui
