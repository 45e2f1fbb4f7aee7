#pragma once

#include "core/base/businessday.h"
#include "core/domain/ticket/pricing.h"
#include "core/domain/ticket/settlement.h"
#include "core/domain/ticket/ticket.h"

#include <QString>

namespace countertop {

/// "2-1-2026-000231": store, device, year, number from 1 in that year (SY-05, decisions.md 13).
/// "2-1P-2026-000001" is provisional: drawn by a till whose journal turned out to be older than its
/// guard (CT-89).
struct ReceiptNumber
{
    int storeNumber = 0;
    int deviceNumber = 0;
    int year = 0;
    std::int64_t number = 0;
    bool isProvisional = false;

    QString toText() const;
    static std::optional<ReceiptNumber> fromText(QStringView text);
    auto operator<=>(const ReceiptNumber &) const = default;
};

/// A sale that happened: everything a receipt, a report, a return and the site need, frozen.
/// Never changed; a return is another ticket that names it.
struct CompletedTicket
{
    Ticket ticket;
    PricedTicket priced;
    Settlement settlement;
    ReceiptNumber receiptNumber;
    ShiftId shift;
    BusinessDay businessDay;
    Instant completedAt;
    PersonRef completedBy;
    bool isTraining = false;
    bool isReplayed = false; ///< rung up by `countertop replay` (decisions.md 33)
    bool operator==(const CompletedTicket &) const = default;
};

} // namespace countertop
