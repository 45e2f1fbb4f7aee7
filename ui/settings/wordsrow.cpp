#include "ui/settings/wordsrow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

TextLabel *addWordsRow(Card &card, const QString &word, const QString &hint, QWidget *end)
{
    if (card.body()->count() > 0) {
        card.addHairline();
    }
    auto *row = new QWidget(&card);
    auto *line = new QHBoxLayout(row);
    const int margin = themeOf(&card).panelMargin();
    line->setContentsMargins(margin, space::n3, margin, space::n3);
    line->setSpacing(space::n6);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new TextLabel(word, TypeStep::Control, Weight::Bold, ColorRole::Text, row);
    title->setWordWrap(true);
    words->addWidget(title);
    auto *note = new TextLabel(hint, TypeStep::Small, Weight::Regular, ColorRole::TextMuted, row);
    note->setWordWrap(true);
    note->setVisible(!hint.isEmpty());
    words->addWidget(note);
    line->addLayout(words, 1);
    if (end != nullptr) {
        line->addWidget(end);
        title->setBuddy(end);
    }
    card.body()->addWidget(row);
    return note;
}

} // namespace countertop::ui
