#pragma once

#include "core/domain/lease/lease.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace countertop::simulation {

/// A sale or a return as its cashier knows it.
struct BookedSale
{
    int till = 0;
    std::int64_t totalMinor = 0;
    std::map<int, std::int64_t> goods; ///< product, thousandths that it moves at the site
    bool isUnwelcome = false; ///< the site has to set it aside
    bool isAcknowledged = false; ///< the cashier saw it completed
    bool isGone = false; ///< with a disk, from everywhere: nobody can bring it back
    TicketId ticket; ///< of credits that were set aside for it; null: any
    int lot = 0;
    std::vector<LeaseSpend> spends; ///< from the lease of that ticket
};

/// What somebody wanted to change at the site, by one click.
struct BookedAct
{
    enum class State {
        Open, ///< never answered; the person may try again
        Done,
        Refused,
        GivenUp, ///< never answered, and forgotten with the till's disk
    };

    int till = 0;
    QString kind;
    QJsonObject body; ///< of this act only
    State state = State::Open;
    bool isGone = false; ///< answered, and the answer went with the site's disk

    QByteArray bytes() const;
};

/// What must come true in the end.
struct Book
{
    std::map<TicketId, BookedSale> sales;
    std::vector<BookedAct> acts;
    bool wasFailedOver = false; ///< to a site that forgot something, in the same epoch
};

} // namespace countertop::simulation
