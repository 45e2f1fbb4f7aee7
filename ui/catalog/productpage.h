#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "ui/pages/formpage.h"
#include "ui/shell/frame.h"

#include <vector>

namespace countertop::ui {

class BarcodeRows;
class ComponentRows;

/// Everything about one product, stored as one command. A field that is not a number as it is
/// typed here is named, and nothing is stored.
class ProductPage final : public FormPage
{
    Q_OBJECT

public:
    ProductPage(Frame &frame,
                Product product,
                std::vector<Category> categories,
                std::vector<TaxClass> taxClasses);

    bool takeScan(const QString &code) override;

signals:
    void saved();

private:
    void buildNames();
    void buildPrice();
    void buildCodes();
    void buildVariants();
    void buildFlags();
    void openVariants();
    void save();
    void store(const Product &product);
    void readNames(Product &product) const;
    void readFlags(Product &product) const;
    /// *returns* the sentence about what is wrong, empty if nothing is.
    QString readRest(Product &product) const;
    QString readPrice(Product &product) const;
    QString readLimits(Product &product) const;
    QString readOptions(Product &product) const;
    QDate today() const;

    Frame &m_frame;
    Product m_product;
    std::vector<Category> m_categories;
    std::vector<TaxClass> m_taxClasses;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_sku = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_taxClass = nullptr;
    QLineEdit *m_price = nullptr;
    QLineEdit *m_from = nullptr;
    QComboBox *m_priceKind = nullptr;
    QComboBox *m_unit = nullptr;
    QLineEdit *m_least = nullptr;
    QLineEdit *m_most = nullptr;
    QLineEdit *m_floor = nullptr;
    QLineEdit *m_plu = nullptr;
    QLineEdit *m_options = nullptr; ///< of a variant only
    BarcodeRows *m_barcodes = nullptr;
    ComponentRows *m_components = nullptr;
    QCheckBox *m_hasVariants = nullptr; ///< not of a variant
    QCheckBox *m_isActive = nullptr;
    QCheckBox *m_isFavourite = nullptr;
    QCheckBox *m_isDiscountable = nullptr;
    QCheckBox *m_isStockTracked = nullptr;
    QCheckBox *m_isSoldToClients = nullptr;
    QCheckBox *m_isCommissionEligible = nullptr;
};

} // namespace countertop::ui
