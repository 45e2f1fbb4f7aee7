#pragma once

#include "core/domain/settings/settings.h"
#include "core/till/people/session.h"
#include "core/till/settings/settingsdesk.h"

#include <QObject>

#include <map>
#include <optional>

namespace countertop::ui {

/// The settings as they are stored, and what somebody changed and has not stored yet. All pages of
/// the settings screen work on the one draft, so nothing typed is lost by looking elsewhere.
///
/// Stores one command a setting, in the order of the table; what was stored before a refusal
/// stays stored, the rest stays in the draft.
class SettingDraft final : public QObject
{
    Q_OBJECT

public:
    explicit SettingDraft(till::SettingsDesk &desk, QObject *parent = nullptr);

    /// Reads what is stored; what was typed stays.
    void read();
    void setStored(const Settings &stored);

    const Settings &stored() const { return m_stored; }
    /// What was typed over what is stored, as far as it is allowed: for previews.
    Settings preview() const;
    /// What was typed, else what is stored.
    QString text(QAnyStringView key) const;
    void put(QAnyStringView key, const QString &text);
    bool isChanged(QAnyStringView key) const;
    bool isRefused(QAnyStringView key) const;
    int changedCount() const { return static_cast<int>(m_typed.size()); }
    bool isTouched() const { return !m_typed.empty(); }
    bool hasRefused() const;
    bool isStoring() const { return m_isStoring; }

    void discard();
    /// Nothing while a value is refused or the last store is under way.
    void store(const till::Session &by);

signals:
    /// A key was typed, stored or thrown away; empty: any of them.
    void changed(const QString &key);
    void allStored();
    void notStored(const countertop::Error &error, const QString &key);

private:
    void storeNext(const till::Session &by);

    till::SettingsDesk &m_desk;
    Settings m_stored;
    std::map<QString, QString> m_typed;
    bool m_isStoring = false;
};

} // namespace countertop::ui
