// The part of the tour at the counter, from signing in to the counted drawer; declared in tour.h.

#include "tests/support/checked.h"
#include "tests/ui/screens/tour.h"
#include "ui/office/syncpage.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

// Of resources/demo.
const QString milk = u"2900000000131"_s;
const QString candle = u"2900000000605"_s;
const QString towel = u"2900000001411"_s;
const QString weighedCheese = u"2200042002347"_s;
const QString openPrice = u"Sell at a typed price"_s;
const QString annasPin = u"482913"_s;
const QString jonasPin = u"593074"_s;
const QString elifsPin = u"906427"_s;
const QString bosPin = u"735168"_s;

} // namespace

void Tour::signIn(const QString &person, const QString &pin)
{
    m_window.click(person);
    m_window.type(pin);
    m_window.key(Qt::Key_Return);
    await(u"the tiles"_s, [this] { return m_window.has(u"Flat white"_s); });
}

void Tour::sellTiles(const QStringList &tiles, Qt::Key tender)
{
    for (const QString &tile : tiles) {
        const std::int64_t before = m_window.flow().priced().pieceCount;
        m_window.click(tile);
        await(tile, [this, before] { return m_window.flow().priced().pieceCount > before; });
    }
    m_window.key(Qt::Key_F12);
    await(u"the payment"_s, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_window.key(tender);
    m_window.key(Qt::Key_Return);
    await(u"the sale"_s, [this] { return m_window.flow().ticket().isEmpty(); });
}

void Tour::sellAllMorning()
{
    await(u"the people"_s, [this] { return m_window.has(u"Anna"_s); });
    m_look(u"sign-in"_s);
    signIn(u"Jonas"_s, jonasPin);
    const auto cash = Qt::Key_F5;
    const auto card = Qt::Key_F6;
    sellTiles({ u"Flat white"_s, u"Croissant"_s }, cash);
    sellTiles({ u"Cappuccino"_s, u"Cinnamon bun"_s, u"Oat milk 1 l"_s }, card);
    m_shop.clock.advance(std::chrono::hours(1));
    sellTiles({ u"Sourdough loaf"_s, u"Honey 250 g"_s }, card);
    sellTiles({ u"Flat white"_s, u"Flat white"_s, u"Lemon cake slice"_s }, cash);
    sellTiles({ u"Teapot, stoneware"_s }, card);
    m_shop.clock.advance(std::chrono::hours(1));
    sellTiles({ u"Filter coffee"_s, u"Croissant"_s, u"Greeting card"_s }, cash);
    sellTiles({ u"Notebook A5"_s, u"Flat white"_s }, card);
    m_shop.clock.advance(std::chrono::hours(2));
    sellTiles({ u"Open studio visit"_s, u"Cappuccino"_s }, card);
    sellTiles({ u"Napkin, linen"_s, u"Napkin, linen"_s, u"Flat white"_s }, card);
    m_shop.clock.advance(std::chrono::hours(1));
    m_window.key(Qt::Key_L, Qt::ControlModifier);
}

void Tour::asStoreStaff()
{
    await(u"the people"_s, [this] { return m_window.has(u"Elif"_s); });
    signIn(u"Elif"_s, elifsPin); // hardly anything of the counter is hers to do
    m_look(u"ticket-denied"_s);
    openButton(u"more-denied"_s, u"More"_s);
    m_window.key(Qt::Key_L, Qt::ControlModifier);
}

void Tour::atTheDoor()
{
    await(u"the people"_s, [this] { return m_window.has(u"Anna"_s); });
    signIn(u"Anna"_s, annasPin);
    m_look(u"ticket-empty"_s);
    m_window.scan(u"4000000000006"_s);
    await(u"the red row"_s, [this] { return m_window.has(m_word(openPrice)); });
    m_look(u"ticket-unknown-code"_s);
    press(openPrice);
    await(u"the categories"_s, [this] { return rowsOf(m_word(openPrice)) > 0; });
    m_look(u"open-price-category"_s);
    m_window.key(Qt::Key_Return);
    await(u"the taxes"_s,
          [this] { return m_window.dialogTitle() == m_word(u"How is it taxed?"_s); });
    m_look(u"open-price-tax"_s);
    m_window.key(Qt::Key_Return);
    await(u"the price"_s, [this] { return m_window.dialogTitle() == m_word(u"Price"_s); });
    m_look(u"open-price"_s);
    m_window.key(Qt::Key_Escape);
    m_window.key(Qt::Key_Escape);
    leave();
}

void Tour::lock()
{
    m_window.key(Qt::Key_L, Qt::ControlModifier);
    await(u"the lock"_s, [this] { return m_window.has(u"Bo"_s); });
    m_look(u"lock"_s);
    signIn(u"Bo"_s, bosPin);
    ui::SyncPage::open(m_window.shell().frame()); // as a touch of the badge does
    await(u"the connection"_s, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_look(u"connection"_s);
    leave();
}

void Tour::ringUp()
{
    m_window.key(Qt::Key_F4);
    await(u"the customers"_s, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_window.type(u"Lind"_s);
    m_window.key(Qt::Key_Return); // before the answer is there, as who knows the name does
    await(u"Mara"_s, [this] {
        const auto &customer = m_window.flow().ticket().customer;
        return customer && customer->name == u"Mara Lindqvist"_s;
    });
    m_window.type(u"3*"_s);
    m_window.type(milk);
    m_window.key(Qt::Key_Return);
    await(u"milk"_s, [this] { return !m_window.flow().ticket().isEmpty(); });
    m_window.click(u"Flat white"_s);
    m_window.sell(towel);
    m_window.key(Qt::Key_Delete);
    await(u"void"_s, [this] { return m_window.flow().ticket().lines.back().voided.has_value(); });
    m_window.sell(weighedCheese);
    m_window.sell(candle);
    m_window.key(Qt::Key_N, Qt::ControlModifier);
    await(u"the note"_s, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_window.type(u"Wrap it, please"_s);
    m_look(u"note"_s);
    press(u"Keep"_s);
    m_look(u"ticket"_s);
}

void Tour::overTheTicket()
{
    openKey(u"help"_s, Qt::Key_F1);
    openKey(u"find"_s, Qt::Key_F3);
    openKey(u"customer"_s, Qt::Key_F4);
    openKey(u"parked"_s, Qt::Key_F5, Qt::ShiftModifier);
    openKey(u"quantity"_s, Qt::Key_F6);
    openKey(u"discount"_s, Qt::Key_F7);
    openKey(u"discount-on-ticket"_s, Qt::Key_F7, Qt::ShiftModifier);
    openKey(u"price"_s, Qt::Key_F8);
    openKey(u"price-check"_s, Qt::Key_F9);
    openKey(u"return"_s, Qt::Key_F10);
    openKey(u"note-on-ticket"_s, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    openKey(u"gift"_s, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    openKey(u"cancel"_s, Qt::Key_Delete, Qt::ControlModifier);
    openButton(u"more"_s, u"More"_s);
}

void Tour::payAndReturn()
{
    m_window.key(Qt::Key_F12);
    await(u"the payment"_s, [this] { return m_window.has(m_word(u"Cash"_s)); });
    m_look(u"payment"_s);
    m_window.type(u"20.00"_s);
    m_window.key(Qt::Key_Return);
    await(u"the tender"_s, [this] { return m_window.flow().hasTenders(); });
    m_look(u"payment-partly"_s);
    m_window.type(u"50.00"_s);
    m_look(u"payment-change"_s);
    fill(u"Cash given"_s, u"999999"_s); // the most that can be typed gives the widest change
    m_look(u"payment-largest"_s);
    m_window.key(Qt::Key_Return);
    await(u"the question"_s, [this] { return m_window.has(m_word(u"Yes, take it"_s)); });
    m_look(u"payment-sure"_s);
    m_window.key(Qt::Key_Return);
    await(u"the sale"_s, [this] { return m_window.flow().ticket().isEmpty(); });
    m_look(u"change"_s);
    openKey(u"reprint"_s, Qt::Key_P, Qt::ControlModifier);
    payBack(m_window.flow().lastSale()->receiptNumber.toText());
}

void Tour::payBack(const QString &receipt)
{
    m_window.key(Qt::Key_F10);
    fill(u"Receipt number"_s, receipt);
    m_window.key(Qt::Key_Return);
    press(u"Everything"_s);
    fill(u"Reason"_s, u"Not liked"_s);
    m_look(u"return-lines"_s);
    press(u"Take back"_s);
    await(u"the return"_s, [this] { return !m_window.flow().ticket().isEmpty(); });
    m_look(u"ticket-return"_s);
    openKey(u"payment-return"_s, Qt::Key_F12);
    m_window.key(Qt::Key_Delete, Qt::ControlModifier);
    press(u"Cancel ticket"_s);
    await(u"the empty ticket"_s, [this] { return m_window.flow().ticket().isEmpty(); });
    openDrawer();
}

void Tour::openDrawer()
{
    m_window.key(Qt::Key_D, Qt::ControlModifier);
    fill(u"Reason"_s, u"Change"_s);
    m_look(u"drawer"_s);
    press(u"Open drawer"_s);
    await(u"Bo's tile"_s, [this] { return m_window.has(u"Bo"_s); });
    m_window.type(bosPin);
    m_window.key(Qt::Key_Return);
    m_look(u"approval-nobody"_s);
    m_window.click(u"Bo"_s);
    m_look(u"approval"_s);
    m_window.type(bosPin);
    m_window.key(Qt::Key_Return);
    await(u"the approval"_s, [this] { return m_window.dialogTitle().isEmpty(); });
}

void Tour::messages()
{
    m_window.key(Qt::Key_1, Qt::ControlModifier);
    for (const char *id : { "one", "two", "three", "four" }) {
        m_window.shell().frame().messages.add({ QString::fromLatin1(id),
                                                ui::Tone::Warning,
                                                {},
                                                u"Receipt 1-1-2026-000231 is not printed."_s,
                                                u"The sale is stored."_s,
                                                u"Reprint"_s });
    }
    m_look(u"messages"_s);
}

void Tour::countTheDrawer()
{
    goTo(Qt::Key_2, u"Count and close"_s);
    m_look(u"shift"_s);
    openButton(u"shift-cash"_s, u"Cash in or out"_s);
    press(u"Count and close"_s);
    m_window.type(u"99999"_s);
    m_look(u"shift-count"_s);
    for (int digit = 0; digit < 5; ++digit) {
        m_window.key(Qt::Key_Backspace);
    }
    m_window.type(u"2"_s);
    m_window.key(Qt::Key_Return, Qt::AltModifier);
    await(u"the check"_s, [this] { return m_window.has(m_word(u"Close shift"_s)); });
    m_look(u"shift-check"_s);
    fill(u"Reason"_s, u"Not found"_s);
    m_window.key(Qt::Key_Return, Qt::AltModifier);
    await(u"the Z"_s, [this] { return m_window.has(m_word(u"Done"_s)); });
    m_look(u"shift-z"_s);
    press(u"Done"_s);
    await(u"the closed till"_s, [this] { return !m_window.has(m_word(u"Done"_s)); });
    m_look(u"shift-none"_s);
    openButton(u"shift-closed-ones"_s, u"Closed shifts"_s);
    press(u"Open shift"_s);
    await(u"the opening"_s, [this] { return m_window.has(m_word(u"One sum"_s)); });
    m_window.type(u"99999"_s);
    m_look(u"shift-open"_s);
    press(u"One sum"_s);
    m_window.type(u"999999"_s);
    m_look(u"shift-open-sum"_s);
    leave();
}

} // namespace countertop::tests
