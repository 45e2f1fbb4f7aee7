#include "ui/settings/safetysection.h"

#include "core/domain/people/pinpolicy.h"
#include "core/domain/people/signin.h"
#include "ui/settings/wordsrow.h"
#include "ui/widgets/card.h"

#include <QVBoxLayout>

namespace countertop::ui {

SafetySection::SafetySection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Security"), parent)
{
    addRows(tr("Locking the till"), { setting::lockSeconds, setting::lockAfterTicket });
    auto *card = new Card(tr("PINs"), this);
    card->setBodyFlush();
    addWordsRow(*card,
                tr("What a PIN must be"),
                tr("%1 to %2 digits; no run, no repeated groups, no date, not the number of the "
                   "store. Two people may have the same one, and it does not age.")
                    .arg(PinPolicy::lengthLeast)
                    .arg(PinPolicy::lengthMost),
                nullptr);
    addWordsRow(*card,
                tr("Wrong tries"),
                tr("Each one makes the next wait longer, up to 30 seconds; after %1 in a row the "
                   "person is locked until a manager unlocks.")
                    .arg(SignInTries::lockedAt),
                nullptr);
    body()->insertWidget(body()->count() - 1, card);
}

} // namespace countertop::ui
