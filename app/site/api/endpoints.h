#pragma once

#include "app/site/api/problem.h"
#include "app/site/api/sitehost.h"
#include "core/site/command/commands.h"
#include "core/site/device/enrolment.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <span>

namespace countertop::siteapi {

/// Who may ask.
enum class Access {
    Anyone,
    Device, ///< a signed request of a device that is not locked out
    AnyDevice, ///< the same, also of one that is: what it sends is kept aside (SY-35)
};

/// On which of the site's connections the answer is made.
enum class Work {
    Read,
    Command,
    Push,
    Stream, ///< the answer goes on, as hints come
    File, ///< a feed as a file, by range
};

/// What an endpoint works with.
struct Call
{
    site::Site &site;
    site::DeviceRow device; ///< of the signature; nobody for Access::Anyone
    QUrlQuery query;
    QJsonObject body; ///< of a POST
    QString program; ///< "0.1.0", of a till that says it
    const site::EnrolmentTerms &terms;
};

/// One thing that the site does over the wire; the whole table is `endpoints()`.
struct Endpoint
{
    QLatin1StringView method;
    QLatin1StringView path;
    Access access = Access::Device;
    Work work = Work::Read;
    std::uint64_t bodyBytesMost = 0; ///< as sent; 0 where there is none
    http::Response (*answer)(const Call &call) = nullptr; ///< none for a stream
};

std::span<const Endpoint> endpoints();

/// What a body may hold once it is unpacked.
inline constexpr qsizetype unpackedBytesMost = qsizetype{ 8 } * 1024 * 1024;

} // namespace countertop::siteapi
