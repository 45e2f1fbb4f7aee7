#include "ui/settings/safetysection.h"

#include "core/domain/people/pinpolicy.h"
#include "core/domain/people/signin.h"
#include "ui/settings/wordsrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace countertop::ui {

using till::VaultError;
using till::VaultState;

SafetySection::SafetySection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Security"), parent)
{
    addRows(tr("Locking the till"), { setting::lockSeconds, setting::lockAfterTicket });
    addPins();
    addKeychain();
}

void SafetySection::addPins()
{
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

void SafetySection::addKeychain()
{
    auto *card = new Card(tr("Keychain of this computer"), this);
    card->setBodyFlush();
    const QString notAsked = tr("It was not asked yet.");
    m_pins = addWordsRow(*card, tr("The secret behind the PINs"), notAsked, nullptr);
    m_journal = addWordsRow(*card, tr("How far the journal has come"), notAsked, nullptr);
    m_pins->setObjectName(QStringLiteral("keychainPins"));
    m_journal->setObjectName(QStringLiteral("keychainJournal"));
    body()->insertWidget(body()->count() - 1, card);
}

/// Why a keychain does not help.
static QString reasonText(VaultError reason)
{
    switch (reason) {
    case VaultError::KeychainAbsent:
        return SafetySection::tr("No keychain runs on this computer.");
    case VaultError::KeychainLocked:
        return SafetySection::tr("The keychain is locked. Unlock it.");
    case VaultError::KeychainSilent:
        return SafetySection::tr("The keychain did not answer within two seconds.");
    case VaultError::BackendChanged:
        return SafetySection::tr("It is another keychain than the one of last time.");
    case VaultError::FileWasOpen:
        return SafetySection::tr("Others could read the file; it was closed to them.");
    case VaultError::FileUnreadable:
    case VaultError::FileUnwritable:
        return SafetySection::tr("The file beside the journal cannot be used.");
    case VaultError::NotFound:
    case VaultError::ReadBackDiffers:
        break;
    }
    return SafetySection::tr("The keychain does not give back what it was given.");
}

void SafetySection::showKeychain(const till::VaultStanding &pins,
                                 const till::VaultStanding &journal)
{
    const QString why = pins.reason ? reasonText(*pins.reason) + u' ' : QString();
    switch (pins.state) {
    case VaultState::Ready:
        m_pins->setText(tr("The keychain keeps it."));
        break;
    case VaultState::Degraded:
        m_pins->setText(why
                        + tr("A file that only its rights protect keeps it: nothing in it is "
                             "encrypted. Selling goes on."));
        break;
    case VaultState::Unavailable:
        m_pins->setText(why + tr("People sign in with a recovery code until it can be read."));
        break;
    }
    if (journal.state == VaultState::Ready) {
        m_journal->setText(tr("The keychain remembers it: an old copy of the whole folder is "
                              "noticed."));
    } else if (journal.reason) {
        m_journal->setText(reasonText(*journal.reason) + u' '
                           + tr("The file beside the journal remembers it alone: an old copy of "
                                "the whole folder is not noticed. Selling goes on."));
    }
}

} // namespace countertop::ui
