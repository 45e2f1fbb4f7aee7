#pragma once

#include "ui/shell/frame.h"

#include <QAnyStringView>
#include <QStringView>

class QWidget;

namespace countertop::ui {

class ActionButton;
class PadButton;

/// Why who is signed in may not do what needs *right*, as a sentence; empty where they may, alone
/// or with a second person's yes (CT-08). An act's own limits are asked about when it is done.
QString denial(const Frame &frame, QAnyStringView right);
/// The same for what a key or a button starts, with the ticket as it stands.
QString denial(const Frame &frame, Action action);

/// "You do not have the right to change a price."
QString denialOf(QStringView right);

/// The tone and *denial* as a message: what a key does that may not do more.
void sayDenial(Frame &frame, const QString &denial);

/// Where the reason stands in sight; tooltip and accessible description tell it in full.
enum class DenialShown {
    InTooltip,
    OnButton ///< and as short words below the button's own
};

/// Disables the button where there is a *denial*, and makes it live where it is empty.
void showDenial(ActionButton &button, const QString &denial, DenialShown shown);
void showDenial(PadButton &button, const QString &denial);
/// The same for every button below *root* that shows the key of an action (`showKeyOf`) that a
/// right governs; other buttons are left alone.
void showDenialsBelow(const QWidget &root, const Frame &frame);

} // namespace countertop::ui
