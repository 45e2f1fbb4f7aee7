#pragma once

#include "ui/shell/desks.h"
#include "ui/shell/keytable.h"
#include "ui/widgets/barmessage.h"
#include "ui/widgets/dialogoverlay.h"
#include "ui/widgets/sounds.h"

#include <QLocale>

namespace countertop::ui {

class ShiftFlow;
class TicketFlow;

/// What the shell lends to every screen and page: the one dialog, the bar of messages, sounds,
/// keys, the open ticket, the open shift, the desks.
struct Frame
{
    Desks desks;
    TicketFlow &flow;
    ShiftFlow &shift;
    DialogOverlay &dialog;
    BarMessageStack &messages;
    SoundPlayer &sounds;
    KeyTable keys; ///< as they stand; the shell replaces it when somebody assigns one
    QLocale locale; ///< of the screen
};

} // namespace countertop::ui
