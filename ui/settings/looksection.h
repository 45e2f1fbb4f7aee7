#pragma once

#include "ui/settings/settingsection.h"

namespace countertop::ui {

class BankCard;
class TextLabel;

/// Colours, sizes, mirror and language of this till's screen, and how large its millimetres are.
class LookSection final : public SettingSection
{
    Q_OBJECT

public:
    LookSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

private:
    void addMeasure();
    void measure(int step);
    int percent() const;

    BankCard *m_card = nullptr;
    TextLabel *m_percent = nullptr;
};

} // namespace countertop::ui
