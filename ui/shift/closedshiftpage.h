#pragma once

#include "core/domain/shift/shift.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

namespace countertop::ui {

/// The figures of a closed shift as its Z said them; Enter on one opens its receipts (CT-77).
class ClosedShiftPage final : public DialogPage
{
    Q_OBJECT

public:
    ClosedShiftPage(Frame &frame, const Shift &shift, const QString &title);
};

} // namespace countertop::ui
