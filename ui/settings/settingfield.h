#pragma once

#include "ui/settings/settingdraft.h"
#include "ui/settings/settingeditor.h"

#include <QWidget>

namespace countertop::ui {

class TextLabel;

/// One row of a settings page: the name, what it does, its default and who changed it, the editor;
/// in red what is wrong with what was typed (CT-90).
class SettingField final : public QWidget
{
    Q_OBJECT

public:
    SettingField(SettingDraft &draft,
                 const SettingDefinition &row,
                 const QLocale &locale,
                 QWidget *parent = nullptr);

    const SettingDefinition &row() const { return m_row; }
    QWidget *editor() const { return m_editor.widget; }

private:
    void build();
    void refresh();
    QString note() const;

    SettingDraft &m_draft;
    const SettingDefinition &m_row;
    QLocale m_locale;
    SettingEditor m_editor;
    bool m_isEdited = false; ///< by this row's own editor, just now
    TextLabel *m_note;
    TextLabel *m_problem;
};

} // namespace countertop::ui
