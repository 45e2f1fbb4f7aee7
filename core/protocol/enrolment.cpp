#include "core/protocol/enrolment.h"

#include "core/base/check.h"
#include "core/base/codedvalue.h"
#include "core/protocol/devicekey.h"
#include "core/protocol/jsonfields.h"

#include <QJsonArray>

#include <array>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView alphabet{ "0123456789ABCDEFGHJKMNPQRSTVWXYZ" };
constexpr unsigned bitsALetter = 5;
constexpr std::uint64_t letterMask = 31;
constexpr qsizetype pinBytes = 32;
constexpr qsizetype pepperBytes = 32;
constexpr qsizetype pinsMost = 4;
constexpr std::array roles{ DeviceRole::Till, DeviceRole::Manager };

/// What a person means by a letter that the alphabet leaves out because it looks like another.
QChar meant(QChar typed)
{
    const QChar letter = typed.toUpper();
    if (letter == u'O') {
        return u'0';
    }
    return letter == u'I' || letter == u'L' ? QChar(u'1') : letter;
}

/// A number from 1 on.
int numberOf(const JsonFields &fields, QLatin1StringView key)
{
    const int number = fields.smallOr(key, 0);
    if (number < 1) {
        fields.fail(key, u"not from 1 on"_s);
    }
    return number;
}

QByteArray
bytesOf(const JsonFields &fields, QLatin1StringView key, const QString &text, qsizetype length)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        text.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).size() != length) {
        fields.fail(key, u"not %1 bytes in base64"_s.arg(length));
        return {};
    }
    return *bytes;
}

/// Bytes of that length in base64; empty where the field is absent.
QByteArray optionalBytes(const JsonFields &fields, QLatin1StringView key, qsizetype length)
{
    return fields.has(key) ? bytesOf(fields, key, fields.text(key), length) : QByteArray();
}

void putBytes(QJsonObject &json, QLatin1StringView key, const QByteArray &bytes)
{
    putText(json, key, QString::fromLatin1(bytes.toBase64()));
}

QStringList pinsOf(const JsonFields &fields)
{
    QStringList pins;
    const QJsonArray array = fields.array("pins"_L1);
    for (const auto &pin : array) {
        pins.append(pin.toString());
        bytesOf(fields, "pins"_L1, pins.back(), pinBytes);
    }
    if (pins.size() > pinsMost) {
        fields.fail("pins"_L1, u"too many"_s);
    }
    return pins;
}

} // namespace

QString deviceRoleCode(DeviceRole role)
{
    switch (role) {
    case DeviceRole::Till:
        return u"till"_s;
    case DeviceRole::Manager:
        return u"manager"_s;
    }
    CT_CHECK(false);
}

std::optional<DeviceRole> deviceRoleFromCode(QStringView code)
{
    return valueOfCode(roles, deviceRoleCode, code);
}

std::optional<EnrolmentCode> EnrolmentCode::fromTyped(const QString &typed)
{
    QString text;
    for (const QChar letter : typed) {
        if (letter == u'-' || letter.isSpace()) {
            continue;
        }
        text.append(meant(letter));
        if (!QString(alphabet).contains(text.back()) || text.size() > length) {
            return std::nullopt;
        }
    }
    return text.size() == length ? std::optional(EnrolmentCode(text)) : std::nullopt;
}

EnrolmentCode EnrolmentCode::fromBits(std::uint64_t bits)
{
    QString text;
    for (int place = 0; place < length; ++place) {
        text.append(alphabet[static_cast<qsizetype>(bits & letterMask)]);
        bits >>= bitsALetter;
    }
    return EnrolmentCode(text);
}

QString EnrolmentCode::shown() const
{
    return m_text.left(length / 2) + u'-' + m_text.mid(length / 2);
}

QJsonObject enrolmentWishToJson(const EnrolmentWish &wish)
{
    QJsonObject json{ { "code"_L1, wish.code }, { "appVersion"_L1, wish.appVersion } };
    putBytes(json, "publicKey"_L1, wish.publicKey);
    putBytes(json, "pinPepper"_L1, wish.pinPepper);
    if (wish.device) {
        json.insert("device"_L1, wish.device->toText());
    }
    if (wish.newestCommand) {
        json.insert("newestCommand"_L1, wish.newestCommand->toText());
    }
    return json;
}

Result<EnrolmentWish> enrolmentWishFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    const EnrolmentWish wish{
        fields.word("code"_L1),
        bytesOf(fields, "publicKey"_L1, fields.text("publicKey"_L1), DeviceKey::publicBytes),
        fields.text("appVersion"_L1),
        fields.optionalId<DeviceId>("device"_L1),
        optionalBytes(fields, "pinPepper"_L1, pepperBytes),
        fields.optionalId<CommandId>("newestCommand"_L1)
    };
    return problem ? Result<EnrolmentWish>(*problem) : wish;
}

QJsonObject enrolmentGrantToJson(const EnrolmentGrant &grant)
{
    QJsonObject json{ { "org"_L1, grant.org.toText() },
                      { "store"_L1, grant.store.toText() },
                      { "device"_L1, grant.device.toText() },
                      { "storeNumber"_L1, grant.storeNumber },
                      { "deviceNumber"_L1, grant.deviceNumber },
                      { "epoch"_L1, grant.epoch },
                      { "role"_L1, deviceRoleCode(grant.role) },
                      { "storeName"_L1, grant.storeName },
                      { "orgName"_L1, grant.orgName },
                      { "currency"_L1, grant.currency },
                      { "zone"_L1, grant.zone },
                      { "siteEpoch"_L1, grant.siteEpoch },
                      { "ackedSeq"_L1, static_cast<qint64>(grant.ackedSeq) },
                      { "pins"_L1, QJsonArray::fromStringList(grant.pins) },
                      { "serverTime"_L1, static_cast<qint64>(grant.serverTime.ms()) } };
    putBytes(json, "pinPepper"_L1, grant.pinPepper);
    return json;
}

Result<EnrolmentGrant> enrolmentGrantFromJson(const QJsonObject &json)
{
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    EnrolmentGrant grant;
    grant.org = fields.id<OrgId>("org"_L1);
    grant.store = fields.id<StoreId>("store"_L1);
    grant.device = fields.id<DeviceId>("device"_L1);
    grant.storeNumber = numberOf(fields, "storeNumber"_L1);
    grant.deviceNumber = numberOf(fields, "deviceNumber"_L1);
    grant.epoch = numberOf(fields, "epoch"_L1);
    const auto role = deviceRoleFromCode(fields.text("role"_L1));
    if (!role) {
        fields.fail("role"_L1, u"unknown word"_s);
    }
    grant.role = role.value_or(DeviceRole::Till);
    grant.storeName = fields.text("storeName"_L1);
    grant.orgName = fields.text("orgName"_L1);
    grant.currency = fields.word("currency"_L1);
    grant.zone = fields.word("zone"_L1);
    grant.siteEpoch = fields.word("siteEpoch"_L1);
    grant.ackedSeq = fields.integer("ackedSeq"_L1);
    grant.pinPepper = optionalBytes(fields, "pinPepper"_L1, pepperBytes);
    grant.pins = pinsOf(fields);
    grant.serverTime = fields.instant("serverTime"_L1);
    return problem ? Result<EnrolmentGrant>(*problem) : grant;
}

} // namespace countertop
