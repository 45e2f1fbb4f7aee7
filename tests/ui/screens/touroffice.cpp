// The part of the tour through the manager area, the reports and the settings; declared in tour.h.

#include "tests/support/checked.h"
#include "tests/ui/screens/tour.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

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
    const QHash<QString, QString> empty{
        { u"Discounts"_s, u"No discount was given: %1"_s },
        { u"Prices by hand"_s, u"No price was changed by hand: %1"_s },
    };
    goTo(Qt::Key_4, u"By day"_s);
    for (const QString &section : { u"By day"_s,
                                    u"By hour"_s,
                                    u"By product"_s,
                                    u"By category"_s,
                                    u"By tax"_s,
                                    u"By tender"_s,
                                    u"By person"_s,
                                    u"Discounts"_s,
                                    u"Prices by hand"_s,
                                    u"Z archive"_s }) {
        press(section);
        const QString rows = section == u"Z archive"_s ? m_word(u"Closed shifts"_s)
                                                       : m_word(u"%1, rows"_s).arg(m_word(section));
        const QString none = m_word(empty.value(section)).section(u"%1"_s, 0, 0);
        await(section, [this, &rows, &none] {
            return none.isEmpty() ? rowsOf(rows) > 0 : m_window.shows(none);
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

} // namespace countertop::tests
