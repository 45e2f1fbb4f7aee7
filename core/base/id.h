#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>

namespace countertop {

enum class IdError { Malformed };
std::string_view errorFeature(IdError);

/// 128 bits, time first (UUID version 7, RFC 9562). Made by an IdSource before anything is saved.
class Uuid final
{
public:
    using Bytes = std::array<std::uint8_t, 16>;

    Uuid() = default;
    explicit Uuid(const Bytes &bytes)
        : m_bytes(bytes)
    {
    }

    /// *errors*: Invalid IdError::Malformed unless the text is 36 characters of the usual form.
    static Result<Uuid> fromText(QStringView text);

    /// Lower case with hyphens, 36 characters; this is how ids stand in SQL and JSON.
    QString toText() const;
    const Bytes &bytes() const { return m_bytes; }
    bool isNull() const { return m_bytes == Bytes{}; }

    auto operator<=>(const Uuid &) const = default;

private:
    Bytes m_bytes{};
};

size_t qHash(const Uuid &uuid, size_t seed = 0);

/// An id of one kind of thing. Explicit, and not convertible into the id of another kind.
template <typename Tag>
class Id final
{
public:
    Id() = default;
    explicit Id(const Uuid &uuid)
        : m_uuid(uuid)
    {
    }

    static Result<Id> fromText(QStringView text)
    {
        CT_TRY(uuid, Uuid::fromText(text));
        return Id(uuid);
    }

    QString toText() const { return m_uuid.toText(); }
    const Uuid &uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }

    auto operator<=>(const Id &) const = default;

private:
    Uuid m_uuid;
};

template <typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.uuid(), seed);
}

using OrgId = Id<struct OrgTag>;
using StoreId = Id<struct StoreTag>;
using DeviceId = Id<struct DeviceTag>;
using FactId = Id<struct FactTag>;
using CommandId = Id<struct CommandTag>;
using TicketId = Id<struct TicketTag>;
using LineId = Id<struct LineTag>;
using TenderId = Id<struct TenderTag>;
using ShiftId = Id<struct ShiftTag>;
using PersonId = Id<struct PersonTag>;
using RoleId = Id<struct RoleTag>;
using ProductId = Id<struct ProductTag>;
using CategoryId = Id<struct CategoryTag>;
using TaxClassId = Id<struct TaxClassTag>;
using TaxId = Id<struct TaxTag>;
using CustomerId = Id<struct CustomerTag>;
using AccountId = Id<struct AccountTag>;
using LedgerEntryId = Id<struct LedgerEntryTag>;
using LotId = Id<struct LotTag>;
using LeaseId = Id<struct LeaseTag>;
using StockHoldId = Id<struct StockHoldTag>;
using StockMoveId = Id<struct StockMoveTag>;
using PrintJobId = Id<struct PrintJobTag>;
using PrinterId = Id<struct PrinterTag>;
using ApprovalId = Id<struct ApprovalTag>;

} // namespace countertop
