// Sells until it is killed; tells each acknowledged step on standard output. It is the program that
// the kill tests kill.
//
//     ct_faultseller FOLDER         one short sale after the other
//     ct_faultseller FOLDER long    goes on with the open ticket, a line at a time, to its end

#include "tests/faults/saleloop.h"

#include <QCoreApplication>

#include <unistd.h>

namespace {

using namespace countertop;

/// A row of output is there whole or not at all.
bool tell(const QByteArray &row)
{
    return ::write(STDOUT_FILENO, row.constData(), static_cast<std::size_t>(row.size()))
        == row.size();
}

bool tellSale(const CompletedTicket &sale)
{
    return tell(sale.ticket.id.toText().toLatin1() + ' ' + sale.receiptNumber.toText().toLatin1()
                + ' ' + QByteArray::number(static_cast<qint64>(sale.priced.total.minor())) + '\n');
}

int sellShortTickets(till::TicketDesk &desk, IdSource &ids)
{
    for (std::uint64_t number = 0;; ++number) {
        const auto sold = desk.complete(tests::someSale(ids, number)).takeResult();
        if (!sold || !tellSale(*sold)) {
            return 2;
        }
    }
}

/// The kept ticket, or a new one that most of its lines are put on at once.
Result<till::TicketDraft> longDraft(till::TicketDesk &desk, IdSource &ids)
{
    CT_TRY(start, desk.start().takeResult());
    if (start.draft) {
        return *start.draft;
    }
    Ticket ticket = tests::aTicket();
    ticket.id = ids.make<TicketId>();
    for (std::size_t place = 0; place < tests::longTicketLines - 20; ++place) {
        ticket.lines.push_back(tests::longTicketLine(ids, place));
    }
    return till::TicketDraft{ std::move(ticket), {} };
}

int sellLongTickets(till::TicketDesk &desk, IdSource &ids)
{
    while (true) {
        auto draft = longDraft(desk, ids);
        if (!draft) {
            return 2;
        }
        std::vector<TicketLine> &lines = draft->ticket.lines;
        while (lines.size() < tests::longTicketLines) {
            lines.push_back(tests::longTicketLine(ids, lines.size()));
            if (!desk.keepDraft(*draft).takeResult()
                || !tell("line " + draft->ticket.id.toText().toLatin1() + ' '
                         + QByteArray::number(static_cast<qint64>(lines.size())) + '\n')) {
                return 3;
            }
        }
        const std::int64_t due = priceTicket(draft->ticket).total.minor();
        draft->tenders = { tests::cash(due) };
        const auto sold = desk.complete({ .draft = *draft, .by = tests::aSession() }).takeResult();
        if (!sold || !tellSale(*sold)) {
            return 4;
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    RandomIds ids(clock);
    const QStringList arguments = QCoreApplication::arguments();
    const auto till = tests::openForSale(arguments.at(1), clock);
    if (!till) {
        return 1;
    }
    till::TicketDesk desk(*till);
    return arguments.size() > 2 ? sellLongTickets(desk, ids) : sellShortTickets(desk, ids);
}
