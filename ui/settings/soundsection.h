#pragma once

#include "ui/settings/settingsection.h"

namespace countertop::ui {

/// Tones on or off, how loud, and what each of them sounds like.
class SoundSection final : public SettingSection
{
    Q_OBJECT

public:
    SoundSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);
};

} // namespace countertop::ui
