#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/lease/lease.h"
#include "core/domain/people/person.h"
#include "core/till/deviceidentity.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace countertop::simulation {

inline constexpr int tillsMost = 5;
inline constexpr int productCount = 10;
inline constexpr int stockAtFirst = 1'000; ///< pieces of each product
inline constexpr int lotCount = 4;
inline constexpr std::int64_t creditsAtFirst = 30; ///< in each lot

/// The body of `product.save`.
QJsonObject savingOf(const Product &product, std::int64_t expectedVersion);
/// The body of `stock.change` for goods that came in.
QJsonObject receiptOf(const ProductId &product, std::int64_t pieces);

/// A site with a shop and its tills, let in, filled and with an open shift: made once, copied for
/// every seed.
class MadeCompany final
{
public:
    MadeCompany();
    ~MadeCompany();
    MadeCompany(const MadeCompany &) = delete;
    MadeCompany &operator=(const MadeCompany &) = delete;

    QString siteFolder() const;
    QString tillFolder(int till) const;
    /// For the folders of one seed; in memory where the machine has such a place.
    const QString &root() const { return m_root; }

    PersonRef owner;
    std::vector<Product> products; ///< as published, version 1
    std::vector<till::DeviceIdentity> tills;
    std::vector<Lease> lots; ///< account and lot only

private:
    void makeSite(const QString &folder);
    void makeTills(const QString &siteMade);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

} // namespace countertop::simulation
