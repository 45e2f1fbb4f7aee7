#include "core/domain/ticket/ticket.h"

#include "core/base/rounding.h"

#include <algorithm>

namespace countertop {

std::string_view errorFeature(TicketError)
{
    return "ticket";
}

Quantity TicketLine::stockMoved() const
{
    const Int128 moved = static_cast<Int128>(quantity.thousandths()) * stockPerUnit.thousandths();
    return Quantity::fromThousandths(divideRounded(moved, 1000, Rounding::HalfUp),
                                     stockPerUnit.unit());
}

bool Ticket::isEmpty() const
{
    return std::all_of(
        lines.begin(), lines.end(), [](const TicketLine &line) { return line.voided.has_value(); });
}

const TicketLine *Ticket::find(const LineId &line) const
{
    const auto found
        = std::find_if(lines.begin(), lines.end(), [&line](const TicketLine &candidate) {
              return candidate.id == line;
          });
    return found == lines.end() ? nullptr : &*found;
}

TicketLine *Ticket::find(const LineId &line)
{
    return const_cast<TicketLine *>(
        std::as_const(*this).find(line)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

} // namespace countertop
