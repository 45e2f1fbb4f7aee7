#include "ui/shift/cashcounter.h"

#include "tests/support/checked.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

/// Where the boxes of the count stand, with little room and with much.
class CashCounterTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_95_coinsStandBelowNotesWhereThereIsNoRoomBesideThem()
    {
        const LookChoice choice;
        const Look look(*qApp, choice);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *counter = new CashCounter(
            *Currency::fromCode(u"EUR"), QLocale(QLocale::English, QLocale::Germany), &window);
        column->addWidget(counter);
        const auto boxes = counter->findChildren<PieceRow *>();
        const auto placeOf = [&window, &boxes](std::int64_t minor) {
            const auto row = std::find_if(boxes.begin(), boxes.end(), [minor](const PieceRow *one) {
                return one->value().minor() == minor;
            });
            return (*row)->mapTo(&window, QPoint());
        };
        window.resize(1280, 800);
        window.show();
        QTRY_VERIFY(placeOf(200).x() > placeOf(500).x()); // the largest coin, the smallest note
        window.resize(640, 800);
        QTRY_COMPARE(placeOf(200).x(), placeOf(500).x());
        QVERIFY(placeOf(200).y() > placeOf(500).y());
    }
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::CashCounterTest)

#include "cashcountertest.moc"
