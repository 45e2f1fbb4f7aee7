#include "core/site/intake/salefact.h"

#include "core/base/rounding.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/refusal.h"
#include "core/protocol/ticketcodec.h"

#include <QJsonArray>

#include <algorithm>
#include <cstdlib>

namespace countertop::site {

namespace {

using namespace Qt::StringLiterals;

/// What all numbers of one sale together may come to: far above any sale, and a hundred such sales
/// still fit into a Money.
constexpr std::int64_t sumMost = std::int64_t{ 1 } << 46;
constexpr std::int64_t thousand = 1000;

/// How far the numbers in *value* go together; instants are none that are added up.
std::int64_t sumOfNumbers(const QJsonValue &value)
{
    std::int64_t sum = 0;
    const auto add = [&sum](std::int64_t more) { sum = std::min(sum + more, sumMost + 1); };
    if (value.isArray()) {
        for (const auto &inner : value.toArray()) {
            add(sumOfNumbers(inner));
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            if (!member.key().endsWith("At"_L1)) {
                add(sumOfNumbers(member.value()));
            }
        }
    } else if (const auto number = exactInteger(value)) {
        add(std::abs(*number));
    } else if (value.isDouble()) {
        add(sumMost + 1);
    }
    return sum;
}

/// True when what the lines move in stock can be counted.
bool isStockWithinRange(const Ticket &ticket)
{
    Int128 sum = 0;
    for (const TicketLine &line : ticket.lines) {
        const Int128 moved = static_cast<Int128>(std::abs(line.quantity.thousandths()))
            * std::abs(line.stockPerUnit.thousandths()) / thousand;
        if (moved > sumMost) {
            return false;
        }
        sum += moved;
        for (const LineComponent &component : line.components) {
            sum += moved * std::abs(component.quantity.thousandths()) / thousand;
        }
        if (sum > sumMost) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<CompletedTicket> saleFromFact(const QJsonObject &body)
{
    if (sumOfNumbers(body) > sumMost) {
        return refused(Refusal::Malformed, u"numbers that no sale has"_s);
    }
    CT_TRY(sale, completedTicketFromJson(body));
    if (sale.ticket.terms.cashStepMinor < 1 || !isStockWithinRange(sale.ticket)) {
        return refused(Refusal::Malformed, u"a cash step or quantities that no sale has"_s);
    }
    return sale;
}

} // namespace countertop::site
