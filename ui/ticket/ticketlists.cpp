// The lists that the counter opens: find, recall, customers, receipts, departments.

#include "core/domain/people/rights.h"
#include "core/till/account/accountdesk.h"
#include "core/till/ticket/ticketdesk.h"
#include "ui/account/customeractions.h"
#include "ui/pages/numberpage.h"
#include "ui/pages/pickpage.h"
#include "ui/report/papernote.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketactions.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/moneytext.h"

namespace countertop::ui {

namespace {

constexpr int hitsMost = 50;

/// Where a search found products and the rows show them.
PickRow productRow(const till::SellableProduct &product, const QDate &day, const QLocale &locale)
{
    const std::optional<Money> price = priceOn(product.product, day);
    PickRow row;
    row.cells = { product.product.name,
                  product.product.sku,
                  price ? moneyText(*price, locale) : TicketActions::tr("open") };
    row.below = product.categoryName;
    return row;
}

/// Shows what is found for the words in the page's field: now, and whenever they change. Heard from
/// the first key on, for who types before the first rows are there.
void searchAsTyped(PickPage *page, const std::function<void(const QString &)> &show)
{
    QObject::connect(page, &PickPage::searched, page, show);
    show(page->searchText());
}

} // namespace

void TicketActions::showSearchHits(PickPage *page,
                                   const QString &text,
                                   const std::function<void(const till::SellableProduct &)> &pick)
{
    m_frame.desks.catalog.search(text, hitsMost)
        .then(page,
              [this, page, text, pick](const Result<std::vector<till::SellableProduct>> &hits) {
                  if (page->searchText() != text) {
                      return; // a later search answers
                  }
                  if (!hits) {
                      page->showProblem(deskProblem(hits.error()));
                      return;
                  }
                  std::vector<PickRow> rows;
                  for (const till::SellableProduct &hit : *hits) {
                      rows.push_back(
                          productRow(hit, m_frame.flow.sellingTerms().day, m_frame.locale));
                  }
                  disconnect(page, &PickPage::picked, this, nullptr);
                  connect(page, &PickPage::picked, this, [found = *hits, pick](int row) {
                      pick(found.at(static_cast<std::size_t>(row)));
                  });
                  page->setRows(std::move(rows));
              });
}

void TicketActions::searchArticles(PickPage *page,
                                   const std::function<void(const till::SellableProduct &)> &pick)
{
    searchAsTyped(page,
                  [this, page, pick](const QString &words) { showSearchHits(page, words, pick); });
}

void TicketActions::find(const QString &text)
{
    auto *page = new PickPage({ .title = tr("Find"),
                                .subject = {},
                                .headers = { tr("Article"), tr("Number"), tr("Price") },
                                .numbersFrom = 2,
                                .primary = tr("Sell"),
                                .searchHint = tr("Name, number or category"),
                                .text = text,
                                .emptySentence = tr("Nothing found"),
                                .emptyFact = tr("Try the beginning of a word.") });
    const auto sell = [this](const till::SellableProduct &product) {
        m_frame.dialog.close();
        m_frame.flow.sell({ product, {}, {}, {}, {}, {}, {} });
    };
    m_frame.dialog.open(page, DialogWidth::Middle);
    searchArticles(page, sell);
}

void TicketActions::priceCheck()
{
    auto *page = new PickPage({ .title = tr("Price check"),
                                .subject = tr("nothing is sold"),
                                .headers = { tr("Article"), tr("Number"), tr("Price") },
                                .numbersFrom = 2,
                                .primary = tr("Close"),
                                .searchHint = tr("Scan, or type a name or number"),
                                .text = {},
                                .emptySentence = tr("Scan the article"),
                                .emptyFact = tr("Its price is shown here.") });
    page->setTakesScans(true);
    m_frame.dialog.open(page, DialogWidth::Middle);
    page->setRows({});
    searchArticles(page, [this](const till::SellableProduct &) { m_frame.dialog.close(); });
}

void TicketActions::chooseVariant(const Wanted &wanted)
{
    auto *page = new PickPage({ .title = tr("Choose"),
                                .subject = wanted.product.product.name,
                                .headers = { tr("Article"), tr("Number"), tr("Price") },
                                .numbersFrom = 2,
                                .primary = tr("Sell"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = tr("No variant is sold"),
                                .emptyFact = {} });
    m_frame.dialog.open(page, DialogWidth::Middle);
    m_frame.desks.catalog.variants(wanted.product.product.id)
        .then(
            page, [this, page, wanted](const Result<std::vector<till::SellableProduct>> &variants) {
                if (!variants) {
                    page->showProblem(deskProblem(variants.error()));
                    return;
                }
                std::vector<PickRow> rows;
                for (const till::SellableProduct &variant : *variants) {
                    rows.push_back(
                        productRow(variant, m_frame.flow.sellingTerms().day, m_frame.locale));
                }
                page->setRows(std::move(rows));
                connect(page, &PickPage::picked, this, [this, wanted, found = *variants](int row) {
                    Wanted chosen = wanted;
                    chosen.product = found.at(static_cast<std::size_t>(row));
                    m_frame.dialog.close();
                    m_frame.flow.sell(chosen);
                });
            });
}

void TicketActions::recallList()
{
    auto *page = new PickPage(
        { .title = tr("Parked tickets"),
          .subject = {},
          .headers = { tr("Ticket"), tr("Lines"), tr("Total") },
          .numbersFrom = 1,
          .primary = tr("Recall"),
          .searchHint = {},
          .text = {},
          .emptySentence = tr("No parked tickets"),
          .emptyFact = tr("%1 parks the open one.").arg(m_frame.keys.keyText(Action::Park)) });
    m_frame.dialog.open(page, DialogWidth::Middle);
    m_frame.desks.ticket.parkedTickets().then(
        page, [this, page](const Result<std::vector<till::ParkedTicket>> &parked) {
            if (!parked) {
                page->showProblem(deskProblem(parked.error()));
                return;
            }
            std::vector<PickRow> rows;
            for (const till::ParkedTicket &row : *parked) {
                const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(
                    m_frame.desks.clock.now().since(row.parkedAt));
                PickRow shown;
                shown.cells = { row.name.isEmpty() ? row.reference : row.name,
                                QString::number(row.lineCount),
                                amount(row.total) };
                shown.below = row.heldBy.isEmpty()
                    ? tr("%1 · %n minute(s) ago", nullptr, static_cast<int>(minutes.count()))
                          .arg(row.parkedBy.name)
                    : tr("Held by %1").arg(row.heldBy);
                rows.push_back(shown);
            }
            page->setRows(std::move(rows));
            connect(page, &PickPage::picked, this, [this, found = *parked](int row) {
                m_frame.dialog.close();
                m_frame.flow.recall(found.at(static_cast<std::size_t>(row)).id);
            });
        });
}

void TicketActions::chooseCustomer()
{
    auto *page = new PickPage({ .title = tr("Customer"),
                                .subject = {},
                                .headers = { tr("Customer"), tr("Phone"), tr("Owes") },
                                .numbersFrom = 2,
                                .primary = tr("Put on ticket"),
                                .searchHint = tr("Name, phone or e-mail"),
                                .text = {},
                                .emptySentence = tr("Nobody found"),
                                .emptyFact = tr("Type at least two letters.") });
    auto *customers = new CustomerActions(m_frame, page);
    connect(page->addSecondary(tr("New customer")), &QAbstractButton::clicked, this, [=, this] {
        customers->edit({ .name = page->searchText() }, [this](const Customer &customer) {
            m_frame.dialog.close();
            m_frame.flow.setCustomer(TicketCustomer{
                customer.id, customer.name, customer.isTaxExempt, customer.priceList });
        });
    });
    if (const auto &customer = m_frame.flow.ticket().customer) {
        connect(page->addSecondary(tr("Account")),
                &QAbstractButton::clicked,
                this,
                [customers, id = customer->id] { customers->showAccount(id); });
        connect(page->addSecondary(tr("Take off")), &QAbstractButton::clicked, this, [this] {
            m_frame.dialog.close();
            m_frame.flow.setCustomer({});
        });
    }
    m_frame.dialog.open(page, DialogWidth::Middle);
    searchAsTyped(page, [this, page](const QString &words) { showCustomers(page, words); });
}

void TicketActions::showCustomers(PickPage *page, const QString &text)
{
    m_frame.desks.account.search(text, hitsMost)
        .then(page, [this, page, text](const Result<std::vector<till::CustomerAccount>> &found) {
            if (page->searchText() != text) {
                return;
            }
            if (!found) {
                page->showProblem(deskProblem(found.error()));
                return;
            }
            std::vector<PickRow> rows;
            for (const till::CustomerAccount &account : *found) {
                rows.push_back(
                    { { account.customer.name, account.customer.phone, amount(account.owed) },
                      account.customer.email,
                      {} });
            }
            disconnect(page, &PickPage::picked, this, nullptr);
            connect(page, &PickPage::picked, this, [this, accounts = *found](int row) {
                const Customer &customer = accounts.at(static_cast<std::size_t>(row)).customer;
                m_frame.dialog.close();
                m_frame.flow.setCustomer(TicketCustomer{
                    customer.id, customer.name, customer.isTaxExempt, customer.priceList });
            });
            page->setRows(std::move(rows));
        });
}

void TicketActions::reprintList()
{
    auto *page = new PickPage({ .title = tr("Receipts of this shift"),
                                .subject = {},
                                .headers = { tr("Receipt"), tr("Printed"), tr("Total") },
                                .numbersFrom = 1,
                                .primary = tr("Print again"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = tr("No sales in this shift yet"),
                                .emptyFact = {} });
    m_frame.dialog.open(page, DialogWidth::Middle);
    m_frame.desks.ticket.sales({}).then(
        page, [this, page](const Result<std::vector<till::SaleRow>> &sales) {
            if (!sales) {
                page->showProblem(deskProblem(sales.error()));
                return;
            }
            const Zone zone = m_frame.flow.settings().storeZone();
            std::vector<PickRow> rows;
            for (const till::SaleRow &sale : *sales) {
                const QTime time = zone.toLocal(sale.completedAt).time();
                rows.push_back(
                    { { sale.receiptNumber, QString::number(sale.printCount), amount(sale.total) },
                      timeText(time, m_frame.locale) + QStringLiteral(" · ")
                          + sale.completedBy.name,
                      {} });
            }
            page->setRows(std::move(rows));
            connect(page, &PickPage::picked, this, [this, found = *sales](int row) {
                m_frame.dialog.close();
                printSale(found.at(static_cast<std::size_t>(row)).id, till::SalePaper::Copy);
            });
        });
}

void TicketActions::printSale(const TicketId &sale, till::SalePaper paper)
{
    const till::ApprovalRequest request{ rights::reprint, sale.toText(), {}, {}, {} };
    withRight(request, [this, sale, paper](const std::optional<Approval> &) {
        m_frame.dialog.close();
        m_frame.desks.ticket.print(sale, paper, *m_frame.flow.session())
            .then(this, [this, paper](const Result<void> &queued) {
                notePaper(m_frame,
                          queued,
                          paper == till::SalePaper::GiftReceipt
                              ? tr("The gift receipt is being printed.")
                              : tr("The receipt is being printed again."));
            });
    });
}

void TicketActions::printAgain()
{
    if (m_frame.flow.lastSale()) {
        printSale(m_frame.flow.lastSale()->ticket.id, till::SalePaper::Copy);
    }
}

void TicketActions::printGiftReceipt()
{
    if (m_frame.flow.lastSale()) {
        printSale(m_frame.flow.lastSale()->ticket.id, till::SalePaper::GiftReceipt);
    }
}

} // namespace countertop::ui
