#include "ui/shift/openshiftpage.h"

#include "core/base/businessday.h"
#include "core/base/clock.h"
#include "ui/pages/typedmoney.h"
#include "ui/payment/amountfield.h"
#include "ui/shift/cashcounter.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int byPieces = 0;

QString dayWords(const Frame &frame, BusinessDay day)
{
    return frame.locale.toString(day.date(), QStringLiteral("ddd d MMM yyyy"));
}

QString dayOfBusiness(const Frame &frame)
{
    const Settings &settings = frame.flow.settings();
    const BusinessDay day = BusinessDay::of(frame.desks.clock.now(),
                                            settings.storeZone(),
                                            static_cast<int>(settings.number(setting::dayEndHour)));
    return dayWords(frame, day);
}

} // namespace

OpenShiftPage::OpenShiftPage(Frame &frame)
    : DialogPage(tr("Open shift"), tr("Business day %1").arg(dayOfBusiness(frame)))
    , m_frame(frame)
    , m_ways(new SegmentedControl(tr("Way of counting"), this))
    , m_body(new QStackedWidget(this))
    , m_total(new MoneyLabel(TypeStep::Change, Weight::Bold, this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, this))
{
    frame.desks.shift.nextDay().then(this, [this](const Result<BusinessDay> &day) {
        if (day) { // another one only where the clock is not believed
            setSubject(tr("Business day %1").arg(dayWords(m_frame, *day)));
        }
    });
    auto *intro = new TextLabel(tr("What lies in the drawer before the first sale?"),
                                TypeStep::Body,
                                Weight::Regular,
                                ColorRole::Text,
                                this);
    intro->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::n4);
    head->addWidget(intro, 1);
    m_ways->addSegment(tr("By coin and note"));
    m_ways->addSegment(tr("One sum"));
    m_ways->setCurrent(byPieces);
    head->addWidget(m_ways);
    body()->addLayout(head);
    m_body->addWidget(buildCount());
    m_body->addWidget(buildSum());
    body()->addWidget(m_body, 1);
    body()->addWidget(new Hairline(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        new TextLabel(tr("Float"), TypeStep::Lead, Weight::Bold, ColorRole::Text, this));
    foot->addWidget(m_problem, 1);
    foot->addWidget(m_total);
    body()->addLayout(foot);
    m_problem->setWordWrap(true);
    m_total->setSubject(tr("Float"));
    connect(setPrimary(tr("Open shift")), &ActionButton::clicked, this, &OpenShiftPage::openNow);
    showKey(byPieces);
    connect(m_ways, &SegmentedControl::chosen, this, &OpenShiftPage::showWay);
    connect(&frame.shift, &ShiftFlow::opened, this, &OpenShiftPage::opened);
    connect(&frame.shift, &ShiftFlow::refused, this, [this](const Error &error) {
        showProblem(sentenceFor(error));
    });
    setFirstFocus(m_counter->firstField());
    refresh();
}

QWidget *OpenShiftPage::buildCount()
{
    auto *side = new QWidget(this);
    auto *layout = new QHBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n6);
    m_counter = new CashCounter(m_frame.flow.settings().storeCurrency(), m_frame.locale, side);
    layout->addWidget(m_counter, 3);
    auto *keypad = new Keypad(PadLayout::Count, side);
    layout->addWidget(keypad, 1, Qt::AlignTop);
    connect(keypad, &Keypad::typed, m_counter, &CashCounter::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_counter->clearMarked() : m_counter->backspace();
    });
    connect(m_counter, &CashCounter::changed, this, &OpenShiftPage::refresh);
    connect(m_counter, &CashCounter::finished, this, &OpenShiftPage::openNow);
    return side;
}

QWidget *OpenShiftPage::buildSum()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n3);
    m_sum = new AmountField(tr("Float as one sum"), side);
    m_sum->setProposal(
        moneyText(Money::zero(m_frame.flow.settings().storeCurrency()), m_frame.locale));
    layout->addWidget(m_sum);
    auto *keypad = new Keypad(PadLayout::Count, side);
    layout->addWidget(keypad);
    layout->addStretch(1);
    connect(keypad, &Keypad::typed, m_sum, &AmountField::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_sum->clear() : m_sum->backspace();
    });
    connect(m_sum, &AmountField::textChanged, this, &OpenShiftPage::refresh);
    connect(m_sum, &AmountField::returnPressed, this, &OpenShiftPage::openNow);
    return side;
}

void OpenShiftPage::showWay(int way)
{
    m_body->setCurrentIndex(way);
    (way == byPieces ? m_counter->firstField() : m_sum)->setFocus();
    showKey(way);
    refresh();
}

void OpenShiftPage::showKey(int way)
{
    // Enter goes to the next row of a count.
    const bool isCount = way == byPieces;
    primary()->setKeys({ isCount ? QKeySequence(Qt::CTRL | Qt::Key_Return) : Qt::Key_Return });
}

void OpenShiftPage::refresh()
{
    m_problem->clear();
    const Settings &settings = m_frame.flow.settings();
    Money sum = m_counter->total();
    if (m_ways->current() != byPieces) {
        sum = typedMoney(m_sum->text(), settings).value_or(Money::zero(sum.currency()));
    }
    m_total->setAmount(moneyText(sum, m_frame.locale), sum.currency().symbol());
}

void OpenShiftPage::openNow()
{
    if (!m_frame.flow.session()) {
        return;
    }
    till::OpenShift request{ .openingFloat = {}, .openingSum = {}, .by = *m_frame.flow.session() };
    if (m_ways->current() == byPieces) {
        request.openingFloat = m_counter->count();
    } else {
        const auto typed = readMoney(m_sum->text(), m_frame.flow.settings());
        if (!typed) {
            showProblem(m_sum->text().isEmpty()
                            ? tr("Type the sum in the drawer, 0 if it is empty.")
                            : moneyProblem(typed.error(), m_frame.flow.settings(), m_frame.locale));
            return;
        }
        request.openingSum = *typed;
    }
    m_frame.shift.open(request);
}

void OpenShiftPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_frame.sounds.play(Sound::Refused);
}

} // namespace countertop::ui
