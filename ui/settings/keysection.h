#pragma once

#include "ui/settings/settingsection.h"

#include <vector>

namespace countertop::ui {

class ListPane;

/// Every action with its key, from the one table of keys; another key is assigned by pressing it
/// (CT-96).
class KeySection final : public SettingSection
{
    Q_OBJECT

public:
    KeySection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

private:
    KeyTable table() const;
    void show();
    void askKey(int row);
    void giveBackDefault();

    ListPane *m_list;
    std::vector<Action> m_actions; ///< by row
};

/// The sentence for a key that cannot be assigned.
QString keyProblem(const Error &error);

} // namespace countertop::ui
