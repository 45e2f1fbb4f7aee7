#pragma once

#include "ui/shell/frame.h"

namespace countertop::ui {

/// Says in the bar whether a paper was queued: *sentence*, or why not.
void notePaper(Frame &frame, const Result<void> &queued, const QString &sentence);

} // namespace countertop::ui
