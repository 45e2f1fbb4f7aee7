#include "ui/settings/soundsection.h"

#include "ui/settings/wordsrow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace countertop::ui {

SoundSection::SoundSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Sounds"), parent)
{
    addRows({}, { setting::soundOn, setting::soundVolume });
    auto *card = new Card(tr("Listen"), this);
    card->setBodyFlush();
    const auto add = [this, card](Sound sound, const QString &word, const QString &hint) {
        auto *play = new ActionButton(Icon(QStringLiteral("volume-2")), tr("Play"), card);
        play->setButtonSize(ButtonSize::Small);
        play->setAccessibleName(tr("Play: %1").arg(word));
        connect(play, &ActionButton::clicked, this, [this, sound] {
            this->frame().sounds.play(sound);
        });
        addWordsRow(*card, word, hint, play);
    };
    add(Sound::Accepted, tr("Accepted"), tr("A code was found. Its line appears."));
    add(Sound::Refused, tr("Refused"), tr("Nothing was sold. The entry line turns red."));
    add(Sound::Done, tr("Done"), tr("A sale is stored. The change stands large."));
    add(Sound::DrawerOpen, tr("Drawer open"), tr("The drawer was left open. A message says so."));
    add(Sound::Attention, tr("Attention"), tr("Somebody is needed. A message says for what."));
    body()->insertWidget(body()->count() - 1, card);
}

} // namespace countertop::ui
