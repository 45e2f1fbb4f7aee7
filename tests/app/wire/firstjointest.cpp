#include "app/terminal/firststart.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/waiting.h"
#include "tests/support/checked.h"
#include "tests/support/runningsite.h"
#include "ui/start/startwindow.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace countertop {

/// A first start that joins a running site, by the pages of the window and the real program.
class FirstJoinTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_31_aFirstStartJoinsByAddressCodeAndPin();

private:
    static QWidget *control(QWidget &window, const QString &name)
    {
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->accessibleName() == name
                && widget->focusPolicy() != Qt::NoFocus) {
                return widget;
            }
        }
        return nullptr;
    }
    static void click(QWidget &window, const QString &name)
    {
        QVERIFY2(control(window, name) != nullptr, qPrintable(name));
        QTest::mouseClick(control(window, name), Qt::LeftButton);
    }
    static void fill(QWidget &window, const QString &name, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(control(window, name));
        QVERIFY2(field != nullptr, qPrintable(name));
        field->setText(text);
    }
    static bool shows(const QWidget &window, const QString &part)
    {
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&part](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
};

void FirstJoinTest::SY_31_aFirstStartJoinsByAddressCodeAndPin()
{
    tests::SiteShop shop;
    tests::RunningSite site;
    site.clock.set(SystemClock().now());
    site.adopt(shop);
    site.start();
    const QString code = site.code(shop);
    const QTemporaryDir folder;
    const ui::Look look(*qApp, ui::LookChoice());
    const SystemClock clock;
    terminal::FirstStart first(folder.path(), QString::fromLatin1(CT_PROGRAM));
    ui::StartWindow window(first.actions(), clock, u"en"_s);
    QSignalSpy ready(&window, &ui::StartWindow::shopReady);
    window.resize(1280, 800);
    window.show();
    click(window, u"Join a shop as another till"_s);
    fill(window, u"Address of the service"_s, site.address().toString());
    fill(window, u"Code"_s, code);
    click(window, u"Join"_s); // without the pin nobody vouches for the site
    QTRY_VERIFY_WITH_TIMEOUT(shows(window, site.pins().front()), 20'000);
    QVERIFY(ready.isEmpty());
    QVERIFY(!terminal::OpenedShop::isShop(folder.path()));
    fill(window, u"Pin of the service"_s, site.pins().front());
    click(window, u"Join"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
    const auto opened = terminal::OpenedShop::open(folder.path(), clock);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
    QVERIFY((*opened)->connection());
    QVERIFY(terminal::waitFor((*opened)->unlockSite()));
    QVERIFY(terminal::waitFor((*opened)->sync().pushNow()));
    const auto people = terminal::waitFor((*opened)->people().people());
    QVERIFY(people && !people->empty());
    QVERIFY(!QFile::exists(folder.filePath(u"unfinished/joining.key"_s)));
}

} // namespace countertop

CT_TEST_CLASS(countertop::FirstJoinTest)
#include "firstjointest.moc"
