#include "ui/account/customeractions.h"

#include "core/till/account/accountdesk.h"
#include "ui/account/accountpage.h"
#include "ui/account/customerpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"

namespace countertop::ui {

CustomerActions::CustomerActions(Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
{
}

void CustomerActions::edit(const Customer &customer,
                           const std::function<void(const Customer &)> &then)
{
    auto *page = new CustomerPage(customer, m_frame.flow.settings());
    connect(page, &CustomerPage::customerTyped, this, [this, page, then](const Customer &typed) {
        page->setWaiting(true);
        m_frame.desks.account.save(typed, *m_frame.flow.session())
            .then(page, [this, page, then](const Result<Customer> &saved) {
                page->setWaiting(false);
                if (!saved) {
                    page->showProblem(deskProblem(saved.error()));
                    m_frame.sounds.play(Sound::Refused);
                    return;
                }
                page->setStored();
                m_frame.dialog.back();
                emit happened();
                if (then) {
                    then(*saved);
                }
            });
    });
    m_frame.dialog.open(page, DialogWidth::Middle);
}

void CustomerActions::showAccount(const CustomerId &customer)
{
    auto *page = new AccountPage(m_frame, customer);
    connect(page, &AccountPage::happened, this, &CustomerActions::happened);
    m_frame.dialog.open(page, DialogWidth::Wide);
}

} // namespace countertop::ui
