#include "core/protocol/signedhead.h"

#include "core/base/check.h"

#include <QCryptographicHash>

namespace countertop {

QByteArray headText(const SignedHead &head)
{
    return "countertop-head-1\n" + head.device.toText().toLatin1() + '\n'
        + QByteArray::number(head.epoch) + '\n' + QByteArray::number(static_cast<qint64>(head.seq))
        + '\n' + head.hash.toHex() + '\n';
}

DeviceKey headKeyOf(const QByteArray &sealingKey)
{
    // A key of its own: what seals secrets signs nothing.
    auto key = DeviceKey::fromSecret(QCryptographicHash::hash(
        "countertop head key 1\n" + sealingKey, QCryptographicHash::Sha256));
    CT_CHECK(key.has_value());
    return *std::move(key);
}

void sign(SignedHead &head, const DeviceKey &key)
{
    head.key = key.publicHalf();
    head.signature = key.sign(headText(head));
}

bool isSigned(const SignedHead &head)
{
    return DeviceKey::isSignedBy(head.key, headText(head), head.signature);
}

QByteArray headLine(const SignedHead &head)
{
    return head.device.toText().toLatin1() + '\t' + QByteArray::number(head.epoch) + '\t'
        + QByteArray::number(static_cast<qint64>(head.seq)) + '\t' + head.hash.toHex() + '\t'
        + head.key.toHex() + '\t' + head.signature.toHex() + '\n';
}

} // namespace countertop
