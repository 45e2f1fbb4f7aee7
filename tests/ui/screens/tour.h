#pragma once

#include "tests/support/window/testwindow.h"

#include <functional>
#include <vector>

class QTableView;

namespace countertop::tests {

/// A walk through every screen of the program over the demo shop, by key and accessible name as a
/// person goes; at each stop it calls *look* with the stop's name.
class Tour final
{
public:
    /// What a name of the program is in the language of the window.
    using Word = std::function<QString(const QString &)>;
    using Look = std::function<void(const QString &stop)>;

    Tour(TestShop &shop, TestWindow &window, Word word, Look look);

    void walk();
    /// Only the counter: ticket, payment, approval, messages.
    void walkTheCounter();

    /// All five screens of the rail, as the program has them.
    static WindowWish withEveryScreen(TestShop &shop);

private:
    void goThrough(const std::vector<void (Tour::*)()> &parts);
    void signIn(const QString &person, const QString &pin);
    /// Some sales of earlier hours, so that there is something to report.
    void sellAllMorning();
    void sellTiles(const QStringList &tiles, Qt::Key tender);
    void asStoreStaff();
    void atTheDoor();
    void lock();
    void ringUp();
    void overTheTicket();
    void payAndReturn();
    void payBack(const QString &receipt);
    void openDrawer();
    void countTheDrawer();
    void today();
    void catalogue();
    void importFile();
    void stockAndCustomers();
    void people();
    void reports();
    void settings();
    void messages();

    void goTo(Qt::Key rail, const QString &sign);
    void openKey(const QString &stop, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Presses *button*, looks at the dialog that it opens and goes back.
    void openButton(const QString &stop, const QString &button);
    /// Opens the first row of a list, looks and goes back.
    void openFirstRow(const QString &stop, const QString &list);
    QTableView *table(const QString &shownName) const;
    int rowsOf(const QString &shownName) const;
    void search(const QString &field, const QString &text, const QString &found);
    void press(const QString &name) { m_window.click(m_word(name)); }
    void fill(const QString &name, const QString &text) { m_window.fill(m_word(name), text); }
    void leave();
    /// Fails the test where nothing of it comes to be.
    void await(const QString &what, const std::function<bool()> &until);

    TestShop &m_shop;
    TestWindow &m_window;
    Word m_word;
    Look m_look;
    bool m_isLost = false; ///< nothing after it can be found either
};

} // namespace countertop::tests
