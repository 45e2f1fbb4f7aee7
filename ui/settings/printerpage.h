#pragma once

#include "core/till/print/printdesk.h"
#include "ui/pages/formpage.h"

#include <vector>

namespace countertop::ui {

/// Asks for a printer: how it is reached, what kind it is, which papers go there.
class PrinterPage final : public FormPage
{
    Q_OBJECT

public:
    PrinterPage(till::PrinterSetup setup, bool isNew);

signals:
    void setupTyped(const countertop::till::PrinterSetup &setup);

private:
    void take();
    void showHint();
    /// The address as it is stored, or nothing where none was typed that fits.
    std::optional<QString> typedAddress() const;

    till::PrinterSetup m_setup;
    QLineEdit *m_name;
    QComboBox *m_transport;
    QLineEdit *m_address;
    QComboBox *m_profile;
    QCheckBox *m_default;
    std::vector<QCheckBox *> m_papers; ///< in the order of papersToPlace
};

} // namespace countertop::ui
