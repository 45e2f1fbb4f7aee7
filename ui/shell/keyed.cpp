#include "ui/shell/keyed.h"

namespace countertop::ui {

namespace {

constexpr auto actionProperty = "keyAction";

} // namespace

void showKeyOf(ActionButton &button, Action action, const KeyTable &keys)
{
    button.setProperty(actionProperty, static_cast<int>(action));
    // The pay button alone has the room and the weight to show the entry line's sign as well.
    button.setKeys(action == Action::Pay ? keys.shownKeys(action) : keys.keysOf(action).mid(0, 1));
}

std::optional<Action> keyedAction(const ActionButton &button)
{
    const QVariant action = button.property(actionProperty);
    return action.isValid() ? std::optional(static_cast<Action>(action.toInt())) : std::nullopt;
}

void refreshKeysBelow(const QWidget &root, const KeyTable &keys)
{
    for (ActionButton *button : root.findChildren<ActionButton *>()) {
        if (const std::optional<Action> action = keyedAction(*button)) {
            showKeyOf(*button, *action, keys);
        }
    }
}

} // namespace countertop::ui
