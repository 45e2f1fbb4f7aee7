#pragma once

#include "core/domain/catalog/product.h"
#include "core/domain/settings/settings.h"

#include <QLocale>
#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;

/// The barcodes of a product: code, unit, pieces in it, own price (CT-31).
class BarcodeRows final : public QWidget
{
    Q_OBJECT

public:
    BarcodeRows(const Settings &settings, const QLocale &locale, QWidget *parent);

    void setBarcodes(const std::vector<Barcode> &barcodes);
    /// A row for *code*; with the keyboard in it when it is empty.
    void add(const QString &code);
    /// Reads the rows into *barcodes*; rows without a code are left out.
    /// *returns* the sentence about what is wrong, empty if nothing is.
    QString read(std::vector<Barcode> &barcodes) const;

signals:
    void changed();

private:
    struct Row
    {
        QWidget *widget;
        QLineEdit *code;
        QLineEdit *unit;
        QLineEdit *factor;
        QLineEdit *price;
        ActionButton *remove;
    };

    Row &addRow(const Barcode &barcode);
    void remove(const QWidget *widget);
    void nameRows();

    const Settings &m_settings;
    QLocale m_locale;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace countertop::ui
