#include "tests/support/checked.h"
#include "tests/ui/settings/settingswindow.h"

#include <QScrollArea>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Settings as a manager changes them, over real desks and the site in process.
class SettingsScreenTest : public Checked
{
    Q_OBJECT

private:
    static QStringList pages()
    {
        return { u"Store"_s,          u"Taxes"_s,        u"Payments"_s, u"Selling"_s,
                 u"Receipt texts"_s,  u"Scale labels"_s, u"Printers"_s, u"Look and language"_s,
                 u"Scanner"_s,        u"Sounds"_s,       u"Keys"_s,     u"Security"_s,
                 u"Backup and disk"_s };
    }
    static QString stored(TestShop &shop, QLatin1StringView key)
    {
        return expected(shop.desks().settings.settings()).text(key);
    }
    static ui::DialogPage *page(SettingsWindow &settings)
    {
        return settings.window.shell().frame().dialog.page();
    }

private Q_SLOTS:
    void CT_90_aChangeIsStoredWithWhoAndWhenAndIsFoundBySearch()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        window.key(Qt::Key_F3);
        window.type(u"limit"_s);
        QTRY_VERIFY(window.has(u"Largest quantity on a line"_s));
        QVERIFY(window.shows(u"Default 999"_s));
        QVERIFY(!window.has(u"Name of the shop"_s));
        window.fill(u"Largest quantity on a line"_s, u"99"_s);
        QVERIFY(window.shows(u"not stored yet"_s));
        QCOMPARE(stored(shop, setting::quantityMost), u"999"_s);
        settings.store();
        QCOMPARE(stored(shop, setting::quantityMost), u"99"_s);
        QTRY_VERIFY(window.shows(u"changed by Bo on 14 May 2026, 14:07"_s));
        QVERIFY(window.shows(u"Default 999"_s));
    }

    void aBadValueIsRedWithASentenceAndNothingIsStored()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Store"_s);
        window.fill(u"Hour at which the business day ends"_s, u"25"_s);
        QVERIFY(window.shows(u"Type a whole number from 0 to 11."_s));
        QVERIFY(
            window.control(u"Hour at which the business day ends"_s)->property("refused").toBool());
        window.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!window.control(u"Store changes"_s)->isEnabled());
        QCOMPARE(stored(shop, setting::dayEndHour), u"4"_s);
        window.fill(u"Hour at which the business day ends"_s, u"5"_s);
        QVERIFY(!window.shows(u"Type a whole number"_s));
        settings.store();
        QCOMPARE(stored(shop, setting::dayEndHour), u"5"_s);
    }

    void leavingAsksAboutWhatIsNotStored()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Store"_s);
        window.fill(u"Phone"_s, u"0421 1"_s);
        settings.open(u"Sounds"_s); // another page keeps what was typed
        QVERIFY(settings.screen->draft().isChanged(setting::storePhone));
        window.key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(window.shell().frame().dialog.isOpen());
        QVERIFY(settings.screen->isVisible());
        window.click(u"Stay here"_s);
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        QVERIFY(settings.screen->isVisible());
        QVERIFY(settings.screen->draft().isTouched());
        window.key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(window.shell().frame().dialog.isOpen());
        window.click(u"Discard and leave"_s);
        QTRY_VERIFY(!settings.screen->isVisible());
        QVERIFY(!settings.screen->draft().isTouched());
        QCOMPARE(stored(shop, setting::storePhone), QString());
    }

    void waysToPayAreOrderedAndSwitchedOff()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Payments"_s);
        window.click(u"Move up: Card"_s);
        QTRY_COMPARE(settings.screen->draft().text(setting::tenders),
                     u"card,cash,account,store_credit"_s);
        window.click(u"Ways to pay: Store credit"_s);
        window.fill(u"Ask about cash above"_s, u"120.50"_s);
        settings.store();
        QCOMPARE(stored(shop, setting::tenders), u"card,cash,account"_s);
        QCOMPARE(stored(shop, setting::plausibleCash), u"12050"_s);
    }

    void CT_96_aDoubleKeyIsRefusedAndAFreeOneTaken()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        TestWindow &window = settings.window;
        settings.open(u"Keys"_s);
        QTableView *list = nullptr;
        for (QWidget *widget : settings.screen->findChildren<QWidget *>()) {
            if (auto *table = qobject_cast<QTableView *>(widget); table && table->isVisible()) {
                list = table;
            }
        }
        QVERIFY(list != nullptr);
        const auto parks
            = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Park"_s);
        QCOMPARE(parks.size(), 1);
        list->setCurrentIndex(parks.first());
        window.click(u"Assign a key"_s);
        QTRY_VERIFY(window.has(u"New key"_s));
        window.key(Qt::Key_F6);
        QTRY_VERIFY(window.shows(u"This key does something already: Quantity."_s));
        QVERIFY(window.shell().frame().dialog.isOpen());
        window.key(Qt::Key_K);
        QTRY_VERIFY(window.shows(u"This key is needed for typing."_s));
        window.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(!window.shell().frame().dialog.isOpen());
        settings.store();
        QCOMPARE(stored(shop, setting::keyChanges), uR"({"park":"Ctrl+K"})"_s);
        list->setCurrentIndex(parks.first());
        window.click(u"Default key"_s);
        settings.store();
        QCOMPARE(stored(shop, setting::keyChanges), u"{}"_s);
    }

    void aChangeElsewhereIsReadWhenThePageOpens()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        settings.window.key(Qt::Key_1, Qt::ControlModifier);
        shop.set(setting::storePhone, u"0421 22"_s);
        settings.window.key(Qt::Key_3, Qt::ControlModifier);
        settings.open(u"Store"_s);
        QTRY_VERIFY(settings.window.shows(u"0421 22"_s));
        QVERIFY(settings.window.shows(u"changed by Oda on"_s));
    }

    void CT_97_theBankCardMeasuresTheScreen()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        settings.open(u"Look and language"_s);
        QWidget *card = settings.window.control(u"Outline of a bank card"_s);
        QVERIFY(card != nullptr);
        QCOMPARE(card->sizeHint().width(), 324); // 85.60 mm at 96 dots an inch
        for (int press = 0; press < 10; ++press) {
            settings.window.click(u"Larger"_s);
        }
        QCOMPARE(card->sizeHint().width(), 356);
        QCOMPARE(settings.screen->draft().text(setting::densityPercent), u"110"_s);
        settings.store();
        QCOMPARE(stored(shop, setting::densityPercent), u"110"_s);
        QVERIFY(settings.window.shows(u"next time"_s)); // the language says when it counts
    }

    void CT_95_everyControlOfEveryPageHasAName()
    {
        TestShop shop;
        SettingsWindow settings(shop);
        for (const QString &name : pages()) {
            settings.open(name);
            QTRY_VERIFY(settings.window.shows(name));
            for (const QWidget *widget : settings.screen->findChildren<QWidget *>()) {
                const bool isControl = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
                if (isControl && qobject_cast<const QAbstractScrollArea *>(widget) == nullptr) {
                    QVERIFY2(!widget->accessibleName().isEmpty(),
                             qPrintable(name + u": "_s
                                        + QString::fromLatin1(widget->metaObject()->className())));
                }
            }
            settings.window.saveTo(u"settings-"_s + name.toLower().replace(u' ', u'-'));
        }
    }

    void everyPageFitsASmallScreen()
    {
        TestShop shop;
        SettingsWindow settings(shop, { .size = { 1024, 768 }, .scheme = ui::Scheme::Dark });
        for (const QString &name : pages()) {
            settings.open(name);
            for (const QScrollArea *area : settings.screen->findChildren<QScrollArea *>()) {
                if (area->isVisible() && area->widgetResizable()) {
                    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                             qPrintable(name));
                }
            }
            settings.window.saveTo(u"dark-"_s + name.toLower().replace(u' ', u'-'));
        }
        settings.open(u"Store"_s);
        settings.window.fill(u"Phone"_s, u"1"_s);
        QVERIFY(settings.window.control(u"Store changes"_s) != nullptr);
        const QWidget *store = settings.window.control(u"Store changes"_s);
        const QRect place(store->mapTo(store->window(), QPoint()), store->size());
        QVERIFY(store->window()->rect().contains(place));
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::SettingsScreenTest)

#include "settingsscreentest.moc"
