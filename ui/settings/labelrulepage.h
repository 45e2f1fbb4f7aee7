#pragma once

#include "core/domain/catalog/labelrule.h"
#include "ui/pages/formpage.h"

namespace countertop::ui {

/// Asks for one rule of scale labels; says while typing what is wrong with it.
class LabelRulePage final : public FormPage
{
    Q_OBJECT

public:
    LabelRulePage(const LabelRule &rule, bool isNew);

signals:
    /// A rule that fits.
    void ruleTyped(const countertop::LabelRule &rule);

private:
    void take();

    QLineEdit *m_prefix;
    QLineEdit *m_itemDigits;
    QLineEdit *m_valueDigits;
    QComboBox *m_value;
    QComboBox *m_unit;
};

} // namespace countertop::ui
