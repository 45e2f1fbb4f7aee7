#pragma once

#include "core/domain/catalog/tax.h"
#include "ui/settings/settingsection.h"

#include <vector>

class QComboBox;

namespace countertop::ui {

class ListPane;

/// How prices and taxes go together, and the tax classes with their dated rates.
class TaxSection final : public SettingSection
{
    Q_OBJECT

public:
    TaxSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    void opened() override;

private:
    void addStandardClass();
    void addClasses();
    void readClasses();
    void showClasses();
    void showStandard();
    void edit(int row);
    QString ratesText(const TaxClass &taxClass) const;
    QDate today() const;

    QComboBox *m_standard = nullptr;
    ListPane *m_list = nullptr;
    std::vector<TaxClass> m_classes;
};

} // namespace countertop::ui
