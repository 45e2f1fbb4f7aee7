#pragma once

#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

namespace countertop::ui {

/// Everything that a key does at the counter, as buttons: whoever has no keyboard finds the rest
/// here.
class MorePage final : public DialogPage
{
    Q_OBJECT

public:
    explicit MorePage(Frame &frame);

signals:
    void chosen(countertop::ui::Action action);
};

} // namespace countertop::ui
