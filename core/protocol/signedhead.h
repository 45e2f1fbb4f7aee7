#pragma once

#include "core/base/id.h"
#include "core/protocol/devicekey.h"

#include <QByteArray>

namespace countertop {

/// What a site says of a till's journal: which hash it has stored for the fact of that number. With
/// the signature nobody who has the till alone can rewrite what came before (SY-49).
struct SignedHead
{
    DeviceId device;
    int epoch = 1;
    std::int64_t seq = 0;
    QByteArray hash;
    QByteArray key; ///< the half of the site's key that may be known
    QByteArray signature; ///< of the bytes of `headText`
    bool operator==(const SignedHead &) const = default;
};

/// Lines "countertop-head-1", device, epoch, seq and hash (hexadecimal), each ended by a line feed.
QByteArray headText(const SignedHead &head);

/// The pair by which a site signs heads; the same for all its instances, which share *sealingKey*.
DeviceKey headKeyOf(const QByteArray &sealingKey);

void sign(SignedHead &head, const DeviceKey &key);
bool isSigned(const SignedHead &head);

/// A line of a file of heads for `countertop-verify`, parted by tabs: device, epoch, seq, hash,
/// key, signature (hexadecimal).
QByteArray headLine(const SignedHead &head);

} // namespace countertop
