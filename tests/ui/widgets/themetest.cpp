#include "ui/widgets/theme.h"

#include "tests/support/checked.h"

#include <QJsonArray>
#include <QtMath>

namespace countertop::ui {

using namespace Qt::StringLiterals;

class ThemeTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void CT_95_everyPairOfTheTableHasItsContrast_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("the light theme") << u"light"_s;
        QTest::newRow("the dark theme") << u"dark"_s;
        QTest::newRow("the high-contrast theme") << u"contrast"_s;
    }
    void CT_95_everyPairOfTheTableHasItsContrast()
    {
        QFETCH(const QString, scheme);
        const QJsonObject tokens = Theme::builtInTokens();
        const QJsonObject colors = tokens.value(u"themes")
                                       .toObject()
                                       .value(scheme)
                                       .toObject()
                                       .value(u"color")
                                       .toObject();
        const QJsonArray pairs = tokens.value(u"contrast").toArray();
        QVERIFY(pairs.size() > 40);
        for (const QJsonValue &value : pairs) {
            const QJsonObject pair = value.toObject();
            const QString fore = pair.value(u"foreground").toString();
            const QString back = pair.value(u"background").toString();
            const double measured = contrastRatio(QColor(colors.value(fore).toString()),
                                                  QColor(colors.value(back).toString()));
            const QString name = fore + u" on "_s + back + u": "_s + QString::number(measured);
            const double least
                = pair.value(scheme == u"contrast" ? u"leastHighContrast" : u"least").toDouble();
            QVERIFY2(measured >= least, qPrintable(name));
            QVERIFY2(qFloor(measured * 100 + 1e-6) == qRound(pair.value(scheme).toDouble() * 100),
                     qPrintable(name));
        }
    }
    void CT_95_textPairsHaveFourAndAHalfAndSevenInHighContrast()
    {
        const std::pair<ColorRole, ColorRole> pairs[]
            = { { ColorRole::Text, ColorRole::Surface },
                { ColorRole::TextMuted, ColorRole::Canvas },
                { ColorRole::OnAccent, ColorRole::Accent },
                { ColorRole::Danger, ColorRole::DangerSoft },
                { ColorRole::Warning, ColorRole::WarningSoft } };
        for (const Scheme scheme : { Scheme::Light, Scheme::Dark, Scheme::Contrast }) {
            LookChoice choice;
            choice.scheme = scheme;
            const Theme theme = Theme::of(choice);
            for (const auto &[fore, back] : pairs) {
                QVERIFY(contrastRatio(theme.color(fore), theme.color(back))
                        >= (scheme == Scheme::Contrast ? 7.0 : 4.5));
            }
        }
        QVERIFY(contrastRatio(Qt::black, Qt::white) > 20.99);
    }
    void CT_97_largeKeypadKeysFollowTheCorrectedDensity()
    {
        LookChoice choice;
        choice.step = SizeStep::Large;
        choice.density.dotsPerInch = 106.7;
        QCOMPARE(Theme::of(choice).pixels(Measure::KeypadKey), 84);
        choice.density.correction = 1.10;
        QCOMPARE(Theme::of(choice).pixels(Measure::KeypadKey), 92);
    }
    void CT_97_noTouchSizeIsUnderTenMillimetres()
    {
        for (const SizeStep step : { SizeStep::Normal, SizeStep::Large }) {
            for (const bool isSmall : { false, true }) {
                LookChoice choice;
                choice.step = step;
                choice.smallScreen = isSmall;
                const Theme theme = Theme::of(choice);
                for (const Measure measure : { Measure::Button,
                                               Measure::ButtonSmall,
                                               Measure::ButtonPrimary,
                                               Measure::Entry,
                                               Measure::KeypadKey,
                                               Measure::TableRow,
                                               Measure::LineRow,
                                               Measure::OrdersBar }) {
                    QVERIFY(theme.pixels(measure) >= theme.pixels(Measure::TouchTarget));
                }
            }
        }
        LookChoice compact;
        compact.step = SizeStep::Compact;
        QCOMPARE(Theme::of(compact).pixels(Measure::KeypadKey), pixelsOfMillimetres(10, {}));
    }
    void onASmallScreenEverythingButTheKeypadGivesWay()
    {
        LookChoice choice;
        choice.step = SizeStep::Large;
        const Theme wide = Theme::of(choice);
        choice.smallScreen = true;
        const Theme small = Theme::of(choice);
        QCOMPARE(small.pixels(Measure::KeypadKey), wide.pixels(Measure::KeypadKey));
        QVERIFY(small.pixels(Measure::ButtonPrimary) < wide.pixels(Measure::ButtonPrimary));
        QVERIFY(small.pixels(Measure::RailWidth) < wide.pixels(Measure::RailWidth));
        QVERIFY(small.pixels(Measure::Entry) < wide.pixels(Measure::Entry));
    }
    void pixelsStandOnTheFourPixelGrid()
    {
        for (int millimetres = 1; millimetres < 60; ++millimetres) {
            QCOMPARE(pixelsOfMillimetres(millimetres, { .dotsPerInch = 101.3 }) % 4, 0);
        }
    }
    void pointsArePhysicalAndScaleWithStepAndPerson()
    {
        LookChoice choice;
        QCOMPARE(Theme::of(choice).font(TypeStep::Body).pointSizeF(), 15.0);
        choice.step = SizeStep::Large;
        QCOMPARE(Theme::of(choice).font(TypeStep::Body).pointSizeF(), 18.0);
        choice.textPercent = 200;
        QCOMPARE(Theme::of(choice).font(TypeStep::Body).pointSizeF(), 36.0);
        choice.step = SizeStep::Normal;
        choice.textPercent = 100;
        choice.density.dotsPerInch = 144; // the screen is denser than Qt believes
        QCOMPARE(Theme::of(choice).font(TypeStep::Body).pointSizeF(), 22.5);
    }
    void thePaletteDoesNotFadeInInactiveWindows()
    {
        const QPalette palette = Theme::of({}).palette();
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role != QPalette::NoRole) {
                QCOMPARE(palette.color(QPalette::Inactive, static_cast<QPalette::ColorRole>(role)),
                         palette.color(QPalette::Active, static_cast<QPalette::ColorRole>(role)));
            }
        }
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), QColor(0x7A, 0x75, 0x6B));
    }
};

CT_TEST_CLASS(ThemeTest)

} // namespace countertop::ui

#include "themetest.moc"
