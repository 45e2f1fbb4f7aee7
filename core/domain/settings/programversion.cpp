#include "core/domain/settings/programversion.h"

#include "core/base/check.h"

#include <QStringList>

#include <chrono>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds warnedFor = std::chrono::hours(14 * 24);
constexpr int partMost = 99'999;

} // namespace

std::optional<ProgramVersion> ProgramVersion::fromText(QStringView text)
{
    const auto parts = text.split(u'.');
    ProgramVersion version;
    if (parts.size() != static_cast<qsizetype>(version.m_parts.size())) {
        return std::nullopt;
    }
    for (std::size_t index = 0; index < version.m_parts.size(); ++index) {
        const QStringView part = parts[static_cast<qsizetype>(index)];
        bool isNumber = false;
        version.m_parts[index] = part.toInt(&isNumber);
        const bool isPlain = isNumber && version.m_parts[index] >= 0
            && version.m_parts[index] <= partMost
            && part == QString::number(version.m_parts[index]);
        if (!isPlain) {
            return std::nullopt;
        }
    }
    return version;
}

ProgramVersion ProgramVersion::own()
{
    const auto version = fromText(QStringLiteral(CT_VERSION));
    CT_CHECK(version.has_value());
    return *version;
}

QString ProgramVersion::text() const
{
    return u"%1.%2.%3"_s.arg(m_parts[0]).arg(m_parts[1]).arg(m_parts[2]);
}

Instant refusedFrom(Instant demandedAt)
{
    return demandedAt.plus(warnedFor);
}

VersionStanding standingOf(const ProgramVersion &own,
                           const std::optional<ProgramVersion> &least,
                           Instant demandedAt,
                           Instant now)
{
    if (!least || own >= *least) {
        return VersionStanding::Current;
    }
    return now < refusedFrom(demandedAt) ? VersionStanding::Warned : VersionStanding::Refused;
}

} // namespace countertop
