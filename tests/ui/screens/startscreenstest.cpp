#include "tests/support/checked.h"
#include "tests/support/fakes.h"
#include "tests/ui/screens/pseudolanguage.h"
#include "tests/ui/screens/walk.h"
#include "ui/shell/problemwindow.h"
#include "ui/start/startwindow.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

/// A shop that is made at once, or not at all.
ui::StartActions actionsThat(bool succeed)
{
    ui::StartActions actions;
    actions.prepare = [succeed](const ui::StartWish &) {
        const Error full{ ErrorKind::Unavailable, ui::StartError::NotMade, u"the disk is full"_s };
        return ready(succeed ? Result<QString>(u"K7QX-M4RT-9WPD-2HNE"_s) : Result<QString>(full));
    };
    actions.join = [](const ui::JoinAnswers &) {
        return ready(
            Result<void>(Error{ ErrorKind::Unavailable,
                                ui::StartError::NotJoined,
                                u"The code was good for ten minutes and is no more. Nothing was "
                                "changed. Have a new one made: countertop-site enroll-code."_s }));
    };
    actions.keep = [] { return done(); };
    actions.drop = [] {};
    actions.restore = [](const QString &) { return ready(done()); };
    actions.demoPeople = { { u"Anna"_s, u"cashier"_s, u"482913"_s },
                           { u"Jonas"_s, u"cashier"_s, u"593074"_s },
                           { u"Bo"_s, u"manager"_s, u"735168"_s },
                           { u"Mats"_s, u"storeStaff"_s, u"264809"_s },
                           { u"Oda"_s, u"owner"_s, u"917350"_s } };
    return actions;
}

} // namespace

/// What stands before the counter: the pages of a first start, and the window in its place when the
/// shop cannot be opened.
class StartScreensTest : public Checked
{
    Q_OBJECT

private:
    static QWidget *control(const QWidget &window, const QString &name)
    {
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }
    static void press(const QWidget &window, const QString &name)
    {
        QVERIFY2(control(window, name) != nullptr, qPrintable(name));
        QTest::mouseClick(control(window, name), Qt::LeftButton);
    }
    static void fill(const QWidget &window, const QString &name, const QString &text)
    {
        auto *field = qobject_cast<QLineEdit *>(control(window, name));
        QVERIFY2(field != nullptr, qPrintable(name));
        field->setText(text);
    }
    static void lookHere(QWidget &window, const QString &stop)
    {
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u'-' + stop;
        lookAt(window, name);
        const QString folder = qEnvironmentVariable("CT_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            window.grab().save(folder + u'/' + name + u".png"_s);
        }
    }
    static void addWindows()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::addColumn<int>("percent");
        QTest::newRow("1024-light") << QSize(1024, 768) << ui::Scheme::Light << 100;
        QTest::newRow("1280-light") << QSize(1280, 800) << ui::Scheme::Light << 100;
        QTest::newRow("1920-dark") << QSize(1920, 1080) << ui::Scheme::Dark << 100;
        QTest::newRow("1920-contrast") << QSize(1920, 1080) << ui::Scheme::Contrast << 100;
        QTest::newRow("1920-text200") << QSize(1920, 1080) << ui::Scheme::Light << 200;
    }
    static ui::LookChoice choice()
    {
        QFETCH(QSize, size);
        QFETCH(ui::Scheme, scheme);
        QFETCH(int, percent);
        ui::LookChoice choice;
        choice.scheme = scheme;
        choice.textPercent = percent;
        choice.smallScreen = size.width() < 1100;
        return choice;
    }

private Q_SLOTS:
    void firstStartIsNotCut_data() { addWindows(); }
    void firstStartIsNotCut()
    {
        QFETCH(QSize, size);
        const ui::Look look(*qApp, choice());
        const FakeClock clock;
        ui::StartWindow window(actionsThat(/*succeed=*/true), clock, u"en"_s);
        window.resize(size);
        window.show();
        lookHere(window, u"start-welcome"_s);
        press(window, u"Try the demo shop"_s);
        lookHere(window, u"start-demo"_s);
        QTest::keyClick(&window, Qt::Key_Escape);
        press(window, u"Join a shop as another till"_s);
        press(window, u"Join"_s);
        lookHere(window, u"start-join"_s);
        QTest::keyClick(&window, Qt::Key_Escape);
        press(window, u"Make a new shop"_s);
        press(window, u"Go on"_s);
        lookHere(window, u"start-shop"_s);
        auto *country = qobject_cast<QComboBox *>(control(window, u"Country"_s));
        QVERIFY(country != nullptr);
        country->setCurrentText(u"Germany"_s);
        fill(window, u"Name of the shop"_s, u"Countertop Supply, Harbour Street"_s);
        press(window, u"Go on"_s);
        fill(window, u"Your name"_s, u"Mara Lindqvist"_s);
        fill(window, u"PIN"_s, u"482913"_s);
        press(window, u"Make the shop"_s);
        lookHere(window, u"start-owner"_s);
        fill(window, u"The PIN again"_s, u"482913"_s);
        press(window, u"Make the shop"_s);
        QTRY_VERIFY(control(window, u"Open the shop"_s) != nullptr);
        press(window, u"Open the shop"_s);
        lookHere(window, u"start-recovery"_s);
        QCOMPARE(window.size(), size);
    }

    void aRefusedStartIsNotCut_data() { addWindows(); }
    void aRefusedStartIsNotCut()
    {
        QFETCH(QSize, size);
        const ui::Look look(*qApp, choice());
        const FakeClock clock;
        ui::StartWindow window(actionsThat(/*succeed=*/false), clock, u"en"_s);
        window.resize(size);
        window.show();
        press(window, u"Try the demo shop"_s);
        press(window, u"Make the demo shop"_s);
        QTRY_VERIFY(control(window, u"Make the demo shop"_s) != nullptr);
        lookHere(window, u"start-refused"_s);
        QTest::keyClick(&window, Qt::Key_Escape);
        press(window, u"Join a shop as another till"_s);
        fill(window, u"Address of the service"_s, u"https://shop.example:8443"_s);
        fill(window, u"Code"_s, u"7K2MQ-9XW4T"_s);
        press(window, u"Join"_s);
        QTRY_VERIFY(control(window, u"Join"_s) != nullptr);
        lookHere(window, u"start-join-refused"_s);
        QCOMPARE(window.size(), size);
    }

    void theProblemWindowIsNotCut_data() { addWindows(); }
    void theProblemWindowIsNotCut()
    {
        const ui::Look look(*qApp, choice());
        ui::ProblemWindow window(
            u"The data of this shop are damaged. Nothing was overwritten. Keep the folder "
            "/home/till/.local/share/Countertop as it is, and restore the last backup."_s);
        window.show();
        lookHere(window, u"problem"_s);
        QVERIFY(control(window, u"Close"_s) != nullptr);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::StartScreensTest)
#include "startscreenstest.moc"
