#pragma once

#include "core/base/businessday.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace countertop::till {

class Till;

/// Sales of one business day.
struct DaySales
{
    BusinessDay day;
    int tickets = 0;
    Money sales;
    Money returns; ///< positive
    Money net;
};

/// A row of a sales report grouped by product, category, hour, person, tender or tax.
struct ReportRow
{
    QString key;
    QString label;
    std::int64_t count = 0;
    Money amount;
};

enum class ReportGroup { Product, Category, Hour, Person, Tender, Tax };

/// Reports over what this till sold.
class ReportDesk final
{
public:
    explicit ReportDesk(Till &till);

    QFuture<Result<std::vector<DaySales>>> sales(BusinessDay from, BusinessDay to);
    QFuture<Result<std::vector<ReportRow>>>
    grouped(BusinessDay from, BusinessDay to, ReportGroup group);

private:
    Till &m_till;
};

} // namespace countertop::till
