#pragma once

#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"

#include <QList>

namespace countertop::tests {

using namespace Qt::StringLiterals;

/// What the tests of the drawer do to get to where they look.
class DrawerSteps : public Checked
{
protected:
    static void open(TestShop &shop, std::int64_t floatMinor)
    {
        till::OpenShift request{ {}, shop.amount(floatMinor), shop.owner() };
        expected(shop.desks().shift.open(request));
    }
    static void goToShift(TestWindow &window)
    {
        window.key(Qt::Key_2, Qt::ControlModifier);
        window.wait([&window] { return window.has(u"Count and close"_s); });
    }
    static void count(TestWindow &window, const QList<std::pair<QString, QString>> &pieces)
    {
        window.click(u"Count and close"_s);
        for (const auto &[value, number] : pieces) {
            window.fill(u"Pieces of "_s + value, number);
        }
    }
    static void makeCashier(TestShop &shop, const QString &name)
    {
        for (const till::PersonTile &tile : expected(shop.desks().people.people())) {
            Person person = tile.person;
            if (person.name == name) {
                person.role = shop.roles.cashier.id;
                expected(shop.desks().people.savePerson(shop.owner(), person));
            }
        }
    }
    static ShiftFigures figures(TestShop &shop) { return expected(shop.desks().shift.figures()); }
};

} // namespace countertop::tests
