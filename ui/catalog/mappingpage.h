#pragma once

#include "core/domain/catalog/columnmapping.h"
#include "ui/pages/formpage.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace countertop::ui {

/// Which column of a file is what, where nobody knows the file by its header (CT-85). The mapping
/// may be kept under a name for the next file of that kind.
class MappingPage final : public FormPage
{
    Q_OBJECT

public:
    explicit MappingPage(const QStringList &columns);

signals:
    /// *name* is empty when it shall not be kept.
    void chosen(const countertop::ColumnMapping &mapping, const QString &name);

private:
    void take();

    QStringList m_columns;
    std::vector<std::pair<ProductField, QComboBox *>> m_fields;
    QComboBox *m_mark = nullptr;
    QLineEdit *m_name = nullptr;
};

} // namespace countertop::ui
