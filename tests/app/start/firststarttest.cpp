#include "app/terminal/firststart.h"

#include "app/terminal/openedshop.h"
#include "app/terminal/waiting.h"
#include "tests/support/checked.h"
#include "ui/start/startwindow.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr int makingMs = 60'000; ///< a shop takes a second; a busy machine more

ui::StartWish aWish()
{
    ui::StartWish wish;
    wish.language = u"de"_s;
    wish.shopName = u"Hafenladen"_s;
    wish.currency = u"EUR"_s;
    wish.zone = u"Europe/Berlin"_s;
    wish.taxRate = u"19"_s;
    wish.owner = u"Mara"_s;
    wish.ownerPin = u"482913"_s;
    return wish;
}

} // namespace

/// The first start with the real program making the shop, in folders of its own.
class FirstStartTest : public Checked
{
    Q_OBJECT

private:
    static bool isEmpty(const QString &folder)
    {
        return QDir(folder)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .isEmpty();
    }
    /// Whether `init` has begun in that folder.
    static bool isBeingMade(const QString &folder)
    {
        const QStringList made
            = QDir(folder).entryList({ u".init-*"_s }, QDir::Dirs | QDir::Hidden);
        return !made.isEmpty()
            && QFileInfo::exists(u"%1/%2/site.db"_s.arg(folder, made.constFirst()));
    }
    /// Leaves in *folder* what a start has made aside and not kept, as if it was killed then.
    static void leaveUnfinished(const QString &folder)
    {
        const QTemporaryDir elsewhere;
        terminal::FirstStart killed(elsewhere.path(), program());
        QVERIFY(terminal::waitFor(killed.prepare(aWish())));
        QVERIFY(QDir().rename(killed.asideFolder(), folder + u"/unfinished"_s));
    }
    static QString program() { return QString::fromLatin1(CT_PROGRAM); }
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
        QWidget *found = control(window, name);
        QVERIFY2(found != nullptr, qPrintable(name));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    static void fill(QWidget &window, const QString &name, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(control(window, name));
        QVERIFY2(field != nullptr, qPrintable(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    static bool shows(const QWidget &window, const QString &part)
    {
        const QList<QLabel *> labels = window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&part](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    static QString shownCode(QWidget &window)
    {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->accessibleName() == u"Recovery code"_s) {
                return label->text();
            }
        }
        return {};
    }

private Q_SLOTS:
    void theShopIsMadeAsideAndComesWholeIntoItsPlace()
    {
        const QTemporaryDir folder;
        terminal::FirstStart first(folder.path(), program());
        const auto code = terminal::waitFor(first.prepare(aWish()));
        QVERIFY2(code, qPrintable(code ? QString() : code.error().detail));
        QCOMPARE(code->count(u'-'), 3);
        QVERIFY(!terminal::OpenedShop::isShop(folder.path()));
        QVERIFY(first.keep());
        QVERIFY(terminal::OpenedShop::isShop(folder.path()));
        QVERIFY(!QFileInfo::exists(first.asideFolder()));
        const SystemClock clock;
        const auto shop = terminal::OpenedShop::open(folder.path(), clock);
        QVERIFY(shop);
        const Settings settings = *terminal::waitFor((*shop)->desks().settings.settings());
        QCOMPARE(settings.text(setting::storeName), u"Hafenladen"_s);
        QCOMPARE(settings.text(setting::screenLanguage), u"de"_s);
        QCOMPARE(settings.text(setting::receiptLanguage), u"de"_s);
        QVERIFY(terminal::waitFor((*shop)->unlockPins()));
        const auto people = *terminal::waitFor((*shop)->people().people());
        QCOMPARE(people.size(), std::size_t(1));
        QCOMPARE(people.front().person.name, u"Mara"_s);
        QVERIFY(terminal::waitFor((*shop)->people().signIn(people.front().person.id, u"482913"_s)));
        // The code works, once.
        QVERIFY(terminal::waitFor(
            (*shop)->people().resetPin(people.front().person.id, *code, u"593074"_s)));
    }

    void brokenOffHalfWayNothingIsMade()
    {
        const QTemporaryDir folder;
        terminal::FirstStart first(folder.path(), program());
        const auto made = first.prepare(aWish());
        // Killed while the site's database is there and the till's is not finished.
        QVERIFY(QTest::qWaitFor([&first] { return isBeingMade(first.asideFolder()); }, makingMs));
        first.drop();
        QVERIFY(isEmpty(folder.path()));
        QVERIFY(!first.keep());
        QVERIFY(!terminal::OpenedShop::isShop(folder.path()));
        QVERIFY(terminal::waitFor(first.prepare(aWish()))); // and nothing stands in the way
        QVERIFY(first.keep());
    }

    void whatAKilledStartLeftIsThrownAway()
    {
        const QTemporaryDir folder;
        leaveUnfinished(folder.path());
        terminal::FirstStart::finishKept(folder.path());
        QVERIFY(!terminal::OpenedShop::isShop(folder.path())); // nobody had kept it
        terminal::FirstStart again(folder.path(), program());
        ui::StartWish other = aWish();
        other.shopName = u"Second try"_s;
        QVERIFY(terminal::waitFor(again.prepare(other)));
        QVERIFY(again.keep());
        const SystemClock clock;
        const auto shop = terminal::OpenedShop::open(folder.path(), clock);
        QVERIFY(shop);
        const Settings settings = *terminal::waitFor((*shop)->desks().settings.settings());
        QCOMPARE(settings.text(setting::storeName), u"Second try"_s);
    }

    void whatWasKeptWhenThePowerWentIsKept()
    {
        const QTemporaryDir folder;
        leaveUnfinished(folder.path());
        // The power goes while the files are moved: the marker is still aside.
        QVERIFY(
            QDir().rename(folder.filePath(u"unfinished/site.db"_s), folder.filePath(u"site.db"_s)));
        QVERIFY(!terminal::OpenedShop::isShop(folder.path()));
        terminal::FirstStart::finishKept(folder.path());
        QVERIFY(!QFileInfo::exists(folder.filePath(u"unfinished"_s)));
        const SystemClock clock;
        const auto shop = terminal::OpenedShop::open(folder.path(), clock);
        QVERIFY(shop);
        QCOMPARE(terminal::waitFor((*shop)->desks().settings.settings())->text(setting::storeName),
                 u"Hafenladen"_s);
    }

    void aShopThatCannotBeMadeSaysWhy()
    {
        const QTemporaryDir folder;
        terminal::FirstStart first(folder.path(), program());
        ui::StartWish wish = aWish();
        wish.ownerPin = u"123456"_s;
        const auto made = terminal::waitFor(first.prepare(wish));
        QVERIFY(!made);
        QVERIFY(made.error().code.is(ui::StartError::NotMade));
        QVERIFY(made.error().detail.contains(u"easy to guess"_s));
        QVERIFY(isEmpty(folder.path()));
    }

    void aBackupComesBack()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        const QString file = other.filePath(u"shop.backup"_s);
        terminal::FirstStart first(folder.path(), program());
        if (!first.actions().restore) {
            QSKIP("this program does not restore");
        }
        QVERIFY(terminal::waitFor(first.prepare(aWish())));
        QVERIFY(first.keep());
        QCOMPARE(QProcess::execute(program(), { u"--data"_s, folder.path(), u"backup"_s, file }),
                 0);
        terminal::FirstStart second(other.filePath(u"till"_s), program());
        const auto bad = terminal::waitFor(second.restore(other.filePath(u"nothing"_s)));
        QVERIFY(!bad);
        QVERIFY(bad.error().code.is(ui::StartError::NotRestored));
        QVERIFY(!terminal::OpenedShop::isShop(other.filePath(u"till"_s)));
        const auto restored = terminal::waitFor(second.restore(file));
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().detail));
        const SystemClock clock;
        const auto shop = terminal::OpenedShop::open(other.filePath(u"till"_s), clock);
        QVERIFY(shop);
        QCOMPARE(terminal::waitFor((*shop)->desks().settings.settings())->text(setting::storeName),
                 u"Hafenladen"_s);
    }

    void thePagesLeadToAShopAndTheCodeMustBeTyped()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const ui::Look look(*qApp, {});
        terminal::FirstStart first(folder.path(), program());
        ui::StartWindow window(first.actions(), clock, u"en"_s);
        window.resize(1024, 768);
        window.show();
        QSignalSpy ready(&window, &ui::StartWindow::shopReady);
        QTRY_VERIFY(control(window, u"Make a new shop"_s) != nullptr);
        click(window, u"Make a new shop"_s);
        click(window, u"Go on"_s);
        QVERIFY(shows(window, u"Type the name of the shop."_s));
        fill(window, u"Name of the shop"_s, u"Hafenladen"_s);
        qobject_cast<QComboBox *>(control(window, u"Country"_s))->setCurrentText(u"Switzerland"_s);
        QCOMPARE(qobject_cast<QLineEdit *>(control(window, u"Currency"_s))->text(), u"CHF"_s);
        click(window, u"Go on"_s);
        fill(window, u"Your name"_s, u"Mara"_s);
        fill(window, u"PIN"_s, u"123456"_s);
        fill(window, u"The PIN again"_s, u"123456"_s);
        click(window, u"Make the shop"_s);
        QVERIFY(shows(window, u"too easy to guess"_s));
        fill(window, u"PIN"_s, u"482913"_s);
        click(window, u"Make the shop"_s);
        QVERIFY(shows(window, u"The two PINs are not the same."_s));
        fill(window, u"The PIN again"_s, u"482913"_s);
        click(window, u"Make the shop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!shownCode(window).isEmpty(), makingMs);
        click(window, u"Open the shop"_s);
        QVERIFY(shows(window, u"That is not the code above."_s));
        QVERIFY(!terminal::OpenedShop::isShop(folder.path()));
        fill(window,
             u"Type the code as you wrote it down"_s,
             shownCode(window).toLower().replace(u'-', u' '));
        click(window, u"Open the shop"_s);
        QCOMPARE(ready.count(), 1);
        QVERIFY(terminal::OpenedShop::isShop(folder.path()));
    }

    void leavingBeforeTheLastPageLeavesTheFolderAsItWas()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const ui::Look look(*qApp, {});
        {
            terminal::FirstStart first(folder.path(), program());
            ui::StartWindow window(first.actions(), clock, u"en"_s);
            window.show();
            click(window, u"Try the demo shop"_s);
            QVERIFY(shows(window, u"Mats"_s));
            QVERIFY(shows(window, u"264809"_s));
            click(window, u"Make the demo shop"_s);
            QTRY_VERIFY(control(window, u"Break off"_s) != nullptr);
            click(window, u"Break off"_s);
            QVERIFY(shows(window, u"Nothing was made."_s));
            QVERIFY(isEmpty(folder.path()));
        }
        QVERIFY(isEmpty(folder.path()));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::FirstStartTest)

#include "firststarttest.moc"
