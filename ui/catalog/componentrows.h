#pragma once

#include "core/domain/catalog/product.h"
#include "ui/shell/frame.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// What a bundle consists of, each with how many of it (CT-91). Components are picked from the
/// catalogue.
class ComponentRows final : public QWidget
{
    Q_OBJECT

public:
    ComponentRows(Frame &frame, QWidget *parent);

    void setComponents(const std::vector<BundleComponent> &components);
    /// Reads the rows into *components*.
    /// *returns* the sentence about what is wrong, empty if nothing is.
    QString read(std::vector<BundleComponent> &components) const;

signals:
    void changed();

private:
    struct Row
    {
        QWidget *widget;
        BundleComponent component;
        TextLabel *name;
        QLineEdit *quantity;
        ActionButton *remove;
    };

    void addRow(const BundleComponent &component, const QString &name);
    void setName(const ProductId &product, const QString &name);
    void remove(const QWidget *widget);
    void pick();

    Frame &m_frame;
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
};

} // namespace countertop::ui
