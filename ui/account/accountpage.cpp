#include "ui/account/accountpage.h"

#include "core/documents/moneytext.h"
#include "core/domain/people/rights.h"
#include "ui/account/entrypage.h"
#include "ui/pages/listpane.h"
#include "ui/people/actionrights.h"
#include "ui/people/rightgate.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace countertop::ui {

AccountPage::AccountPage(Frame &frame, const CustomerId &customer)
    : DialogPage(tr("Account"))
    , m_frame(frame)
    , m_id(customer)
    , m_figures(new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, this))
    , m_ledgers(new SegmentedControl(tr("Which account"), this))
    , m_list(new ListPane({ .subject = tr("Entries"),
                            .headers = { tr("Entry"), tr("When"), tr("Amount"), tr("Balance") },
                            .numbersFrom = 2,
                            .emptyIcon = Icon(QStringLiteral("wallet")),
                            .emptySentence = tr("No entries yet"),
                            .emptyFact = tr("Sales on account and payments stand here.") },
                          this))
{
    m_figures->setWordWrap(true);
    body()->addWidget(m_figures);
    m_ledgers->addSegment(tr("Account"));
    m_ledgers->addSegment(tr("Store credit"));
    m_ledgers->setCurrent(0);
    body()->addWidget(m_ledgers);
    m_list->setMinimumHeight(themeOf(this).scaled(320));
    body()->addWidget(m_list, 1);
    const auto whereAllowed = [this](ActionButton *button, const auto &act) {
        showDenial(*button, denial(m_frame, rights::managerArea), DenialShown::InTooltip);
        connect(button, &ActionButton::clicked, this, act);
    };
    whereAllowed(addSecondary(tr("Correct the entry")), [this] { askCorrection(); });
    whereAllowed(addSecondary(tr("Give store credit")),
                 [this] { askEntry(LedgerAct::IssueCredit); });
    whereAllowed(setPrimary(tr("Payment received"), QKeySequence()),
                 [this] { askEntry(LedgerAct::Payment); });
    setFirstFocus(m_list);
    connect(m_ledgers, &SegmentedControl::chosen, this, &AccountPage::showEntries);
    connect(m_list, &ListPane::retried, this, &AccountPage::read);
    read();
}

void AccountPage::read()
{
    m_frame.desks.account.account(m_id).then(
        this, [this](const Result<till::CustomerAccount> &account) {
            if (!account) {
                m_list->showProblem(deskProblem(account.error()));
                return;
            }
            m_account = *account;
            readEntries();
        });
}

void AccountPage::readEntries()
{
    m_frame.desks.account.entries(m_id).then(
        this, [this](const Result<std::vector<LedgerEntry>> &entries) {
            if (!entries) {
                m_list->showProblem(deskProblem(entries.error()));
                return;
            }
            m_entries = *entries;
            showFigures();
            showEntries();
        });
}

void AccountPage::showFigures()
{
    const QLocale &locale = m_frame.locale;
    setSubject(m_account->customer.name);
    QStringList facts{ m_account->owed.isNegative()
                           ? tr("Has paid %1 ahead").arg(moneyText(-m_account->owed, locale))
                           : tr("Owes %1").arg(moneyText(m_account->owed, locale)) };
    if (m_account->freeLimit) {
        facts << tr("may owe %1 more").arg(moneyText(*m_account->freeLimit, locale));
    }
    facts << tr("store credit %1").arg(moneyText(m_account->storeCredit, locale));
    m_figures->setText(facts.join(QStringLiteral(" · ")));
}

countertop::Ledger AccountPage::shownLedger() const
{
    return m_ledgers->current() == 1 ? countertop::Ledger::StoreCredit
                                     : countertop::Ledger::Account;
}

std::vector<const LedgerEntry *> AccountPage::shownEntries() const
{
    std::vector<const LedgerEntry *> shown;
    for (const LedgerEntry &entry : m_entries) {
        if (entry.ledger == shownLedger()) {
            shown.push_back(&entry);
        }
    }
    return shown;
}

QString AccountPage::timeText(Instant at) const
{
    return dateTimeText(m_frame.flow.settings().storeZone().toLocal(at), m_frame.locale);
}

void AccountPage::showEntries()
{
    if (!m_account) {
        return;
    }
    const bool isCredit = shownLedger() == countertop::Ledger::StoreCredit;
    const std::vector<Money> balances = balancesAfter(
        m_entries, shownLedger(), isCredit ? m_account->storeCredit : m_account->owed);
    std::vector<PickRow> rows;
    for (const LedgerEntry *entry : shownEntries()) {
        rows.push_back({ { entry->text.isEmpty() ? tr("Sale") : entry->text,
                           timeText(entry->at),
                           signedMoneyText(entry->amount, m_frame.locale),
                           moneyText(balances.at(rows.size()), m_frame.locale) },
                         entry->causeKind == QStringLiteral("command") ? tr("by hand") : QString(),
                         {} });
    }
    m_list->setRows(std::move(rows));
}

void AccountPage::askEntry(LedgerAct act)
{
    const till::ApprovalRequest request{ rights::managerArea, m_id.toText(), {}, {}, {} };
    askRight(m_frame, this, request, [this, act](const std::optional<Approval> &) {
        const bool isPayment = act == LedgerAct::Payment;
        auto *page = new EntryPage(
            { .title = isPayment ? tr("Payment received") : tr("Give store credit"),
              .subject = m_account ? m_account->customer.name : QString(),
              .hint = isPayment
                  ? tr("Cash goes into the drawer under Shift, Cash in or out; here it is taken "
                       "off what is owed.")
                  : tr("Store credit can be spent like money in this shop."),
              .primary = isPayment ? tr("Take it off the account") : tr("Give the credit") },
            m_frame.flow.settings());
        connect(page,
                &EntryPage::entryTyped,
                this,
                [this, act, page](const Money &amount, const QString &reason) {
                    if (const auto change = ledgerChange(act, amount)) {
                        post(*change, reason, page);
                    } else {
                        page->showProblem(tr("Type an amount above zero."));
                    }
                });
        m_frame.dialog.open(page);
    });
}

void AccountPage::askCorrection()
{
    const int row = m_list->markedRow();
    const std::vector<const LedgerEntry *> shown = shownEntries();
    if (row < 0 || row >= static_cast<int>(shown.size())) {
        return;
    }
    const LedgerEntry entry = *shown.at(static_cast<std::size_t>(row));
    const till::ApprovalRequest request{ rights::managerArea, m_id.toText(), {}, {}, {} };
    askRight(m_frame, this, request, [this, entry](const std::optional<Approval> &) {
        auto *page
            = new EntryPage({ .title = tr("Correct the entry"),
                              .subject = entry.text,
                              .hint = tr("The entry stays; one of %1 is set against it.")
                                          .arg(signedMoneyText(-entry.amount, m_frame.locale)),
                              .primary = tr("Set it right"),
                              .fixedAmount = entry.amount },
                            m_frame.flow.settings());
        connect(page,
                &EntryPage::entryTyped,
                this,
                [this, entry, page](const Money &, const QString &reason) {
                    post({ entry.ledger, -entry.amount }, reason, page);
                });
        m_frame.dialog.open(page);
    });
}

void AccountPage::post(const LedgerChange &change, const QString &reason, DialogPage *page)
{
    auto *entryPage = static_cast<EntryPage *>(page);
    entryPage->setWaiting(true);
    m_frame.desks.account.post(m_id, change, reason, *m_frame.flow.session())
        .then(entryPage, [this, entryPage](const Result<void> &posted) {
            entryPage->setWaiting(false);
            if (!posted) {
                entryPage->showProblem(deskProblem(posted.error()));
                m_frame.sounds.play(Sound::Refused);
                return;
            }
            entryPage->setStored();
            m_frame.dialog.back();
            m_frame.sounds.play(Sound::Done);
            emit happened();
            read();
        });
}

} // namespace countertop::ui
