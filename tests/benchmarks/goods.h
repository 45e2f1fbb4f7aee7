#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace countertop::till {
class Sync;
}

namespace countertop::bench {

/// A product as a list of barcodes says it.
struct Goods
{
    QString code;
    QString name;
};

/// So many products: the real list of ../shared/data/barcodes where it is, otherwise made up. Codes
/// are unique.
std::vector<Goods> someGoods(std::size_t count);

/// Every product of the list: 818,775.
std::vector<Goods> allGoods();

/// Codes of the list that look like none: a wrong check digit or an odd length. Empty without the
/// list.
QStringList irregularCodes();

/// Publishes the goods to the till's reference as a pull would, at the store's standard tax class.
void addGoods(till::Sync &sync, const std::vector<Goods> &goods);

} // namespace countertop::bench
