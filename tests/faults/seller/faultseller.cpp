// Sells until it is killed; tells each acknowledged sale on standard output. It is the program that
// the kill test kills.

#include "tests/faults/saleloop.h"

#include <QCoreApplication>

#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const countertop::SystemClock clock;
    countertop::RandomIds ids(clock);
    const auto till = countertop::tests::openForSale(QCoreApplication::arguments().at(1), clock);
    if (!till) {
        return 1;
    }
    countertop::till::TicketDesk desk(*till);
    for (std::uint64_t number = 0;; ++number) {
        const auto sold = desk.complete(countertop::tests::someSale(ids, number)).takeResult();
        if (!sold) {
            return 2;
        }
        const QByteArray line = sold->ticket.id.toText().toLatin1() + ' '
            + sold->receiptNumber.toText().toLatin1() + ' '
            + QByteArray::number(static_cast<qint64>(sold->priced.total.minor())) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size()))
            != line.size()) {
            return 3;
        }
    }
}
