#pragma once

#include "core/site/device/enrolment.h"

#include <QJsonObject>

namespace countertop::sitehost {

/// What the command line asks of a site, whether it runs or not: `{"order": "enroll-code", …}`.
///
/// | order | takes | answers |
/// |---|---|---|
/// | `enroll-code` | store, role, device?, org? | code, expiresAt, pins |
/// | `adopt` | file | org, name, facts |
/// | `revoke`, `release`, `keep` | store, device, reason, org? | applied, setAside, kept |
/// | `companies` | | companies: [{id, name}] |
///
/// *returns* `{"done": true, …}`, or `{"done": false, "code": …, "detail": …}`: never an error, for
/// it goes over a socket.
QJsonObject runOrder(site::Site &site, const QJsonObject &order, const site::EnrolmentTerms &terms);

} // namespace countertop::sitehost
