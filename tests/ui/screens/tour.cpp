#include "tests/ui/screens/tour.h"

#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"
#include "ui/settings/settingsscreen.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

// Of resources/demo.
const QString milk = u"2900000000131"_s;
const QString candle = u"2900000000605"_s;
const QString towel = u"2900000001411"_s;
const QString weighedCheese = u"2200042002347"_s;
const QString annasPin = u"482913"_s;
const QString jonasPin = u"593074"_s;
const QString bosPin = u"735168"_s;

} // namespace

Tour::Tour(TestShop &shop, TestWindow &window, Word word, Look look)
    : m_shop(shop)
    , m_window(window)
    , m_word(std::move(word))
    , m_look(std::move(look))
{
}

WindowWish Tour::withEveryScreen(TestShop &shop)
{
    WindowWish wish = withOffice(shop);
    wish.addScreens = [addOffice = wish.addScreens](ui::Shell &shell) {
        addOffice(shell);
        shell.addScreen(new ui::SettingsScreen(shell.frame()),
                        ui::Icon(u"settings"_s),
                        u"Settings"_s,
                        rights::settingsEdit);
    };
    return wish;
}

void Tour::walk()
{
    for (const auto part : { &Tour::sellAllMorning,
                             &Tour::atTheDoor,
                             &Tour::ringUp,
                             &Tour::overTheTicket,
                             &Tour::payAndReturn,
                             &Tour::lock,
                             &Tour::today,
                             &Tour::catalogue,
                             &Tour::importFile,
                             &Tour::stockAndCustomers,
                             &Tour::people,
                             &Tour::settings,
                             &Tour::countTheDrawer,
                             &Tour::reports,
                             &Tour::messages }) {
        if (!m_isLost) {
            (this->*part)();
        }
    }
}

void Tour::await(const QString &what, const std::function<bool()> &until)
{
    if (m_isLost) {
        return;
    }
    m_isLost = !TestWindow::wait(until);
    QVERIFY2(!m_isLost, qPrintable(what + u" did not come"_s));
}

void Tour::leave()
{
    m_window.key(Qt::Key_Escape);
    await(u"the end of the dialog"_s, [this] { return m_window.dialogTitle().isEmpty(); });
}

void Tour::openKey(const QString &stop, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (m_isLost) {
        return;
    }
    m_window.key(key, modifiers);
    await(stop, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_look(stop);
    leave();
}

void Tour::openButton(const QString &stop, const QString &button)
{
    if (m_isLost) {
        return;
    }
    press(button);
    await(stop, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_look(stop);
    leave();
}

QTableView *Tour::table(const QString &shownName) const
{
    // By kind as well: the section that it stands in often has the same name.
    for (QTableView *view : m_window.shell().findChildren<QTableView *>()) {
        if (view->isVisible() && view->accessibleName() == shownName) {
            return view;
        }
    }
    return nullptr;
}

int Tour::rowsOf(const QString &shownName) const
{
    const QTableView *view = table(shownName);
    return view == nullptr || view->model() == nullptr ? 0 : view->model()->rowCount();
}

void Tour::openFirstRow(const QString &stop, const QString &list)
{
    await(list, [this, &list] { return rowsOf(m_word(list)) > 0; });
    if (m_isLost) {
        return;
    }
    table(m_word(list))->setFocus();
    table(m_word(list))->setCurrentIndex(table(m_word(list))->model()->index(0, 0));
    m_window.key(Qt::Key_Return);
    await(stop, [this] { return !m_window.dialogTitle().isEmpty(); });
    m_look(stop);
    leave();
}

void Tour::search(const QString &field, const QString &text, const QString &found)
{
    fill(field, text);
    await(found, [this, &found] { return m_window.shows(found); });
}

void Tour::goTo(Qt::Key rail, const QString &sign)
{
    m_window.key(rail, Qt::ControlModifier);
    await(sign, [this, &sign] { return m_window.has(m_word(sign)); });
}

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

void Tour::atTheDoor()
{
    await(u"the people"_s, [this] { return m_window.has(u"Anna"_s); });
    signIn(u"Anna"_s, annasPin);
    m_look(u"ticket-empty"_s);
    m_window.scan(u"4000000000006"_s);
    m_look(u"ticket-unknown-code"_s);
}

void Tour::lock()
{
    m_window.key(Qt::Key_L, Qt::ControlModifier);
    await(u"the lock"_s, [this] { return m_window.has(u"Bo"_s); });
    m_look(u"lock"_s);
    signIn(u"Bo"_s, bosPin);
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
    m_window.key(Qt::Key_Return);
    await(u"the sale"_s, [this] { return m_window.flow().lastSale().has_value(); });
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
    m_window.click(u"Bo"_s);
    m_look(u"approval"_s);
    m_window.type(bosPin);
    m_window.key(Qt::Key_Return);
    await(u"the approval"_s, [this] { return m_window.dialogTitle().isEmpty(); });
}

void Tour::today()
{
    goTo(Qt::Key_3, u"Today"_s);
    await(u"the day"_s, [this] { return rowsOf(m_word(u"Sales by person"_s)) > 0; });
    m_look(u"today"_s);
}

void Tour::catalogue()
{
    press(u"Catalogue"_s);
    await(u"the goods"_s, [this] { return rowsOf(m_word(u"Products"_s)) > 10; });
    m_look(u"catalogue"_s);
    openButton(u"categories"_s, u"Categories"_s);
    openButton(u"product-new"_s, u"New product"_s);
    openButton(u"export"_s, u"Export"_s);
    search(u"Search products"_s, u"Greeting"_s, u"Greeting card"_s);
    openFirstRow(u"product"_s, u"Products"_s);
}

void Tour::importFile()
{
    press(u"Import"_s);
    await(u"the import"_s, [this] { return m_window.has(m_word(u"Look at the file"_s)); });
    m_look(u"import"_s);
    auto *file = qobject_cast<QLineEdit *>(m_window.control(m_word(u"File"_s)));
    QVERIFY(file != nullptr);
    file->setText(u":/demo/products.csv"_s);
    press(u"Look at the file"_s);
    await(u"the rows"_s, [this] { return rowsOf(m_word(u"Rows of the file"_s)) > 0; });
    m_look(u"import-looked-at"_s);
    leave();
}

void Tour::stockAndCustomers()
{
    press(u"Stock"_s);
    await(u"the stock"_s, [this] { return rowsOf(m_word(u"Stock on hand"_s)) > 0; });
    m_look(u"stock"_s);
    search(u"Search stock"_s, u"Honey"_s, u"Honey 250 g"_s);
    openFirstRow(u"stock-moves"_s, u"Stock on hand"_s);
    openButton(u"stock-receive"_s, u"Receive"_s);
    openButton(u"stock-count"_s, u"Count"_s);
    openButton(u"stock-correct"_s, u"Correct"_s);
    press(u"Customers"_s);
    await(u"the customers"_s, [this] { return rowsOf(m_word(u"Customers"_s)) > 0; });
    m_look(u"customers"_s);
    openButton(u"customer-new"_s, u"New customer"_s);
    search(u"Find a customer"_s, u"Weber"_s, u"Café Weber"_s);
    openButton(u"account"_s, u"Account"_s);
}

void Tour::people()
{
    press(u"People"_s);
    await(u"the people"_s, [this] { return rowsOf(m_word(u"People"_s)) > 0; });
    m_look(u"people"_s);
    openFirstRow(u"person"_s, u"People"_s);
    openButton(u"person-new"_s, u"New person"_s);
    press(u"Roles"_s);
    await(u"the roles"_s, [this] { return rowsOf(m_word(u"Roles"_s)) > 0; });
    m_look(u"roles"_s);
    openButton(u"role-new"_s, u"New role"_s);
}

void Tour::reports()
{
    goTo(Qt::Key_4, u"By day"_s);
    for (const QString &section : { u"By day"_s,
                                    u"By hour"_s,
                                    u"By product"_s,
                                    u"By category"_s,
                                    u"By tax"_s,
                                    u"By tender"_s,
                                    u"By person"_s,
                                    u"Discounts"_s,
                                    u"Z archive"_s }) {
        press(section);
        const QString rows = section == u"Z archive"_s ? m_word(u"Closed shifts"_s)
                                                       : m_word(u"%1, rows"_s).arg(m_word(section));
        await(section, [this, &section, &rows] {
            return rowsOf(rows) > 0 || section == u"Discounts"_s; // none was given
        });
        m_look(u"report-"_s + section.toLower().replace(u' ', u'-'));
    }
    press(u"By day"_s);
    openButton(u"report-export"_s, u"Export"_s);
}

void Tour::settings()
{
    goTo(Qt::Key_5, u"Store"_s);
    for (const QString &page : { u"Store"_s,
                                 u"Payments"_s,
                                 u"Selling"_s,
                                 u"Receipt texts"_s,
                                 u"Look and language"_s,
                                 u"Scanner"_s,
                                 u"Sounds"_s,
                                 u"Security"_s,
                                 u"Backup and disk"_s,
                                 u"Taxes"_s,
                                 u"Scale labels"_s,
                                 u"Printers"_s,
                                 u"Keys"_s }) {
        press(page);
        m_look(u"settings-"_s + page.toLower().replace(u' ', u'-'));
    }
    openButton(u"settings-key"_s, u"Assign a key"_s);
    press(u"Printers"_s);
    openButton(u"settings-printer"_s, u"Add a printer"_s);
    press(u"Scale labels"_s);
    openButton(u"settings-label-rule"_s, u"Add a rule"_s);
    press(u"Taxes"_s);
    openButton(u"settings-tax-class"_s, u"Add a tax class"_s);
}

void Tour::countTheDrawer()
{
    goTo(Qt::Key_2, u"Count and close"_s);
    m_look(u"shift"_s);
    openButton(u"shift-cash"_s, u"Cash in or out"_s);
    press(u"Count and close"_s);
    m_window.type(u"2"_s);
    m_look(u"shift-count"_s);
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
    openButton(u"shift-open"_s, u"Open shift"_s);
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

} // namespace countertop::tests
