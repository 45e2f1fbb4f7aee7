#include "tests/ui/screens/tour.h"

#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"
#include "ui/settings/settingsscreen.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

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
    goThrough({ &Tour::sellAllMorning,
                &Tour::asStoreStaff,
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
                &Tour::messages });
}

void Tour::walkTheCounter()
{
    goThrough({ &Tour::asStoreStaff,
                &Tour::atTheDoor,
                &Tour::ringUp,
                &Tour::overTheTicket,
                &Tour::payAndReturn,
                &Tour::lock,
                &Tour::messages });
}

void Tour::goThrough(const std::vector<void (Tour::*)()> &parts)
{
    for (const auto part : parts) {
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

} // namespace countertop::tests
