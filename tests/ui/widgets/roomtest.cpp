#include "ui/widgets/room.h"

#include "tests/support/checked.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QWidget>

namespace countertop::ui {

/// What gives way in which window, and that larger letters count as a smaller window.
class RoomTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void tillScreensAreAmpleAtNormalLetters()
    {
        for (const QSize size : { QSize(1024, 768), QSize(1280, 800), QSize(1920, 1080) }) {
            const Room room(size);
            QVERIFY(room.isAmple() && room.hasRailWords() && room.hasRailKeys());
            QVERIFY(!room.isShort() && !room.isScant());
        }
        QVERIFY(Room({ 1280, 800 }).isLow());
        QVERIFY(!Room({ 1920, 1080 }).isLow());
    }

    void partsGiveWayOneAfterAnother()
    {
        const Room narrow({ 853, 533 }); // 1280 × 800 at 150 %
        QVERIFY(!narrow.isAmple() && narrow.hasRailWords() && !narrow.hasRailKeys());
        const Room small({ 682, 512 }); // 1024 × 768 at 150 %
        QVERIFY(!small.hasRailWords() && !small.isScant() && !small.isShort());
        const Room tight({ 640, 400 }); // 1280 × 800 at 200 %
        QVERIFY(tight.isShort() && !tight.isScant());
        const Room least({ 512, 384 }); // 1024 × 768 at 200 %
        QVERIFY(least.isShort() && least.isScant());
        QVERIFY(!tight.isLike(least));
        QVERIFY(tight.isLike(Room({ 641, 401 })));
    }

    void lettersTakeRoomFromTheWindow()
    {
        LookChoice choice;
        Look look(*qApp, choice);
        QWidget window;
        window.resize(1280, 800);
        const QWidget part(&window);
        QVERIFY(roomOf(&part) == Room({ 1280, 800 }));
        choice.textPercent = 200;
        look.apply(choice);
        QVERIFY(roomOf(&part) == Room({ 640, 400 }));
    }
};

CT_TEST_CLASS(RoomTest)

} // namespace countertop::ui

#include "roomtest.moc"
