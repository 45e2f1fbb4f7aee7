#pragma once

#include "core/base/quantity.h"
#include "core/domain/shift/shift.h"
#include "core/domain/ticket/completedticket.h"

#include <QString>

#include <optional>
#include <variant>

namespace countertop {

/// A line that was taken out of a ticket, told when it happens (CT-34). The only source of the
/// voids in X and Z: the same line inside a ticket that is completed later is not counted again.
struct LineVoided
{
    TicketId ticket;
    LineId line;
    QString name;
    Quantity quantity;
    Money amount; ///< what the line came to, tax within; positive for a sale line
    PersonRef person;
    std::optional<PersonRef> approvedBy;
    Instant at;
    bool isTraining = false;
    bool operator==(const LineVoided &) const = default;
};

/// A ticket that was given up (CT-35). It has no receipt number.
struct TicketCancelled
{
    TicketId ticket;
    Money total;
    QString reason;
    PersonRef person;
    std::optional<PersonRef> approvedBy;
    Instant at;
    bool isTraining = false;
    bool operator==(const TicketCancelled &) const = default;
};

/// The drawer was opened without a sale (CT-79).
struct NoSale
{
    QString reason;
    PersonRef person;
    PersonRef approvedBy;
    Instant at;
    bool operator==(const NoSale &) const = default;
};

/// A receipt was printed once more (CT-70).
struct ReceiptReprinted
{
    TicketId ticket;
    ReceiptNumber receiptNumber;
    int copyNumber = 1;
    PersonRef person;
    Instant at;
    bool operator==(const ReceiptReprinted &) const = default;
};

/// An unpaid bill of an open ticket was printed (CT-72).
struct UnpaidBillPrinted
{
    TicketId ticket;
    Money total;
    PersonRef person;
    Instant at;
    bool operator==(const UnpaidBillPrinted &) const = default;
};

/// A count of the drawer was made final, before anybody was told what was expected (CT-75). A
/// shift may have several; the one it is closed with is the last.
struct DrawerCounted
{
    ShiftId shift;
    Money counted;
    Money expected; ///< at that moment
    PersonRef person;
    Instant at;
    bool operator==(const DrawerCounted &) const = default;

    Money difference() const { return counted - expected; }
};

/// Everything that X and Z count, in the order in which it happened.
using ShiftEvent = std::variant<CompletedTicket,
                                CashMove,
                                LineVoided,
                                TicketCancelled,
                                NoSale,
                                ReceiptReprinted,
                                UnpaidBillPrinted,
                                DrawerCounted>;

} // namespace countertop
