#pragma once

#include "app/site/sitecall.h"

#include <QJsonObject>

namespace countertop::sitehost {

/// Gives an order to the site that runs, or carries it out here when none does.
Result<QJsonObject> give(const SiteCall &call, const QJsonObject &order);
/// Says why an order was refused.
SiteExit refuse(const QJsonObject &answer);

} // namespace countertop::sitehost
