#pragma once

#include "core/domain/catalog/labelrule.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/settings/settingsection.h"

#include <vector>

class QLineEdit;

namespace countertop::ui {

class ListPane;
class TextLabel;

/// How labels of scales are read, rule by rule, with a box to try a code in: it says what the
/// counter would find (CT-28, CT-29, CT-30).
class LabelSection final : public SettingSection
{
    Q_OBJECT

public:
    LabelSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    bool takeScan(const Scan &scan) override;

private:
    void addRules();
    void addTestBox();
    void showRules();
    std::vector<LabelRule> rules() const;
    void keep(const std::vector<LabelRule> &rules);
    void edit(int index);
    void removeMarked();
    void tryCode();
    void sayFound(const QString &code, const Result<till::CodeAnswer> &answer);
    QString readingText(const LabelReading &reading) const;

    ListPane *m_list = nullptr;
    QLineEdit *m_code = nullptr;
    TextLabel *m_answer = nullptr;
};

} // namespace countertop::ui
