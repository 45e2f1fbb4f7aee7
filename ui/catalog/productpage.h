#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/catalog/tax.h"
#include "ui/pages/formpage.h"
#include "ui/shell/frame.h"

#include <vector>

namespace countertop::ui {

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
    void buildFlags();
    void save();
    /// *returns* the sentence about what is wrong, empty if nothing is.
    QString readPrice(Product &product) const;
    QString readBarcodes(Product &product) const;
    QString barcodeText() const;
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
    QPlainTextEdit *m_barcodes = nullptr;
    QCheckBox *m_isActive = nullptr;
    QCheckBox *m_isFavourite = nullptr;
    QCheckBox *m_isDiscountable = nullptr;
    QCheckBox *m_isStockTracked = nullptr;
    QCheckBox *m_isSoldToClients = nullptr;
    QCheckBox *m_isCommissionEligible = nullptr;
};

} // namespace countertop::ui
