#pragma once

#include "core/async/future.h"
#include "core/base/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace countertop::ui {

/// What a first start asks (decisions.md 32). For the demo shop only the language counts.
struct StartWish
{
    bool isDemo = false;
    QString language; ///< of screen and papers: "en", "de"
    QString shopName;
    QString currency;
    QString zone;
    QString taxRate; ///< per cent as typed
    bool isTaxIncluded = true;
    QString owner;
    QString ownerPin;
    bool operator==(const StartWish &) const = default;
};

/// How a new till joins the shop that it is to be a till of.
struct JoinAnswers
{
    QString address; ///< of the shop's service
    QString code; ///< the one-time code
    QString pin; ///< by which the service is known; empty where the system's trust decides
    bool operator==(const JoinAnswers &) const = default;
};

/// Somebody of the demo shop, for the page that introduces it.
struct DemoPerson
{
    QString name;
    QString role; ///< cashier, manager, storeStaff, owner
    QString pin;
};

/// What the first start can begin. Until `keep` nothing stands in the data folder.
struct StartActions
{
    /// Makes the shop aside. *returns* the owner's recovery code; empty for the demo.
    std::function<Future<Result<QString>>(const StartWish &)> prepare;
    /// Makes a till of that shop aside, with its people, goods and settings.
    std::function<Future<Result<void>>(const JoinAnswers &)> join;
    /// Puts the prepared shop in its place.
    std::function<Result<void>()> keep;
    /// Gives up what was prepared, or is being prepared.
    std::function<void()> drop;
    /// Brings a backup file back; empty where the program cannot.
    std::function<Future<Result<void>>(const QString &)> restore;
    std::vector<DemoPerson> demoPeople;
};

enum class StartError {
    NotMade, ///< detail: what the maker said
    NotMoved,
    NotRestored,
    NotJoined,
};
std::string_view errorFeature(StartError);

} // namespace countertop::ui
