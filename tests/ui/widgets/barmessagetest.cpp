#include "ui/widgets/barmessage.h"

#include "tests/support/checked.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QVBoxLayout>

namespace countertop::ui {

using namespace Qt::StringLiterals;

/// The messages above the work: as high as what is shown of them, whoever comes and goes.
class BarMessageTest : public tests::Checked
{
    Q_OBJECT

private:
    /// A window that stands, with the stack above the work.
    struct Window
    {
        QWidget widget;
        BarMessageStack *stack = new BarMessageStack(&widget);

        explicit Window(const QSize &size)
        {
            auto *layout = new QVBoxLayout(&widget);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->addWidget(stack);
            layout->addWidget(new QWidget(&widget), 1);
            widget.resize(size);
            widget.show();
            QCoreApplication::processEvents();
        }
        void add(int count)
        {
            for (int number = 0; number < count; ++number) {
                stack->add({ QString::number(number),
                             Tone::Warning,
                             {},
                             u"Receipt 1-1-2026-000231 is not printed."_s,
                             u"The sale is stored."_s,
                             u"Reprint"_s });
            }
        }
        /// What the shown ones need, one below the other.
        int needed() const
        {
            int height = space::n1;
            for (const QObject *child : stack->children()) {
                const auto *part = qobject_cast<const QWidget *>(child);
                height += part != nullptr && part->isVisible() ? part->height() + space::n1 : 0;
            }
            return height;
        }
    };

private Q_SLOTS:
    void init()
    {
        Checked::init();
        m_look = std::make_unique<Look>(*qApp, LookChoice());
    }

    void hiddenMessagesTakeNoRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("shown");
        QTest::newRow("a low window shows one") << QSize(1024, 768) << 1;
        QTest::newRow("a high window shows three") << QSize(1920, 1080) << 3;
    }

    void hiddenMessagesTakeNoRoom()
    {
        QFETCH(QSize, size);
        QFETCH(int, shown);
        Window window(size);
        window.add(5);
        QCoreApplication::processEvents();
        int inSight = 0;
        for (const BarMessage *message : window.stack->messages()) {
            inSight += message->isVisible() ? 1 : 0;
        }
        QCOMPARE(inSight, shown);
        QCOMPARE(window.stack->height(), window.needed());
        window.stack->solve(u"4"_s);
        QCoreApplication::processEvents();
        QCOMPARE(window.stack->height(), window.needed());
    }

    void aWindowThatBecomesLowGivesTheRoomBack()
    {
        Window window({ 1920, 1080 });
        window.add(4);
        QCoreApplication::processEvents();
        const int before = window.stack->height();
        window.widget.resize(1024, 768);
        QTRY_VERIFY(window.stack->height() < before); // the window system answers in its time
        QCOMPARE(window.stack->height(), window.needed());
    }

private:
    std::unique_ptr<Look> m_look;
};

} // namespace countertop::ui

CT_TEST_CLASS(countertop::ui::BarMessageTest)
#include "barmessagetest.moc"
