#include "ui/people/personpage.h"

#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

PersonPage::PersonPage(Frame &frame, const till::PersonTile &tile, std::vector<Role> roles)
    : FormPage(tile.person.name.isEmpty() ? tr("New person") : tr("Person"),
               tile.person.name,
               tr("Save person"))
    , m_frame(frame)
    , m_tile(tile)
    , m_roles(std::move(roles))
{
    beginPair();
    m_name = addText(tr("Name"), tile.person.name);
    m_number = addText(tr("Number"), tile.person.number, tr("typed in place of a name"));
    QStringList names;
    int current = 0;
    for (const Role &role : m_roles) {
        if (role.id == tile.person.role) {
            current = static_cast<int>(names.size());
        }
        names << role.name;
    }
    m_role = addChoice(tr("Role"), names, current);
    m_isActive = addCheck(tr("Works here"), tile.person.isActive);
    addHeading(tr("New PIN"));
    addSentence(tr("6 digits or more; no date, no run, no repeats. Leave it empty to keep the PIN "
                   "as it is. Nobody can read it later."));
    beginPair();
    m_pin = addText(tr("PIN"), {});
    m_again = addText(tr("PIN once more"), {});
    for (QLineEdit *field : { m_pin, m_again }) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    }
    if (tile.isLocked) {
        connect(addSecondary(tr("Unlock")), &ActionButton::clicked, this, &PersonPage::unlock);
    }
    if (tile.person.version > 0) {
        connect(addSecondary(tr("New recovery code")),
                &ActionButton::clicked,
                this,
                &PersonPage::makeRecoveryCode);
    }
    connect(this, &FormPage::stored, this, &PersonPage::save);
}

void PersonPage::refuse(const Error &error)
{
    setWaiting(false);
    showProblem(deskProblem(error));
    m_frame.sounds.play(Sound::Refused);
}

void PersonPage::save()
{
    if (!m_frame.flow.session()) {
        return;
    }
    if (m_pin->text() != m_again->text()) {
        showProblem(tr("The two PINs are not the same. Type both again."));
        m_frame.sounds.play(Sound::Refused);
        return;
    }
    Person person = m_tile.person;
    person.name = m_name->text().trimmed();
    person.number = m_number->text().trimmed();
    person.role = m_roles.at(static_cast<std::size_t>(m_role->currentIndex())).id;
    person.isActive = m_isActive->isChecked();
    if (person == m_tile.person) {
        savePin();
        return;
    }
    setWaiting(true);
    m_frame.desks.people.savePerson(*m_frame.flow.session(), person)
        .then(this, [this, person](const Result<void> &saved) {
            if (!saved) {
                refuse(saved.error());
                return;
            }
            m_tile.person = person; // a refused PIN must not store the person a second time
            ++m_tile.person.version;
            emit changed();
            savePin();
        });
}

void PersonPage::savePin()
{
    if (m_pin->text().isEmpty()) {
        finish();
        return;
    }
    setWaiting(true);
    m_frame.desks.people.setPin(*m_frame.flow.session(), m_tile.person.id, m_pin->text())
        .then(this, [this](const Result<void> &stored) {
            if (!stored) {
                refuse(stored.error());
                return;
            }
            finish();
        });
}

void PersonPage::unlock()
{
    m_frame.desks.people.unlock(*m_frame.flow.session(), m_tile.person.id)
        .then(this, [this](const Result<void> &unlocked) {
            if (!unlocked) {
                refuse(unlocked.error());
                return;
            }
            emit changed();
            finish();
        });
}

void PersonPage::makeRecoveryCode()
{
    m_frame.desks.people.newRecoveryCode(*m_frame.flow.session(), m_tile.person.id)
        .then(this, [this](const Result<QString> &code) {
            if (!code) {
                refuse(code.error());
                return;
            }
            auto *page = new DialogPage(tr("Recovery code"), m_tile.person.name);
            auto *shown
                = new TextLabel(*code, TypeStep::Title, Weight::Bold, ColorRole::Text, page);
            shown->setLayoutDirection(Qt::LeftToRight);
            page->body()->addWidget(shown, 0, Qt::AlignHCenter);
            auto *sentence = new TextLabel(
                tr("Write it down now and keep it safe: it is shown only once. With it a new PIN "
                   "can be set, one time."),
                TypeStep::Body,
                Weight::Regular,
                ColorRole::Text,
                page);
            sentence->setWordWrap(true);
            page->body()->addWidget(sentence);
            connect(page->setPrimary(tr("It is written down")),
                    &ActionButton::clicked,
                    this,
                    [this] { m_frame.dialog.back(); });
            m_frame.dialog.open(page);
        });
}

void PersonPage::finish()
{
    m_pin->clear();
    m_again->clear();
    setStored();
    m_frame.sounds.play(Sound::Accepted);
    m_frame.dialog.back();
}

} // namespace countertop::ui
