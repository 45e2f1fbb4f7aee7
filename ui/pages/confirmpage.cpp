#include "ui/pages/confirmpage.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace countertop::ui {

ConfirmPage::ConfirmPage(const Question &question,
                         const std::function<void()> &act,
                         const std::function<void()> &back)
    : DialogPage(question.title)
{
    auto *sentence
        = new TextLabel(question.sentence, TypeStep::Body, Weight::Regular, ColorRole::Text, this);
    sentence->setWordWrap(true);
    body()->addWidget(sentence);
    if (question.isDanger) {
        connect(setDanger(question.act, question.actKey), &ActionButton::clicked, this, act);
        ActionButton *keep = setPrimary(question.safe);
        connect(keep, &ActionButton::clicked, this, back);
        setFirstFocus(keep);
    } else {
        connect(addSecondary(question.safe), &ActionButton::clicked, this, back);
        ActionButton *yes = setPrimary(question.act);
        connect(yes, &ActionButton::clicked, this, act);
        setFirstFocus(yes);
    }
}

} // namespace countertop::ui
