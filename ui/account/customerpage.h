#pragma once

#include "core/domain/account/customer.h"
#include "core/domain/settings/settings.h"
#include "ui/pages/formpage.h"

namespace countertop::ui {

/// Who a customer is. A name is all that is needed (CT-47).
class CustomerPage final : public FormPage
{
    Q_OBJECT

public:
    CustomerPage(Customer customer, const Settings &settings);

signals:
    void customerTyped(const countertop::Customer &customer);

private:
    void take();

    Customer m_customer;
    Settings m_settings;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_priceList;
    QLineEdit *m_limit;
    QCheckBox *m_exempt;
    QLineEdit *m_exemptNumber;
    QCheckBox *m_active = nullptr;
};

} // namespace countertop::ui
