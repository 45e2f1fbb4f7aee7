#pragma once

#include "core/base/businessday.h"
#include "core/base/clock.h"
#include "core/base/currency.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace countertop {

/// What a device may be used for.
enum class DeviceRole {
    Till, ///< sells
    Manager, ///< reviews and orders, has no drawer
};

/// "till", "manager".
QString deviceRoleCode(DeviceRole role);
std::optional<DeviceRole> deviceRoleFromCode(QStringView code);

/// The one-time code as it is shown, read out and typed: ten characters of Crockford's base 32.
class EnrolmentCode final
{
public:
    static constexpr int length = 10;
    /// How a person may type it: small letters, dashes, blanks, O for 0, I and L for 1. Nothing
    /// for anything else.
    static std::optional<EnrolmentCode> fromTyped(const QString &typed);
    /// Of 50 random bits, the lowest ones of *bits*.
    static EnrolmentCode fromBits(std::uint64_t bits);

    QString text() const { return m_text; } ///< "7K2MQ9XW4T"
    QString shown() const; ///< "7K2MQ-9XW4T"
    bool operator==(const EnrolmentCode &) const = default;

private:
    explicit EnrolmentCode(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

/// A device asks to be let in (SY-31). Asking again with the same key is answered alike: the first
/// answer may have been lost.
struct EnrolmentWish
{
    QString code;
    QByteArray publicKey; ///< the half that may be known
    QString appVersion;
    std::optional<DeviceId> device; ///< who it was before: a till that stood alone, or lost its key
    QByteArray pinPepper; ///< of the PINs, from a till that stood alone; empty else
    std::optional<CommandId> newestCommand; ///< of the site that the till hosted itself
    bool operator==(const EnrolmentWish &) const = default;
};

/// Who the device is from now on, and by which keys it knows its site.
struct EnrolmentGrant
{
    OrgId org;
    StoreId store;
    DeviceId device;
    int storeNumber = 0;
    int deviceNumber = 0;
    int epoch = 0;
    DeviceRole role = DeviceRole::Till;
    QString storeName;
    QString orgName;
    QString currency; ///< "EUR"
    QString zone; ///< "Europe/Berlin"
    QString siteEpoch;
    std::int64_t ackedSeq = 0; ///< up to where the site has this device's journal of this epoch
    QByteArray pinPepper; ///< that the PINs of this store are made with; empty while none was set
    QStringList pins; ///< of the current and the next key, base64 of SHA-256 (SY-34);
                      ///< none where the system's trust decides
    Instant serverTime;
    bool operator==(const EnrolmentGrant &) const = default;
};

// As JSON. *errors* of the readers: Invalid JsonError.

QJsonObject enrolmentWishToJson(const EnrolmentWish &wish);
Result<EnrolmentWish> enrolmentWishFromJson(const QJsonObject &json);
QJsonObject enrolmentGrantToJson(const EnrolmentGrant &grant);
Result<EnrolmentGrant> enrolmentGrantFromJson(const QJsonObject &json);

} // namespace countertop
