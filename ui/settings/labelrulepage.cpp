#include "ui/settings/labelrulepage.h"

#include "core/domain/settings/settings.h"
#include "ui/settings/settingwords.h"

#include <QComboBox>
#include <QLineEdit>

namespace countertop::ui {

namespace {

constexpr Unit units[] = { Unit::Kilogram, Unit::Litre, Unit::Metre };

int indexOf(Unit unit)
{
    for (int index = 0; index < static_cast<int>(std::size(units)); ++index) {
        if (units[index] == unit) {
            return index;
        }
    }
    return 0;
}

} // namespace

LabelRulePage::LabelRulePage(const LabelRule &rule, bool isNew)
    : FormPage(isNew ? tr("New rule") : tr("Rule for scale labels"), {}, tr("Use this rule"))
    , m_prefix(addText(tr("The code begins with"), rule.prefix))
{
    beginPair();
    m_itemDigits = addText(tr("Digits of the number"), QString::number(rule.itemDigits));
    m_valueDigits = addText(tr("Digits of the value"), QString::number(rule.valueDigits));
    beginPair();
    m_value = addChoice(
        tr("The value is"), { tr("Price"), tr("Weight") }, rule.value == LabelValue::Price ? 0 : 1);
    m_unit = addChoice(
        tr("Thousandths of"), { tr("kilogram"), tr("litre"), tr("metre") }, indexOf(rule.unit));
    addSentence(tr("Beginning, number, value and one check digit make 13 digits, or 12."));
    connect(this, &FormPage::stored, this, &LabelRulePage::take);
}

void LabelRulePage::take()
{
    LabelRule rule;
    rule.prefix = m_prefix->text().trimmed();
    rule.itemDigits = m_itemDigits->text().toInt();
    rule.valueDigits = m_valueDigits->text().toInt();
    rule.value = m_value->currentIndex() == 0 ? LabelValue::Price : LabelValue::Weight;
    rule.unit = units[m_unit->currentIndex()];
    if (!labelRulesFrom(labelRulesText({ rule }))) {
        showProblem(settingProblem(*Settings::definition(setting::labelRules)));
        return;
    }
    setStored();
    emit ruleTyped(rule);
}

} // namespace countertop::ui
