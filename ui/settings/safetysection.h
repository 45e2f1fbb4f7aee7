#pragma once

#include "ui/settings/settingsection.h"

namespace countertop::ui {

/// When the till locks itself, and what a PIN must be.
class SafetySection final : public SettingSection
{
    Q_OBJECT

public:
    SafetySection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);
};

} // namespace countertop::ui
