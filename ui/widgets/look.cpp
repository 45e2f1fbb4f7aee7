#include "ui/widgets/look.h"

#include "ui/widgets/counterstyle.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/room.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QScreen>
#include <QToolTip>

namespace countertop::ui {

using namespace Qt::StringLiterals;

Look::Look(QApplication &application, const LookChoice &choice, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_theme(Theme::of(choice))
    , m_style(new CounterStyle(m_theme))
{
    for (const Qt::UIEffect effect : { Qt::UI_AnimateMenu,
                                       Qt::UI_FadeMenu,
                                       Qt::UI_AnimateCombo,
                                       Qt::UI_AnimateTooltip,
                                       Qt::UI_FadeTooltip,
                                       Qt::UI_AnimateToolBox }) {
        QApplication::setEffectEnabled(effect, false);
    }
    QApplication::setCursorFlashTime(0); // the caret does not blink
    QPixmapCache::setCacheLimit(20 * 1024); // icons in every colour and size fit: 20 MB
    QApplication::setStyle(m_style);
    new FocusRing(m_application, this);
    apply(choice);
}

void Look::apply(const LookChoice &choice)
{
    m_theme = Theme::of(choice);
    m_style->setTheme(m_theme);
    QApplication::setPalette(m_theme.palette());
    QToolTip::setPalette(m_theme.palette());
    const QFont base = m_theme.font(TypeStep::Control);
    QApplication::setFont(base);
    QToolTip::setFont(m_theme.font(TypeStep::Small));
    // Sizes may change though neither palette nor font did.
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
        widget->updateGeometry();
        widget->update();
    }
    Q_EMIT changed();
}

QStringList Look::missingFamilies()
{
    QStringList missing;
    const QStringList present = QFontDatabase::families();
    for (const QString &family : { u"Noto Sans"_s, u"Noto Sans Mono"_s, u"Noto Sans Math"_s }) {
        if (!present.contains(family)) {
            missing << family;
        }
    }
    return missing;
}

Density Look::densityOf(const QScreen &screen, double correction)
{
    Density density;
    const double said = screen.physicalDotsPerInch();
    density.dotsPerInch = said >= 60 && said <= 400 ? said : 96;
    density.correction = correction;
    density.logicalDotsPerInch = screen.logicalDotsPerInch();
    return density;
}

bool Look::systemWantsContrast(const QPalette &systemPalette)
{
    const QColor ground = systemPalette.color(QPalette::Window);
    const QColor text = systemPalette.color(QPalette::WindowText);
    return contrastRatio(ground, text) >= 20.5
        && systemPalette.color(QPalette::Base).lightness() < 8; // white on plain black
}

const Theme &themeOf(const QWidget *widget)
{
    Q_UNUSED(widget)
    if (const auto *style = qobject_cast<const CounterStyle *>(QApplication::style())) {
        return style->theme();
    }
    static const Theme resting = Theme::of({});
    return resting;
}

bool isInLowWindow(const QWidget *widget)
{
    return roomOf(widget).isLow();
}

} // namespace countertop::ui
