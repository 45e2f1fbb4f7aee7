// A till without a window that joined a site: the product's own shop, desks, sync and HTTPS line,
// with its timers. Sells when it is told to; it is the till of test_net.py.
//
//     ct_nettill FOLDER PERSON PRODUCT-CODE
//
// Words on standard input, a line each; end of input is `end`:
//     sell COUNT EVERY_MS   that many cash sales, one after the other
//     push                  sends what is unsent, now
//     ask                   a question to the site that a person would wait for
//     rename NAME           the product, by a command; it is another one that is sold
//     state
//     gap                   how long the event loop was away at most, since the last `gap`
//     end
// Lines on standard output:
//     ready DEVICE          after everything is open
//     sold TICKET RECEIPT MINOR
//     done COUNT            of a `sell`
//     state online|offline PROBLEM UNSENT SETASIDE [asked|pushed]
//     asked yes|no MS [WHY NOT]
//     renamed yes|no MS [WHY NOT]
//     gap MS

#include "app/process/endsignals.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/waiting.h"
#include "core/domain/ticket/reprice.h"
#include "core/domain/ticket/ticketedit.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace countertop::tests {

namespace {

using namespace Qt::StringLiterals;
using terminal::OpenedShop;
using terminal::waitFor;

constexpr int tickMs = 10;
const QString renamedCode = u"COF-002"_s;

/// A line of output is there whole or not at all.
void tell(const QByteArray &line)
{
    const QByteArray row = line + '\n';
    if (::write(STDOUT_FILENO, row.constData(), static_cast<std::size_t>(row.size()))
        != row.size()) {
        QCoreApplication::exit(1);
    }
}

QByteArray wordOf(till::SyncProblem problem)
{
    switch (problem) {
    case till::SyncProblem::None:
        return "none";
    case till::SyncProblem::Unreachable:
        return "unreachable";
    case till::SyncProblem::ByHand:
        return "by-hand";
    case till::SyncProblem::NotTrusted:
        return "not-trusted";
    case till::SyncProblem::NotEnrolled:
        return "not-enrolled";
    case till::SyncProblem::Stuck:
        return "stuck";
    }
    return {};
}

void tellState(const till::SyncState &state, const QByteArray &why = {})
{
    tell("state " + QByteArray(state.isOnline ? "online " : "offline ") + wordOf(state.problem)
         + ' ' + QByteArray::number(static_cast<qint64>(state.unsent)) + ' '
         + QByteArray::number(static_cast<qint64>(state.setAside)) + (why.isEmpty() ? "" : " ")
         + why);
}

/// What every sale needs, read once at the start as a screen would.
struct Counter
{
    till::Session cashier;
    till::SellableProduct product;
    Settings settings;
};

Error missing(const QString &what)
{
    return { ErrorKind::Invalid, till::TicketDeskError::RightDenied, what };
}

Result<till::Session> sessionOf(OpenedShop &shop, const QString &name)
{
    CT_TRY(tiles, shop.people().people().takeResult());
    CT_TRY(roles, shop.people().roles().takeResult());
    for (const till::PersonTile &tile : tiles) {
        for (const Role &role : roles) {
            if (tile.person.name == name && role.id == tile.person.role) {
                return till::Session{ tile.person, role, shop.till().clock().now() };
            }
        }
    }
    return missing(name);
}

Result<Counter> counterOf(OpenedShop &shop, const QString &person, const QString &code)
{
    CT_TRY(cashier, sessionOf(shop, person));
    CT_TRY(settings, shop.settings().settings().takeResult());
    CT_TRY(answer, shop.catalog().findCode(code).takeResult());
    if (!answer.found) {
        return missing(code);
    }
    CT_TRY(shift, shop.shifts().current().takeResult());
    if (!shift) {
        till::OpenShift request;
        request.openingSum = Money::zero(settings.storeCurrency());
        request.by = cashier;
        CT_TRY(opened, shop.shifts().open(request).takeResult());
        Q_UNUSED(opened);
    }
    return Counter{ cashier, *answer.found, settings };
}

/// One to four of the product, paid in cash to the cent.
Result<till::CompleteTicket> sale(const Counter &counter, int number, IdSource &ids, Instant now)
{
    const Settings &settings = counter.settings;
    const Product &product = counter.product.product;
    const SellingTerms terms{ settings.storeCurrency(),
                              settings.storeZone().toLocal(now).date(),
                              {},
                              settings.number(setting::quantityMost) };
    CatalogExtract catalog;
    catalog.products.insert(product.id, product);
    if (counter.product.taxClass) {
        catalog.taxClasses.insert(counter.product.taxClass->id, *counter.product.taxClass);
    }
    if (product.category) {
        catalog.categoryNames.insert(*product.category, counter.product.categoryName);
    }
    Ticket ticket{ .id = ids.make<TicketId>(), .terms = settings.ticketTerms() };
    ticket.openedAt = now;
    ticket.openedBy = counter.cashier.ref();
    LineRequest request;
    request.id = ids.make<LineId>();
    request.product = product;
    request.typedThousandths = (1 + number % 4) * 1000;
    request.addedBy = ticket.openedBy;
    CT_TRY(line, newLine(request, terms, catalog));
    CT_TRY(added, addLine(ticket, line, RepeatedScan::SecondLine));
    const Money total = priceTicket(added.ticket).total;
    Tender cash{ .given = total, .change = Money::zero(terms.currency), .net = total };
    cash.id = ids.make<TenderId>();
    return till::CompleteTicket{ .draft = { added.ticket, { cash } },
                                 .by = counter.cashier,
                                 .printsReceipt = false };
}

/// The till itself, on the thread that would be the window's.
class NetTill final : public QObject
{
public:
    NetTill(OpenedShop &shop, Counter counter)
        : m_shop(shop)
        , m_counter(std::move(counter))
        , m_ids(shop.till().makeIds())
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, [this] { readWords(); });
        connect(&m_shop.sync(), &till::Sync::stateChanged, this, [](const till::SyncState &state) {
            tellState(state);
        });
        connect(&m_next, &QTimer::timeout, this, [this] { sellOne(); });
        m_next.setSingleShot(true);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_gapMs = std::max(m_gapMs, m_sinceTick.restart() - tickMs);
        });
        m_tick.setTimerType(Qt::PreciseTimer);
        m_sinceTick.start();
        m_tick.start(tickMs);
    }

private:
    void readWords();
    void obey(const QByteArray &line);
    void sellOne();
    void ask();
    void rename(const QString &name);

    OpenedShop &m_shop;
    const Counter m_counter;
    const std::unique_ptr<IdSource> m_ids;
    QSocketNotifier m_input;
    QByteArray m_read;
    QTimer m_next;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    qint64 m_gapMs = 0;
    int m_wanted = 0;
    int m_sold = 0;
    int m_everyMs = 0;
};

void NetTill::readWords()
{
    std::array<char, 4096> buffer{};
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        m_input.setEnabled(false);
        QCoreApplication::exit(0);
        return;
    }
    m_read.append(buffer.data(), count);
    for (auto end = m_read.indexOf('\n'); end >= 0; end = m_read.indexOf('\n')) {
        const QByteArray line = m_read.left(end);
        m_read.remove(0, end + 1);
        obey(line);
    }
}

void NetTill::obey(const QByteArray &line)
{
    const QByteArrayList words = line.split(' ');
    if (words.first() == "sell" && words.size() == 3) {
        m_wanted = words.at(1).toInt();
        m_everyMs = words.at(2).toInt();
        m_sold = 0;
        m_next.start(0);
    } else if (words.first() == "push") {
        m_shop.sync().pushNow().then(this, [this](const Result<till::SyncState> &) {
            tellState(m_shop.sync().state(), "pushed");
        });
    } else if (words.first() == "ask") {
        ask();
    } else if (words.first() == "rename" && words.size() == 2) {
        rename(QString::fromUtf8(words.at(1)));
    } else if (words.first() == "state") {
        tellState(m_shop.sync().state(), "asked");
    } else if (words.first() == "gap") {
        tell("gap " + QByteArray::number(std::exchange(m_gapMs, 0)));
    } else if (words.first() == "end") {
        QCoreApplication::exit(0);
    } else {
        tell("what? " + line);
    }
}

void NetTill::sellOne()
{
    if (m_sold == m_wanted) {
        tell("done " + QByteArray::number(m_sold));
        return;
    }
    auto request = sale(m_counter, m_sold, *m_ids, m_shop.till().clock().now());
    if (!request) {
        tell("refused " + request.error().detail.toUtf8());
        return;
    }
    m_shop.tickets().complete(*request).then(this, [this](const Result<CompletedTicket> &sold) {
        if (!sold) {
            tell("refused " + sold.error().detail.toUtf8());
            return;
        }
        tell("sold " + sold->ticket.id.toText().toLatin1() + ' '
             + sold->receiptNumber.toText().toLatin1() + ' '
             + QByteArray::number(static_cast<qint64>(sold->priced.total.minor())));
        ++m_sold;
        m_next.start(m_everyMs);
    });
}

/// How a wait of a person ended, and after how many ms.
QByteArray endOf(const QByteArray &word, const QElapsedTimer &waited, const Error *why)
{
    return word + (why == nullptr ? " yes " : " no ") + QByteArray::number(waited.elapsed())
        + (why == nullptr ? QByteArray() : ' ' + why->detail.toUtf8());
}

void NetTill::ask()
{
    QElapsedTimer waited;
    waited.start();
    m_shop.sync().ask(u"imports.list"_s, {}).then(this, [waited](const Result<QJsonObject> &said) {
        tell(endOf("asked", waited, said ? nullptr : &said.error()));
    });
}

void NetTill::rename(const QString &name)
{
    QElapsedTimer waited;
    waited.start();
    const auto end = [waited](const Result<void> &changed) {
        tell(endOf("renamed", waited, changed ? nullptr : &changed.error()));
    };
    m_shop.catalog()
        .findCode(renamedCode)
        .then(this, [this, name, end](const Result<till::CodeAnswer> &answer) {
            if (!answer || !answer->found) {
                end(answer ? missing(renamedCode) : answer.error());
                return;
            }
            till::CatalogChange change;
            change.product = answer->found->product;
            change.product->name = name;
            m_shop.catalog().change(change, m_counter.cashier).then(this, end);
        });
}

Result<int> run(const QStringList &words)
{
    const SystemClock clock;
    CT_TRY(shop, OpenedShop::open(words.at(1), clock));
    CT_TRY_DONE(waitFor(shop->unlockSite()));
    CT_TRY(counter, counterOf(*shop, words.at(2), words.at(3)));
    NetTill till(*shop, std::move(counter));
    shop->sync().start();
    tell("ready " + shop->till().device().device.toText().toLatin1());
    return QCoreApplication::exec();
}

} // namespace

} // namespace countertop::tests

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const countertop::process::EndSignals ending;
    QObject::connect(&ending, &countertop::process::EndSignals::wanted, &application, [] {
        QCoreApplication::exit(0);
    });
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4) {
        return 2;
    }
    const auto ended = countertop::tests::run(words);
    if (!ended) {
        countertop::tests::tell("failed " + ended.error().detail.toUtf8());
    }
    return ended ? *ended : 1;
}
