#include "tests/support/checked.h"
#include "tests/ui/screens/walk.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// Every screen of the program on the screens that tills have. How it reads in other languages and
/// to other eyes is walked in tests/ui/access, at the same time.
class ScreensTest : public Checked
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::newRow("1920-light") << QSize(1920, 1080) << ui::Scheme::Light;
        QTest::newRow("1920-dark") << QSize(1920, 1080) << ui::Scheme::Dark;
        QTest::newRow("1280-light") << QSize(1280, 800) << ui::Scheme::Light;
        QTest::newRow("1024-light") << QSize(1024, 768) << ui::Scheme::Light;
        QTest::newRow("1024-dark") << QSize(1024, 768) << ui::Scheme::Dark;
    }

    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(ui::Scheme, scheme);
        walkInEnglish({ .size = size, .scheme = scheme });
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::ScreensTest)
#include "screenstest.moc"
