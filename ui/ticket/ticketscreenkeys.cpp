// What the keys of the counter do and which of its buttons are live; declared in ticketscreen.h.

#include "ui/payment/paymentpage.h"
#include "ui/people/actionrights.h"
#include "ui/shift/shiftactions.h"
#include "ui/ticket/duepanel.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/ticketscreen.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/keypad.h"

#include <QLineEdit>

namespace countertop::ui {

void TicketScreen::showRights()
{
    showDenialsBelow(*this, frame());
    showDenial(*m_keypad->button(PadKey::Discount), denial(frame(), Action::DiscountLine));
    showDenial(*m_keypad->button(PadKey::Price), denial(frame(), Action::ChangePrice));
    m_due->showPrintDenial(denial(frame(), Action::ReprintList));
    if (m_entry->isRefused()) {
        showRedRow();
    }
}

bool TicketScreen::perform(Action action)
{
    if (PaymentPage *payment = m_actions->payment()) {
        return payment->perform(action);
    }
    if (const QString denied = denial(frame(), action); !denied.isEmpty()) {
        sayDenial(frame(), denied);
        return true;
    }
    if (moveMark(action) || performOnLine(action)) {
        return true;
    }
    const int page = static_cast<int>(action) - static_cast<int>(Action::TilePage1);
    if (page >= 0 && page < 9) {
        showTilePage(page);
        return true;
    }
    switch (action) {
    case Action::EntryLine:
        m_entry->accept();
        m_entry->setText(QString());
        m_entry->edit()->setFocus();
        return true;
    case Action::Find:
        m_actions->find(m_entry->text());
        return true;
    case Action::Pay:
        pay();
        return true;
    case Action::Customer:
        m_actions->chooseCustomer();
        return true;
    case Action::Park:
        m_actions->park();
        return true;
    case Action::RecallList:
        m_actions->recallList();
        return true;
    case Action::DiscountTicket:
        m_actions->discountTicket();
        return true;
    case Action::NoteOnTicket:
        m_actions->noteOnTicket();
        return true;
    case Action::PriceCheck:
        m_actions->priceCheck();
        return true;
    case Action::ReprintList:
        m_actions->reprintList();
        return true;
    case Action::Returns:
        m_actions->takeReturn();
        return true;
    case Action::Gift:
        m_actions->chooseGift();
        return true;
    case Action::OpenDrawer:
        m_shiftActions->openDrawer();
        return true;
    case Action::CancelTicket:
        m_actions->cancelTicket();
        return true;
    default:
        return false;
    }
}

bool TicketScreen::performOnLine(Action action)
{
    switch (action) {
    case Action::Quantity:
        m_actions->changeQuantity();
        return true;
    case Action::DiscountLine:
        m_actions->discountLine();
        return true;
    case Action::ChangePrice:
        m_actions->changePrice();
        return true;
    case Action::NoteOnLine:
        m_actions->noteOnLine();
        return true;
    case Action::VoidLine:
        m_actions->voidLine();
        return true;
    default:
        return false;
    }
}

bool TicketScreen::moveMark(Action action)
{
    static constexpr int far = 100000;
    static constexpr int pageRows = 8;
    switch (action) {
    case Action::PreviousLine:
        frame().flow.moveMark(-1);
        return true;
    case Action::NextLine:
        frame().flow.moveMark(1);
        return true;
    case Action::FirstLine:
        frame().flow.moveMark(-far);
        return true;
    case Action::LastLine:
        frame().flow.moveMark(far);
        return true;
    case Action::PageUp:
        frame().flow.moveMark(-pageRows);
        return true;
    case Action::PageDown:
        frame().flow.moveMark(pageRows);
        return true;
    default:
        return false;
    }
}

} // namespace countertop::ui
