#pragma once

namespace countertop {

class Clock;
class IdSource;

namespace till {
class AccountDesk;
class CatalogDesk;
class PeopleDesk;
class PrintDesk;
class ReportDesk;
class SetAsideDesk;
class SettingsDesk;
class ShiftDesk;
class StockDesk;
class Sync;
class TicketDesk;
} // namespace till

namespace ui {

/// The desks that screens talk to, made by the composition root; nothing else reaches the till.
struct Desks
{
    till::TicketDesk &ticket;
    till::ShiftDesk &shift;
    till::PeopleDesk &people;
    till::CatalogDesk &catalog;
    till::AccountDesk &account;
    till::StockDesk &stock;
    till::SettingsDesk &settings;
    till::PrintDesk &print;
    till::ReportDesk &report;
    till::SetAsideDesk &setAside;
    till::Sync &sync;
    const Clock &clock;
    IdSource &ids; ///< of the ui thread: tickets, lines, tenders
};

} // namespace ui
} // namespace countertop
