#include "core/domain/lease/lease.h"

#include "core/base/codedvalue.h"

#include <array>

namespace countertop {

using namespace Qt::StringLiterals;

QString lotUnitCode(LotUnit unit)
{
    switch (unit) {
    case LotUnit::Credit:
        return u"credit"_s;
    case LotUnit::Minor:
        return u"minor"_s;
    case LotUnit::Point:
        return u"point"_s;
    }
    return {};
}

std::optional<LotUnit> lotUnitFromCode(QStringView code)
{
    return valueOfCode(
        std::array{ LotUnit::Credit, LotUnit::Minor, LotUnit::Point }, lotUnitCode, code);
}

std::int64_t leaseCap(LotUnit unit)
{
    switch (unit) {
    case LotUnit::Credit:
        return 3;
    case LotUnit::Minor:
        return 5'000;
    case LotUnit::Point:
        return 500;
    }
    return 0;
}

} // namespace countertop
