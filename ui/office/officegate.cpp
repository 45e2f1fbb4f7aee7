#include "ui/office/officegate.h"

#include "core/till/people/peopledesk.h"
#include "ui/login/pinfield.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace countertop::ui {

OfficeGate::OfficeGate(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_pin(new PinField(this))
    , m_sentence(new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::Text, this))
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::n3);
    layout->addStretch(1);
    auto *title
        = new TextLabel(tr("Manager area"), TypeStep::Title, Weight::Bold, ColorRole::Text, this);
    auto *keypad = new Keypad(PadLayout::Pin, this);
    auto *open = new ActionButton(tr("Open manager area"), this);
    open->setVariant(ButtonVariant::Primary);
    open->setKeys({ QKeySequence(Qt::Key_Return) });
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_pin, 0, Qt::AlignHCenter);
    layout->addWidget(keypad, 0, Qt::AlignHCenter);
    layout->addWidget(open, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(keypad, &Keypad::typed, m_pin, &PinField::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_pin->clear() : m_pin->backspace();
    });
    connect(m_pin, &PinField::entered, this, &OfficeGate::tryPin);
    connect(open, &ActionButton::clicked, this, &OfficeGate::tryPin);
}

void OfficeGate::begin()
{
    const std::optional<till::Session> &session = m_frame.flow.session();
    m_pin->clear();
    m_sentence->setColorRole(ColorRole::Text);
    m_sentence->setText(
        tr("Nothing was done here for 5 minutes. %1, enter your PIN. The open ticket is kept.")
            .arg(session ? session->person.name : QString()));
    m_pin->setFocus();
}

void OfficeGate::tryPin()
{
    const std::optional<till::Session> &session = m_frame.flow.session();
    if (!session || m_isChecking || !m_pin->isComplete()) {
        return;
    }
    m_isChecking = true;
    m_frame.desks.people.signIn(session->person.id, m_pin->take())
        .then(this, [this](const Result<till::Session> &checked) {
            m_isChecking = false;
            if (checked) {
                emit passed();
                return;
            }
            m_pin->setRefused(true);
            m_sentence->setColorRole(ColorRole::Danger);
            m_sentence->setText(deskProblem(checked.error()));
            m_frame.sounds.play(Sound::Refused);
        });
}

} // namespace countertop::ui
