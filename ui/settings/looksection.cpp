#include "ui/settings/looksection.h"

#include "ui/settings/bankcard.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

LookSection::LookSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Look and language"), parent)
{
    addRows({}, { setting::scheme, setting::sizeStep, setting::textPercent, setting::showKeys });
    addRows({}, { setting::mirror, setting::screenLanguage });
    addRows(tr("Size of this screen"), { setting::densityPercent });
    addMeasure();
    connect(&draft, &SettingDraft::changed, this, [this] { measure(0); });
    measure(0);
}

void LookSection::addMeasure()
{
    auto *card = new Card(tr("Measure with a bank card"), this);
    auto *hint = new TextLabel(tr("Hold any bank card to the screen and change the size until both "
                                  "are as wide. Keys and tiles are then as large as a finger."),
                               TypeStep::Small,
                               Weight::Regular,
                               ColorRole::TextMuted,
                               card);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    auto *buttons = new QHBoxLayout;
    const auto add = [this, card, buttons](const char *icon, const QString &name, int step) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), name, card);
        button->setAutoRepeat(true);
        buttons->addWidget(button);
        connect(button, &ActionButton::clicked, this, [this, step] { measure(step); });
    };
    add("minus", tr("Smaller"), -1);
    m_percent = new TextLabel(QString(), TypeStep::Lead, Weight::Bold, ColorRole::Text, card);
    m_percent->setAlignment(Qt::AlignCenter);
    buttons->addWidget(m_percent);
    add("plus", tr("Larger"), 1);
    buttons->addStretch(1);
    card->body()->addLayout(buttons);
    m_card = new BankCard(card);
    card->body()->addWidget(m_card);
    body()->insertWidget(body()->count() - 1, card);
}

int LookSection::percent() const
{
    return static_cast<int>(draft().preview().number(setting::densityPercent));
}

void LookSection::measure(int step)
{
    const SettingDefinition &row = *Settings::definition(setting::densityPercent);
    const int wanted
        = std::clamp(percent() + step, static_cast<int>(row.least), static_cast<int>(row.most));
    if (step != 0) {
        draft().put(setting::densityPercent, QString::number(wanted));
        return;
    }
    m_card->setPercent(wanted);
    m_percent->setText(tr("%1 %").arg(wanted));
}

} // namespace countertop::ui
