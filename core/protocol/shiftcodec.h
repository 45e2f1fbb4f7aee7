#pragma once

#include "core/base/result.h"
#include "core/domain/shift/shiftfigures.h"

#include <QJsonObject>

namespace countertop {

// Bodies of the facts of a shift, version 1: what is counted in X and Z. Amounts are minor units of
// the store's currency; persons are frozen as id and name.

QJsonObject toJson(const Shift &shift);
Result<Shift> shiftFromJson(const QJsonObject &json);

QJsonObject toJson(const CashMove &move);
Result<CashMove> cashMoveFromJson(const QJsonObject &json);

QJsonObject toJson(const LineVoided &voided);
Result<LineVoided> lineVoidedFromJson(const QJsonObject &json);

/// *lines* of the ticket are part of it, so that nothing that was keyed is lost (CT-35).
QJsonObject toJson(const TicketCancelled &cancelled, const Ticket &ticket);
Result<TicketCancelled> ticketCancelledFromJson(const QJsonObject &json);

QJsonObject toJson(const NoSale &noSale);
Result<NoSale> noSaleFromJson(const QJsonObject &json);

QJsonObject toJson(const ReceiptReprinted &reprinted);
Result<ReceiptReprinted> receiptReprintedFromJson(const QJsonObject &json);

QJsonObject toJson(const UnpaidBillPrinted &bill);
Result<UnpaidBillPrinted> unpaidBillFromJson(const QJsonObject &json);

QJsonObject toJson(const DrawerCounted &counted);
Result<DrawerCounted> drawerCountedFromJson(const QJsonObject &json);

/// All figures of a Z as they were printed.
QJsonObject toJson(const ShiftFigures &figures);
Result<ShiftFigures> shiftFiguresFromJson(const QJsonObject &json);

} // namespace countertop
