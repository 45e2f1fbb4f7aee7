#include "core/till/people/peopledesk.h"
#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// The last one who may change people cannot take that from themselves, whichever way they try.
class LastOwnerTest : public Checked
{
    Q_OBJECT

private:
    static Person personNamed(TestShop &shop, const QString &name)
    {
        for (const till::PersonTile &tile :
             expected(shop.desks().people.people(till::PeopleWanted::Everybody))) {
            if (tile.person.name == name) {
                return tile.person;
            }
        }
        return {};
    }
    /// Oda left: nobody but Bo may change people.
    static void leaveBoAlone(TestShop &shop)
    {
        Person oda = personNamed(shop, u"Oda"_s);
        oda.isActive = false;
        expected(shop.desks().people.savePerson(shop.owner(), oda));
    }
    static void openBo(TestWindow &window)
    {
        goTo(window, u"People"_s);
        QTableView *list = nullptr;
        window.wait([&window, &list] {
            for (QTableView *view : window.shell().findChildren<QTableView *>()) {
                if (view->isVisible() && view->accessibleName() == u"People") {
                    list = view;
                }
            }
            return list != nullptr && list->model()->rowCount() > 0;
        });
        for (int row = 0; list != nullptr && row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == u"Bo") {
                list->setFocus();
                list->selectRow(row);
            }
        }
        window.key(Qt::Key_Return);
        window.waitForDialog(u"Person"_s);
    }
    static void toggle(TestWindow &window, const QString &box)
    {
        window.control(box)->setFocus();
        window.key(Qt::Key_Space);
    }
    static bool isRefused(TestWindow &window)
    {
        return window.waitUntilShown(u"Nobody would be left who may change people."_s)
            && window.heard().back() == ui::Sound::Refused;
    }

private slots:
    void cannotLeave()
    {
        TestShop shop;
        leaveBoAlone(shop);
        TestWindow window(shop, withOffice(shop));
        openBo(window);
        toggle(window, u"Works here"_s);
        window.click(u"Save person"_s);
        QVERIFY(isRefused(window));
        QVERIFY(personNamed(shop, u"Bo"_s).isActive);
    }

    void cannotTakeAnotherRole()
    {
        TestShop shop;
        leaveBoAlone(shop);
        TestWindow window(shop, withOffice(shop));
        openBo(window);
        choose(window, u"Role"_s, shop.roles.cashier.name);
        window.click(u"Save person"_s);
        QVERIFY(isRefused(window));
        QCOMPARE(personNamed(shop, u"Bo"_s).role, shop.roles.manager.id);
    }

    void cannotTakeTheRightFromTheRole()
    {
        TestShop shop;
        leaveBoAlone(shop);
        TestWindow window(shop, withOffice(shop));
        goTo(window, u"People"_s);
        window.click(u"Roles"_s);
        openRow(window, u"Roles"_s, shop.roles.manager.name);
        QVERIFY(window.waitForDialog(u"Role"_s));
        choose(window, u"change people and rights"_s, u"not allowed"_s);
        window.click(u"Save role"_s);
        QVERIFY(isRefused(window));
        for (const Role &role : expected(shop.desks().people.roles())) {
            if (role.id == shop.roles.manager.id) {
                QCOMPARE(rights::valueOf(role, rights::peopleEdit), RightValue::Allowed);
            }
        }
    }

    void whoeverIsNotTheLastMayLeave()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        openBo(window);
        toggle(window, u"Works here"_s);
        window.click(u"Save person"_s);
        QVERIFY(window.wait([&window] { return window.dialogTitle().isEmpty(); }));
        QVERIFY(!personNamed(shop, u"Bo"_s).isActive);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::LastOwnerTest)

#include "lastownertest.moc"
