#pragma once

#include "ui/settings/settingdraft.h"

#include <QWidget>

class QLabel;

namespace countertop::ui {

class ActionButton;
class FileField;
class TextLabel;

/// The picture on top of the receipts: chosen from a file, shown as it prints, taken off again.
class LogoField final : public QWidget
{
    Q_OBJECT

public:
    explicit LogoField(SettingDraft &draft, QWidget *parent = nullptr);

private:
    void take();
    void refresh();

    SettingDraft &m_draft;
    FileField *m_file;
    QLabel *m_picture;
    ActionButton *m_remove;
    TextLabel *m_problem;
};

} // namespace countertop::ui
