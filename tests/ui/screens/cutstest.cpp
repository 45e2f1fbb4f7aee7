#include "tests/ui/screens/cuts.h"

#include "tests/support/checked.h"
#include "ui/pages/listpane.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// What looks for cut texts finds each kind of them, and nothing where all is well.
class CutsTest : public Checked
{
    Q_OBJECT

private:
    static QStringList cutsAround(QWidget &child, const QSize &size)
    {
        QWidget window;
        window.resize(400, 300);
        child.setParent(&window);
        child.setGeometry(QRect(QPoint(10, 10), size));
        window.show();
        QCoreApplication::processEvents(); // lists measure their columns late
        const QStringList cuts = cutsIn(window);
        child.setParent(nullptr);
        return cuts;
    }

private Q_SLOTS:
    void findsAWordThatIsCut()
    {
        const ui::Look look(*qApp, {});
        ui::TextLabel label(u"Open the drawer"_s, ui::TypeStep::Lead);
        const QSize whole = label.sizeHint();
        QVERIFY(cutsAround(label, whole).isEmpty());
        QCOMPARE(cutsAround(label, whole - QSize(3, 0)).size(), 1);
        QCOMPARE(cutsAround(label, whole - QSize(0, 1)).size(), 1);
        label.setElided(true);
        QCOMPARE(cutsAround(label, whole - QSize(3, 0)).size(), 1);
    }

    void findsAWrappedTextWithoutRoom()
    {
        const ui::Look look(*qApp, {});
        ui::TextLabel label(u"The sale is stored and printed"_s, ui::TypeStep::Lead);
        label.setWordWrap(true);
        QVERIFY(cutsAround(label, { 150, label.heightForWidth(150) }).isEmpty());
        QVERIFY(!cutsAround(label, { 150, label.heightForWidth(150) - 2 }).isEmpty());
    }

    void findsButtonsAndFieldsThatAreTooSmall()
    {
        const ui::Look look(*qApp, {});
        ui::ActionButton button(u"Open drawer"_s);
        QVERIFY(cutsAround(button, button.sizeHint()).isEmpty());
        QVERIFY(!cutsAround(button, button.sizeHint() / 2).isEmpty());
        QLineEdit field;
        field.setPlaceholderText(u"Name, number or category"_s);
        QVERIFY(cutsAround(field, { 350, 56 }).isEmpty());
        QVERIFY(!cutsAround(field, { 80, 56 }).isEmpty());
        QComboBox box;
        box.addItem(u"All categories"_s);
        QVERIFY(cutsAround(box, box.sizeHint()).isEmpty());
        QVERIFY(!cutsAround(box, { 80, 56 }).isEmpty());
    }

    void findsColumnsThatAreTooNarrow()
    {
        const ui::Look look(*qApp, {});
        const auto cutsAt = [](int width) {
            ui::ListPane pane({ .subject = u"Goods"_s, .headers = { u"Article"_s, u"Price"_s } });
            pane.setRows({ { .cells = { u"Hand-poured candle, fig"_s, u"18.50"_s } } });
            return cutsAround(pane, { width, 200 });
        };
        QVERIFY(cutsAt(380).isEmpty());
        QVERIFY(!cutsAt(100).isEmpty()); // the price does not fit any more
    }

    void findsWhatReachesOut()
    {
        const ui::Look look(*qApp, {});
        ui::TextLabel label(u"Receipt"_s, ui::TypeStep::Lead);
        QVERIFY(!cutsAround(label, { 600, 100 }).isEmpty());
    }

    void whatScrollsMayBeHigherButNotWider()
    {
        const ui::Look look(*qApp, {});
        QScrollArea area;
        auto *inside = new QWidget;
        auto *label = new ui::TextLabel(u"Receipt"_s, ui::TypeStep::Lead);
        label->setParent(inside);
        label->setGeometry(0, 0, 100, 900);
        inside->resize(100, 900);
        area.setWidget(inside);
        QVERIFY(cutsAround(area, { 200, 200 }).isEmpty());
        label->setGeometry(0, 0, 500, 100);
        inside->resize(500, 900);
        QVERIFY(!cutsAround(area, { 200, 200 }).isEmpty());
    }

    void findsAButtonThatHasToBeScrolledFor()
    {
        const ui::Look look(*qApp, {});
        QScrollArea area;
        auto *inside = new QWidget;
        auto *finish = new ui::ActionButton(u"Finish"_s);
        finish->setParent(inside);
        finish->setGeometry(QRect(QPoint(0, 60), finish->sizeHint()));
        inside->resize(160, 600);
        area.setWidget(inside);
        QVERIFY(cutsAround(area, { 200, 200 }).isEmpty());
        finish->move(0, 400);
        QVERIFY(cutsAround(area, { 200, 200 }).isEmpty());
        finish->setVariant(ui::ButtonVariant::Primary);
        QCOMPARE(cutsAround(area, { 200, 200 }).size(), 1);
        finish->move(0, 60);
        QVERIFY(cutsAround(area, { 200, 200 }).isEmpty());
    }

    void findsWhatStandsOnEachOther()
    {
        const ui::Look look(*qApp, {});
        QWidget both;
        auto *one = new ui::TextLabel(u"Due"_s, ui::TypeStep::Lead);
        auto *other = new ui::TextLabel(u"Change"_s, ui::TypeStep::Lead);
        one->setParent(&both);
        other->setParent(&both);
        one->setGeometry(0, 0, 100, 60);
        other->setGeometry(100, 0, 100, 60);
        QVERIFY(cutsAround(both, { 300, 100 }).isEmpty());
        other->setGeometry(90, 0, 100, 60);
        QVERIFY(!cutsAround(both, { 300, 100 }).isEmpty());
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::CutsTest)
#include "cutstest.moc"
