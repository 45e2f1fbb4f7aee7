#include "ui/office/versionalert.h"

#include "tests/support/checked.h"
#include "tests/ui/office/officewindow.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// What the counter says of a program that is older than the shop demands.
class VersionAlertTest : public Checked
{
    Q_OBJECT

private slots:
    void SY_39_theCounterWarnsAndSaysUntilWhen()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        ui::VersionAlert alert(window.shell().frame(), *ProgramVersion::fromText(u"0.0.9"));
        alert.start();
        window.signInBo();
        QVERIFY(!window.shows(u"older than the shop asks for"_s));

        demand(shop, ProgramVersion::own().text());
        QVERIFY(window.waitUntilShown(
            u"it is 0.0.9, asked for is %1."_s.arg(ProgramVersion::own().text())));
        QVERIFY(window.waitUntilShown(u"Everything works until"_s));
        window.saveTo(u"version-warned"_s);

        shop.clock.advance(std::chrono::hours(24 * 15));
        alert.start();
        QVERIFY(window.waitUntilShown(u"It sells as ever and every sale is stored"_s));
        window.saveTo(u"version-refused"_s);

        demand(shop, {});
        QVERIFY(window.wait([&window] { return !window.shows(u"It sells as ever"_s); }));
    }

    void SY_39_aCurrentProgramIsNotTold()
    {
        TestShop shop;
        TestWindow window(shop, withOffice(shop));
        ui::VersionAlert alert(window.shell().frame(), ProgramVersion::own());
        alert.start();
        demand(shop, ProgramVersion::own().text());
        window.signInBo();
        QVERIFY(!window.shows(u"older than the shop asks for"_s));
    }

private:
    static void demand(TestShop &shop, const QString &version)
    {
        expected(
            shop.desks().settings.change(QString(setting::leastVersion), version, shop.owner()));
        expected(shop.desks().sync.pullNow());
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::VersionAlertTest)
#include "versionalerttest.moc"
