#include "ui/settings/settingdraft.h"

#include <algorithm>

namespace countertop::ui {

SettingDraft::SettingDraft(till::SettingsDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void SettingDraft::read()
{
    m_desk.settings().then(this, [this](const Result<Settings> &settings) {
        if (settings) {
            setStored(*settings);
        } else {
            emit notStored(settings.error(), {});
        }
    });
}

void SettingDraft::setStored(const Settings &stored)
{
    m_stored = stored;
    std::erase_if(m_typed,
                  [this](const auto &typed) { return m_stored.text(typed.first) == typed.second; });
    emit changed({});
}

Settings SettingDraft::preview() const
{
    Settings settings = m_stored;
    for (const auto &[key, text] : m_typed) {
        // What is not allowed keeps its stored value; its row says so in red.
        (void)settings.set(key, { text, 0, {}, {} }).has_value();
    }
    return settings;
}

QString SettingDraft::text(QAnyStringView key) const
{
    const auto typed = m_typed.find(key.toString());
    return typed == m_typed.end() ? m_stored.text(key) : typed->second;
}

void SettingDraft::put(QAnyStringView key, const QString &text)
{
    const QString name = key.toString();
    if (text == this->text(key)) {
        return;
    }
    if (text == m_stored.text(key)) {
        m_typed.erase(name);
    } else {
        m_typed.insert_or_assign(name, text);
    }
    emit changed(name);
}

bool SettingDraft::isChanged(QAnyStringView key) const
{
    return m_typed.contains(key.toString());
}

bool SettingDraft::isRefused(QAnyStringView key) const
{
    const auto typed = m_typed.find(key.toString());
    return typed != m_typed.end() && !Settings::check(typed->first, typed->second);
}

bool SettingDraft::hasRefused() const
{
    return std::any_of(m_typed.begin(), m_typed.end(), [](const auto &typed) {
        return !Settings::check(typed.first, typed.second);
    });
}

void SettingDraft::discard()
{
    m_typed.clear();
    emit changed({});
}

void SettingDraft::store(const till::Session &by)
{
    if (m_isStoring || hasRefused()) {
        return;
    }
    m_isStoring = true;
    storeNext(by);
}

void SettingDraft::storeNext(const till::Session &by)
{
    if (m_typed.empty()) {
        m_isStoring = false;
        read();
        emit allStored();
        return;
    }
    const auto key = m_typed.begin()->first;
    const QString text = m_typed.begin()->second;
    m_desk.change(key, text, by).then(this, [this, by, key, text](const Result<void> &answer) {
        if (!answer) {
            m_isStoring = false;
            emit notStored(answer.error(), key);
            return;
        }
        // Who changed it comes back with the next read; until then the value itself is right.
        (void)m_stored.set(key, { text, 0, by.ref(), {} }).has_value();
        const auto typed = m_typed.find(key);
        if (typed != m_typed.end() && typed->second == text) {
            m_typed.erase(typed); // typed again meanwhile: stored in a further round
        }
        emit changed(key);
        storeNext(by);
    });
}

} // namespace countertop::ui
