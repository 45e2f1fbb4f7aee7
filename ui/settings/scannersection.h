#pragma once

#include "ui/settings/settingsection.h"

namespace countertop::ui {

class TextLabel;

/// How a scanner is told from a person at the keyboard, with a box that shows what a scan brings.
class ScannerSection final : public SettingSection
{
    Q_OBJECT

public:
    ScannerSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    bool takeScan(const Scan &scan) override;

private:
    TextLabel *m_scan = nullptr;
    TextLabel *m_found = nullptr;
};

} // namespace countertop::ui
