#include "ui/account/customerpage.h"

#include "core/documents/moneytext.h"
#include "ui/pages/typedmoney.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>

namespace countertop::ui {

CustomerPage::CustomerPage(Customer customer, const Settings &settings)
    : FormPage(customer.id.isNull() ? tr("New customer") : tr("Customer"),
               customer.name,
               tr("Store the customer"))
    , m_customer(std::move(customer))
    , m_settings(settings)
    , m_name(addText(tr("Name"), m_customer.name))
{
    beginPair();
    m_phone = addText(tr("Phone"), m_customer.phone);
    m_email = addText(tr("E-mail"), m_customer.email);
    beginPair();
    m_limit = addText(tr("May owe at most"),
                      m_customer.creditLimit
                          ? amountText(*m_customer.creditLimit, QLocale::c()).remove(u' ')
                          : QString(),
                      tr("empty: pays at once"));
    m_priceList = addText(tr("Price list"), m_customer.priceList, tr("empty: the usual prices"));
    beginPair();
    m_exempt = addCheck(tr("Exempt from tax"), m_customer.isTaxExempt);
    m_exemptNumber = addText(tr("Number of the exemption"), m_customer.taxExemptionNumber);
    if (!m_customer.id.isNull()) {
        m_active = addCheck(tr("Is still a customer"), m_customer.isActive);
    }
    const auto enable = [this] { m_exemptNumber->setEnabled(m_exempt->isChecked()); };
    connect(m_exempt, &QCheckBox::toggled, this, enable);
    enable();
    connect(this, &FormPage::stored, this, &CustomerPage::take);
}

void CustomerPage::take()
{
    Customer typed = m_customer;
    typed.name = m_name->text().trimmed();
    typed.phone = m_phone->text().trimmed();
    typed.email = m_email->text().trimmed();
    typed.priceList = m_priceList->text().trimmed();
    typed.isTaxExempt = m_exempt->isChecked();
    typed.taxExemptionNumber = typed.isTaxExempt ? m_exemptNumber->text().trimmed() : QString();
    typed.isActive = m_active == nullptr || m_active->isChecked();
    typed.creditLimit.reset();
    const QString limit = m_limit->text().trimmed();
    if (!limit.isEmpty()) {
        typed.creditLimit = typedMoney(limit, m_settings);
        if (!typed.creditLimit) {
            showProblem(tr("Type the limit as an amount of money, such as 200.00."));
            return;
        }
    }
    if (typed.name.isEmpty()) {
        showProblem(tr("Type the customer's name."));
        return;
    }
    if (!typed.email.isEmpty() && !typed.email.contains(u'@')) {
        showProblem(tr("An e-mail address has an @."));
        return;
    }
    if (typed.isTaxExempt && typed.taxExemptionNumber.isEmpty()) {
        showProblem(tr("Type the number of the exemption: the books need it."));
        return;
    }
    showProblem({});
    emit customerTyped(typed);
}

} // namespace countertop::ui
