#include "ui/office/setasidepage.h"

#include "core/domain/people/rights.h"
#include "core/domain/settings/settings.h"
#include "core/till/sync/sync.h"
#include "ui/office/setasidewords.h"
#include "ui/pages/formpage.h"
#include "ui/pages/textpage.h"
#include "ui/people/actionrights.h"
#include "ui/people/rightgate.h"
#include "ui/report/exportpage.h"
#include "ui/report/receiptpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/barmessage.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace countertop::ui {

namespace {

constexpr int reasonMost = 250;

} // namespace

QString setAsideTitle(const SetAsideNotice &fact)
{
    const QString what = factWord(fact.kind);
    return fact.receiptNumber.isEmpty() ? what
                                        : QStringLiteral("%1 %2").arg(what, fact.receiptNumber);
}

QString waitingAge(const Instant &since, const Instant &now)
{
    const std::chrono::milliseconds age(now.ms() - since.ms());
    if (age < std::chrono::hours(1)) {
        return SetAsidePage::tr("less than an hour");
    }
    if (age < std::chrono::hours(48)) {
        return SetAsidePage::tr(
            "%n hour(s)",
            nullptr,
            static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(age).count()));
    }
    return SetAsidePage::tr(
        "%n day(s)",
        nullptr,
        static_cast<int>(std::chrono::duration_cast<std::chrono::days>(age).count()));
}

SetAsidePage::SetAsidePage(Frame &frame, const SetAsideNotice &fact)
    : DialogPage(setAsideTitle(fact),
                 tr("till %1, waiting %2")
                     .arg(fact.deviceNumber)
                     .arg(waitingAge(fact.receivedAt, frame.desks.clock.now())))
    , m_frame(frame)
    , m_fact(fact)
    , m_why(new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, this))
    , m_safe(new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::Text, this))
    , m_problem(new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Danger, this))
{
    buildFacts();
    buildButtons();
}

void SetAsidePage::buildFacts()
{
    const SetAsideWords words = setAsideWords(m_fact.code);
    m_why->setText(words.why);
    m_safe->setText(words.sentence);
    for (TextLabel *label : { m_why, m_safe, m_problem }) {
        label->setWordWrap(true);
    }
    body()->addWidget(m_why);
    body()->addWidget(m_safe);
    const QDateTime at = m_frame.flow.settings().storeZone().toLocal(m_fact.receivedAt);
    QString when = tr("Since %1.").arg(dateTimeText(at, m_frame.locale));
    if (m_fact.total) {
        when = tr("%1 in all. %2").arg(moneyText(*m_fact.total, m_frame.locale), when);
    }
    auto *facts = new TextLabel(when, TypeStep::Body, Weight::Regular, ColorRole::TextMuted, this);
    facts->setWordWrap(true);
    body()->addWidget(facts);
    body()->addWidget(m_problem);
    m_problem->hide();
    body()->addStretch(1);
}

void SetAsidePage::buildButtons()
{
    const bool isOwn = m_fact.device == m_frame.desks.sync.till().device().device;
    if (isOwn && !m_fact.receiptNumber.isEmpty()) {
        connect(addSecondary(tr("Receipt")), &ActionButton::clicked, this, [this] {
            m_frame.dialog.open(new ReceiptPage(m_frame, m_fact.receiptNumber),
                                DialogWidth::Middle);
        });
    }
    connect(addSecondary(tr("Save as a file")), &ActionButton::clicked, this, [this] {
        m_frame.dialog.open(new ExportPage(m_frame, m_fact, title()), DialogWidth::Middle);
    });
    auto *accept = addSecondary(tr("Accept as it is"));
    connect(accept, &ActionButton::clicked, this, &SetAsidePage::askAccept);
    auto *receipt = addSecondary(tr("Put right by a receipt"));
    connect(receipt, &ActionButton::clicked, this, &SetAsidePage::askReceipt);
    auto *again = setPrimary(tr("Try again"));
    connect(again, &ActionButton::clicked, this, &SetAsidePage::tryAgain);
    m_deciding = { again, accept, receipt };
    const QString denied = denial(m_frame, rights::setAsideDecide);
    for (ActionButton *button : m_deciding) {
        showDenial(*button, denied, DenialShown::InTooltip);
    }
    setFirstFocus(again);
}

void SetAsidePage::tryAgain()
{
    if (const auto &session = m_frame.flow.session()) {
        wait(m_frame.desks.setAside.tryAgain(m_fact, *session), tr("It is booked now."));
    }
}

void SetAsidePage::askAccept()
{
    m_frame.dialog.open(
        new TextPage({ tr("Accept as it is"),
                       setAsideTitle(m_fact),
                       tr("Why it may stay without effect"),
                       {},
                       tr("Accept"),
                       reasonMost },
                     [this](const QString &reason) -> QString {
                         if (reason.isEmpty()) {
                             return tr("Say why: a reason is needed.");
                         }
                         decideByTwo(reason, [this, reason](const Approval &approval) {
                             return m_frame.desks.setAside.accept(
                                 m_fact, reason, *m_frame.flow.session(), approval);
                         });
                         return {};
                     }));
}

void SetAsidePage::askReceipt()
{
    auto *page = new FormPage(tr("Put right by a receipt"), setAsideTitle(m_fact), tr("Put right"));
    page->addSentence(tr("A later receipt of this till already says what this one should have."));
    QLineEdit *number = page->addText(tr("Number of the receipt"), {});
    QLineEdit *reason = page->addText(tr("Reason"), {});
    reason->setMaxLength(reasonMost);
    connect(page, &FormPage::stored, this, [this, page, number, reason] {
        const QString receipt = number->text().trimmed();
        const QString why = reason->text().trimmed();
        if (receipt.isEmpty() || why.isEmpty()) {
            page->showProblem(receipt.isEmpty() ? tr("Type the number of the receipt.")
                                                : tr("Say why: a reason is needed."));
            return;
        }
        page->setStored();
        decideByTwo(why, [this, receipt, why](const Approval &approval) {
            return m_frame.desks.setAside.putRight(
                m_fact, receipt, why, *m_frame.flow.session(), approval);
        });
    });
    m_frame.dialog.open(page);
}

void SetAsidePage::decideByTwo(const QString &reason, const Act &act)
{
    // The right always wants a second person, whoever asks; the site holds to it too (CT-10).
    const till::ApprovalRequest request{ rights::setAsideDecide,
                                         m_fact.fact.toText(),
                                         reason,
                                         m_fact.total ? moneyText(*m_fact.total, m_frame.locale)
                                                      : QString(),
                                         {} };
    askRight(m_frame, this, request, [this, act](const std::optional<Approval> &approval) {
        m_frame.dialog.back(); // the page with the reason
        if (approval) {
            wait(act(*approval), tr("It is decided and waits no longer."));
        }
    });
}

void SetAsidePage::wait(const Future<Outcome> &outcome, const QString &sentence)
{
    if (std::exchange(m_isDeciding, true)) {
        return; // a second press asks for what is under way
    }
    say({});
    for (ActionButton *button : m_deciding) {
        button->disableBecause(tr("The shop's service is being asked"));
    }
    outcome.then(this, [this, sentence](const Outcome &answer) { show(answer, sentence); });
}

void SetAsidePage::show(const Outcome &outcome, const QString &sentence)
{
    m_isDeciding = false;
    for (ActionButton *button : m_deciding) {
        button->enable();
    }
    if (!outcome) {
        say(deskProblem(outcome.error()));
        return;
    }
    emit decided();
    if (!outcome->waitsBecause.isEmpty()) {
        const SetAsideWords words = setAsideWords(outcome->waitsBecause);
        m_why->setText(words.why);
        m_safe->setText(words.sentence);
        say(tr("It was tried again and cannot be booked yet."));
        return;
    }
    m_frame.messages.addPassing({ QStringLiteral("set-aside"),
                                  Tone::Info,
                                  Icon(QStringLiteral("circle-check")),
                                  QStringLiteral("%1: %2").arg(setAsideTitle(m_fact), sentence),
                                  outcome->booked > 1
                                      ? tr("%n in all were booked, with those that had waited "
                                           "behind it.",
                                           nullptr,
                                           static_cast<int>(outcome->booked))
                                      : QString(),
                                  {} });
    m_frame.dialog.back();
}

void SetAsidePage::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    emit heightChanged();
}

} // namespace countertop::ui
