#include "ui/settings/labelsection.h"

#include "core/documents/moneytext.h"
#include "ui/pages/listpane.h"
#include "ui/settings/labelrulepage.h"
#include "ui/settings/settingwords.h"
#include "ui/settings/wordsrow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

LabelSection::LabelSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Scale labels"), parent)
{
    addRules();
    addTestBox();
    connect(&draft, &SettingDraft::changed, this, &LabelSection::showRules);
    showRules();
}

void LabelSection::addRules()
{
    const SettingDefinition &row = *Settings::definition(setting::labelRules);
    auto *card = new Card(settingTitle(row), this);
    m_list
        = new ListPane({ .subject = settingTitle(row),
                         .headers = { tr("Begins with"),
                                      tr("Digits of the number"),
                                      tr("Digits of the value"),
                                      tr("Value") },
                         .numbersFrom = 1,
                         .emptyIcon = Icon(QStringLiteral("tag")),
                         .emptySentence = tr("No rules yet"),
                         .emptyFact = tr("Labels with a price or weight inside cannot be read.") },
                       this);
    m_list->setMinimumHeight(themeOf(this).scaled(190));
    card->body()->addWidget(m_list);
    auto *buttons = new WrappingRow;
    auto *add = new ActionButton(Icon(QStringLiteral("plus")), tr("Add a rule"), card);
    auto *change = new ActionButton(Icon(QStringLiteral("pencil")), tr("Change the rule"), card);
    auto *remove = new ActionButton(Icon(QStringLiteral("trash-2")), tr("Remove the rule"), card);
    remove->setVariant(ButtonVariant::Danger);
    buttons->addWidget(remove);
    buttons->addStretch();
    buttons->addWidget(change);
    buttons->addWidget(add);
    card->body()->addLayout(buttons);
    body()->insertWidget(body()->count() - 1, card);
    connect(add, &ActionButton::clicked, this, [this] { edit(-1); });
    connect(change, &ActionButton::clicked, this, [this] { edit(m_list->markedRow()); });
    connect(m_list, &ListPane::opened, this, &LabelSection::edit);
    connect(remove, &ActionButton::clicked, this, &LabelSection::removeMarked);
}

void LabelSection::addTestBox()
{
    auto *card = new Card(tr("Try a label"), this);
    auto *hint = new TextLabel(tr("Scan or type a code. Rules that are not stored yet count, too."),
                               TypeStep::Small,
                               Weight::Regular,
                               ColorRole::TextMuted,
                               card);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    m_code = new QLineEdit(card);
    m_code->setAccessibleName(tr("Code to try"));
    card->body()->addWidget(m_code);
    m_answer = new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, card);
    m_answer->setWordWrap(true);
    card->body()->addWidget(m_answer);
    body()->insertWidget(body()->count() - 1, card);
    connect(m_code, &QLineEdit::returnPressed, this, &LabelSection::tryCode);
    connect(m_code, &QLineEdit::textEdited, this, &LabelSection::tryCode);
}

std::vector<LabelRule> LabelSection::rules() const
{
    const auto rules = labelRulesFrom(draft().text(setting::labelRules));
    return rules ? *rules : std::vector<LabelRule>();
}

void LabelSection::keep(const std::vector<LabelRule> &rules)
{
    draft().put(setting::labelRules, labelRulesText(rules));
    tryCode();
}

void LabelSection::showRules()
{
    std::vector<PickRow> rows;
    for (const LabelRule &rule : rules()) {
        rows.push_back({ { rule.prefix,
                           QString::number(rule.itemDigits),
                           QString::number(rule.valueDigits),
                           rule.value == LabelValue::Price ? tr("Price") : tr("Weight") },
                         {},
                         {} });
    }
    m_list->setRows(std::move(rows));
}

void LabelSection::edit(int index)
{
    const std::vector<LabelRule> now = rules();
    const bool isNew = index < 0 || index >= static_cast<int>(now.size());
    const LabelRule rule = isNew ? LabelRule{ .prefix = QStringLiteral("21") }
                                 : now.at(static_cast<std::size_t>(index));
    auto *page = new LabelRulePage(rule, isNew);
    connect(page, &LabelRulePage::ruleTyped, this, [this, index, isNew](const LabelRule &typed) {
        std::vector<LabelRule> changed = rules();
        if (isNew) {
            changed.push_back(typed);
        } else {
            changed.at(static_cast<std::size_t>(index)) = typed;
        }
        keep(changed);
        frame().dialog.back();
    });
    frame().dialog.open(page);
}

void LabelSection::removeMarked()
{
    std::vector<LabelRule> changed = rules();
    const int index = m_list->markedRow();
    if (index >= 0 && index < static_cast<int>(changed.size())) {
        changed.erase(changed.begin() + index); // comes back by throwing the changes away
        keep(changed);
    }
}

bool LabelSection::takeScan(const Scan &scan)
{
    m_code->setText(scan.code);
    tryCode();
    return true;
}

void LabelSection::tryCode()
{
    const QString code = m_code->text().trimmed();
    if (code.isEmpty()) {
        m_answer->setText({});
        return;
    }
    frame().desks.catalog.findCode(code).then(this,
                                              [this, code](const Result<till::CodeAnswer> &answer) {
                                                  if (code == m_code->text().trimmed()) {
                                                      sayFound(code, answer);
                                                  }
                                              });
}

void LabelSection::sayFound(const QString &code, const Result<till::CodeAnswer> &answer)
{
    const bool isProduct = answer && answer->found && answer->match != till::CodeMatch::Label;
    if (isProduct) {
        m_answer->setColorRole(ColorRole::Text);
        m_answer->setText(
            tr("A product has this code: %1. No rule is used.").arg(answer->found->product.name));
        return;
    }
    const std::vector<LabelRule> tried = rules();
    const auto reading = readLabel(code, tried);
    m_answer->setColorRole(reading ? ColorRole::Success : ColorRole::Danger);
    if (reading) {
        m_answer->setText(readingText(*reading));
    } else if (reading.error().code.is(LabelError::BadCheckDigit)) {
        m_answer->setText(
            tr("A rule fits, but the last digit is wrong: the label cannot be read."));
    } else {
        m_answer->setText(tr("No product has this code and no rule fits."));
    }
}

QString LabelSection::readingText(const LabelReading &reading) const
{
    if (reading.priceMinor) {
        const Currency currency = draft().stored().storeCurrency();
        return tr("Number %1, price %2")
            .arg(reading.plu,
                 amountText(Money::fromMinor(*reading.priceMinor, currency), frame().locale));
    }
    return reading.weight
        ? tr("Number %1, weight %2").arg(reading.plu, quantityText(*reading.weight, frame().locale))
        : tr("Number %1").arg(reading.plu);
}

} // namespace countertop::ui
