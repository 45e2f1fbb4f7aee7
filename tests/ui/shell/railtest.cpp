#include "core/domain/people/rights.h"
#include "tests/support/checked.h"
#include "tests/support/window/testwindow.h"
#include "ui/shell/screen.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

/// Counts how often it was opened.
class LateScreen final : public ui::Screen
{
public:
    LateScreen(ui::Frame &frame, int &opened)
        : ui::Screen(frame)
        , m_opened(opened)
    {
    }
    void opened() override { ++m_opened; }
    bool perform(ui::Action) override { return false; }

private:
    int &m_opened;
};

} // namespace

/// The rail and what stands behind it.
class RailTest : public Checked
{
    Q_OBJECT

private Q_SLOTS:
    void aScreenIsMadeOnceAndWhenSomebodyOpensIt()
    {
        TestShop shop;
        shop.openShift();
        int made = 0;
        int opened = 0;
        WindowWish wish;
        wish.addScreens = [&made, &opened](ui::Shell &shell) {
            shell.addScreen(
                [&shell, &made, &opened] {
                    ++made;
                    return new LateScreen(shell.frame(), opened);
                },
                ui::Icon(u"gauge"_s),
                u"Late"_s,
                rights::posUse);
        };
        TestWindow window(shop, wish);
        window.signInAnna();
        shop.set(setting::keyChanges, uR"({"park":"Ctrl+K"})"_s); // keys reach every screen
        QCOMPARE(made, 0);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(made, 1);
        QCOMPARE(opened, 1);
        window.key(Qt::Key_1, Qt::ControlModifier);
        window.key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(made, 1);
        QCOMPARE(opened, 2);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::RailTest)

#include "railtest.moc"
