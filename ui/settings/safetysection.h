#pragma once

#include "core/till/people/secretvault.h"
#include "ui/settings/settingsection.h"

namespace countertop::ui {

class TextLabel;

/// When the till locks itself, what a PIN must be, and what the keychain of this computer keeps.
class SafetySection final : public SettingSection
{
    Q_OBJECT

public:
    SafetySection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    /// How it stands with the secret behind the PINs, and with what is remembered of the journal.
    void showKeychain(const till::VaultStanding &pins, const till::VaultStanding &journal);

private:
    void addPins();
    void addKeychain();

    TextLabel *m_pins = nullptr;
    TextLabel *m_journal = nullptr;
};

} // namespace countertop::ui
