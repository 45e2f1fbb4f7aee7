#pragma once

#include "ui/settings/settingdraft.h"
#include "ui/shell/sectionscreen.h"

namespace countertop::ui {

class ActionButton;
class SafetySection;
class SearchField;
class SettingSection;
class TextLabel;

/// The settings of the store and of this till: pages at the side, a search over all of them, and
/// below what is typed and not stored yet. Nothing typed is lost by looking at another page;
/// leaving the screen asks.
class SettingsScreen final : public SectionScreen
{
    Q_OBJECT

public:
    explicit SettingsScreen(Frame &frame, QWidget *parent = nullptr);

    void opened() override;
    bool perform(Action action) override;
    bool mayLeave(const std::function<void()> &leave) override;
    KeyContext keyContext() const override { return KeyContext::Settings; }
    SettingDraft &draft() { return *m_draft; }
    SafetySection &safety() { return *m_safety; }

private:
    void addSections();
    void addPlain(const char *icon,
                  const QString &word,
                  const std::vector<std::pair<QString, std::vector<QLatin1StringView>>> &cards);
    int addPage(SettingSection *section, const char *icon, const QString &word);
    QWidget *buildFoot();
    void search(const QString &text);
    void endSearch();
    void openPageOf(const QString &key);
    void showFoot();
    void store();
    void sayNotStored(const Error &error, const QString &key);

    SettingDraft *m_draft;
    SearchField *m_search;
    SettingSection *m_found;
    SafetySection *m_safety = nullptr;
    QWidget *m_foot = nullptr;
    TextLabel *m_changes = nullptr;
    ActionButton *m_store = nullptr;
    std::map<QString, int> m_pages; ///< of settings with a page of their own
    std::function<void()> m_afterStoring;
    std::optional<PersonId> m_person;
};

} // namespace countertop::ui
