#include "ui/account/customersection.h"

#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int shownMost = 200; ///< more are found by words

} // namespace

CustomerSection::CustomerSection(Frame &frame, QWidget *parent)
    : Section(frame, parent)
    , m_actions(frame)
    , m_list(
          new ListPane({ .subject = tr("Customers"),
                         .headers = { tr("Customer"), tr("Phone"), tr("Owes"), tr("Store credit") },
                         .numbersFrom = 2,
                         .emptyIcon = Icon(QStringLiteral("users")),
                         .emptySentence = tr("Nobody found"),
                         .emptyFact = tr("A name is enough to add somebody.") },
                       this))
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(buildHead());
    layout->addWidget(m_list, 1);
    connect(m_list, &ListPane::opened, this, &CustomerSection::openAccount);
    connect(m_list, &ListPane::retried, this, &CustomerSection::read);
    connect(&m_actions, &CustomerActions::happened, this, &CustomerSection::read);
}

QWidget *CustomerSection::buildHead()
{
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *top = new WrappingRow;
    top->setSpacing(space::n2);
    top->addWidget(new TextLabel(tr("Customers"), TypeStep::Title, Weight::Bold), 1);
    const auto add = [this, head, top](const char *icon, const QString &word, auto act) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, head);
        button->setButtonSize(ButtonSize::Small);
        top->addWidget(button);
        connect(button, &ActionButton::clicked, this, act);
    };
    add("wallet", tr("Account"), [this] { openAccount(m_list->markedRow()); });
    add("pencil", tr("Change the customer"), [this] {
        if (const till::CustomerAccount *account = marked()) {
            m_actions.edit(account->customer, {});
        }
    });
    add("plus", tr("New customer"), [this] {
        m_actions.edit({ .name = m_search->text() },
                       [this](const Customer &saved) { m_search->setText(saved.name); });
    });
    rows->addLayout(top);
    m_search = new SearchField(tr("Find a customer"), tr("Name, phone or e-mail"), head);
    rows->addWidget(m_search);
    connect(m_search, &SearchField::searched, this, &CustomerSection::read);
    return head;
}

void CustomerSection::opened()
{
    read();
    m_search->edit()->setFocus();
}

void CustomerSection::read()
{
    const QString text = m_search->text();
    frame()
        .desks.account.search(text, shownMost)
        .then(this, [this, text](const Result<std::vector<till::CustomerAccount>> &accounts) {
            if (text != m_search->text()) {
                return; // typed on: the next answer is the right one
            }
            if (!accounts) {
                m_list->showProblem(deskProblem(accounts.error()));
                return;
            }
            show(*accounts);
        });
}

void CustomerSection::show(const std::vector<till::CustomerAccount> &accounts)
{
    m_accounts = accounts;
    std::vector<PickRow> rows;
    for (const till::CustomerAccount &account : m_accounts) {
        QStringList below{ account.customer.email };
        if (account.customer.isTaxExempt) {
            below << tr("exempt from tax, %1").arg(account.customer.taxExemptionNumber);
        }
        if (!account.customer.isActive) {
            below << tr("not a customer any more");
        }
        below.removeAll(QString());
        rows.push_back({ { account.customer.name,
                           account.customer.phone,
                           moneyText(account.owed, frame().locale),
                           moneyText(account.storeCredit, frame().locale) },
                         below.join(QStringLiteral(" · ")),
                         {} });
    }
    m_list->setRows(std::move(rows));
}

const till::CustomerAccount *CustomerSection::marked() const
{
    const int row = m_list->markedRow();
    return row < 0 || row >= static_cast<int>(m_accounts.size())
        ? nullptr
        : &m_accounts.at(static_cast<std::size_t>(row));
}

void CustomerSection::openAccount(int row)
{
    if (row >= 0 && row < static_cast<int>(m_accounts.size())) {
        m_actions.showAccount(m_accounts.at(static_cast<std::size_t>(row)).customer.id);
    }
}

} // namespace countertop::ui
