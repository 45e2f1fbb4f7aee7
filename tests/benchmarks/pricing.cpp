// How long repricing a long ticket takes: the whole ticket, as after every scan.

#include "core/domain/ticket/pricing.h"

#include "tests/support/builders.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace {

using namespace countertop;
using namespace countertop::tests; // NOLINT(google-build-using-namespace): builders read as words

constexpr int lineCount = 700;
constexpr int roundCount = 200;
constexpr std::int64_t limitNs = 5'000'000; // the goal: 5 ms

/// Everything that a line can carry, mixed: quantity prices, discounts, bundles, several taxes.
TicketLine lineNumber(int number)
{
    TicketLine line = aLine(QStringLiteral("goods %1").arg(number % 300),
                            100 + number % 900,
                            Quantity::pieces(1 + number % 4));
    line.taxes = vat(number % 3 == 0 ? 7 : 19);
    if (number % 5 == 0) {
        line.quantityPrice = QuantityPrice{ 3, eur(250) };
    }
    if (number % 7 == 0) {
        line.discount = percentOff(10);
    }
    if (number % 11 == 0) {
        for (const std::int64_t price : { 500, 400, 600 }) {
            line.components.push_back({ idOf<ProductId>(u"part"),
                                        {},
                                        QStringLiteral("part"),
                                        Quantity::pieces(1),
                                        eur(price),
                                        vat(price == 600 ? 19 : 7),
                                        true });
        }
    }
    return line;
}

} // namespace

int main()
{
    Ticket ticket = aTicket().discounted(percentOff(3));
    for (int number = 0; number < lineCount; ++number) {
        ticket.lines.push_back(lineNumber(number));
    }
    std::array<qint64, roundCount> times{};
    Money total = eur(0);
    for (qint64 &time : times) {
        QElapsedTimer timer;
        timer.start();
        total += priceTicket(ticket).total;
        time = timer.nsecsElapsed();
    }
    std::sort(times.begin(), times.end());
    const qint64 median = times[roundCount / 2];
    const qint64 slow = times[roundCount * 99 / 100];
    const auto print = [](const char *name, qint64 value) {
        std::printf(
            "{\"name\": \"%s\", \"value\": %lld.%03lld, \"unit\": \"ms\", \"goal\": \"<= 5\", "
            "\"limit\": \"<= 5\", \"ok\": %s}\n",
            name,
            value / 1'000'000,
            value / 1'000 % 1'000,
            value <= limitNs ? "true" : "false");
    };
    print("repricing a 700-line ticket, p50", median);
    print("repricing a 700-line ticket, p99", slow);
    return total.isPositive() ? 0 : 1;
}
