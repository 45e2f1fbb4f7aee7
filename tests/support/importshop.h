#pragma once

#include "core/domain/catalog/importplan.h"
#include "tests/support/fakes.h"

#include <QFile>

#include <map>

namespace countertop::tests {

/// A catalogue in memory that imports are planned against and stored into, as the site does it
/// with its tables.
class ImportShop
{
public:
    explicit ImportShop(const QStringList &taxClassNames)
    {
        for (const QString &name : taxClassNames) {
            m_taxClasses.emplace(name, m_ids.make<TaxClassId>());
        }
    }

    ImportLookup lookup() const
    {
        return ImportLookup{
            [this](const QString &sku) {
                return find([&sku](const Product &product) { return product.sku == sku; });
            },
            [this](const QString &code) {
                return find([&code](const Product &product) { return hasBarcode(product, code); });
            },
            [this](const QString &id) {
                return find([&id](const Product &product) { return product.id.toText() == id; });
            },
            [this](const QString &name) { return m_taxClasses.contains(name); }
        };
    }

    void store(const ImportPlan &plan)
    {
        for (const std::size_t place : plan.order) {
            const ImportStep &step = plan.steps.at(place);
            Product base;
            base.id = step.product ? *step.product : m_ids.make<ProductId>();
            if (step.product) {
                base = m_products.at(*step.product);
            }
            m_products[base.id] = applied(base, *step.draft, catalogueIds(), today);
        }
    }

    /// Everything in a file's words, in the order in which it was made.
    std::vector<ProductDraft> described() const
    {
        std::vector<ProductDraft> drafts;
        for (const auto &[id, product] : m_products) {
            drafts.push_back(describe(product, names(), today));
        }
        return drafts;
    }

    const Product *bySku(const QString &sku) const
    {
        for (const auto &[id, product] : m_products) {
            if (product.sku == sku) {
                return &product;
            }
        }
        return nullptr;
    }
    std::size_t size() const { return m_products.size(); }
    const std::map<ProductId, Product> &products() const { return m_products; }
    void put(const Product &product) { m_products[product.id] = product; }

    inline static const QDate today{ 2026, 5, 14 };

private:
    static bool hasBarcode(const Product &product, const QString &code)
    {
        return std::any_of(product.barcodes.begin(),
                           product.barcodes.end(),
                           [&code](const Barcode &barcode) { return barcode.code == code; });
    }

    template <typename Predicate>
    std::optional<ExistingProduct> find(Predicate predicate) const
    {
        for (const auto &[id, product] : m_products) {
            if (predicate(product)) {
                return ExistingProduct{ id, product.version, describe(product, names(), today) };
            }
        }
        return std::nullopt;
    }

    CatalogueNames names() const
    {
        return CatalogueNames{ [this](const TaxClassId &id) {
                                  for (const auto &[name, known] : m_taxClasses) {
                                      if (known == id) {
                                          return name;
                                      }
                                  }
                                  return QString();
                              },
                               [this](const CategoryId &id) {
                                   for (const auto &[path, known] : m_categories) {
                                       if (known == id) {
                                           return path;
                                       }
                                   }
                                   return QStringList();
                               },
                               [this](const ProductId &id) {
                                   const QString sku = m_products.at(id).sku;
                                   return sku.isEmpty() ? QStringLiteral("id:") + id.toText() : sku;
                               } };
    }

    CatalogueIds catalogueIds()
    {
        return CatalogueIds{
            [this](const QString &name) -> std::optional<TaxClassId> {
                const auto found = m_taxClasses.find(name);
                return found == m_taxClasses.end() ? std::nullopt : std::optional(found->second);
            },
            [this](const QStringList &path) -> std::optional<CategoryId> {
                return m_categories.try_emplace(path, m_ids.make<CategoryId>()).first->second;
            },
            [this](const QString &reference) -> std::optional<KnownProduct> {
                for (const auto &[id, product] : m_products) {
                    const bool isIt = product.sku == reference
                        || reference == QStringLiteral("id:") + id.toText()
                        || hasBarcode(product, reference);
                    if (isIt) {
                        return KnownProduct{ id, product.unit };
                    }
                }
                return std::nullopt;
            },
            std::nullopt
        };
    }

    CountedIds m_ids;
    std::map<QString, TaxClassId> m_taxClasses;
    std::map<QStringList, CategoryId> m_categories;
    std::map<ProductId, Product> m_products;
};

} // namespace countertop::tests
