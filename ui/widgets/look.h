#pragma once

#include "ui/widgets/theme.h"

#include <QObject>

class QApplication;
class QScreen;

namespace countertop::ui {

class CounterStyle;

/// Applies a theme to the program and again, without a restart, when the choice changes.
/// Made once by the composition root, before the first window.
class Look final : public QObject
{
    Q_OBJECT

public:
    Look(QApplication &application, const LookChoice &choice, QObject *parent = nullptr);

    const Theme &theme() const { return m_theme; }
    void apply(const LookChoice &choice);

    /// Families that the program draws with and the computer lacks; a bar message names them
    /// instead of silently showing other letters. Empty is the rule.
    static QStringList missingFamilies();
    /// Density of *screen* with the correction from the settings. A screen that names no
    /// believable size counts as 96 dots an inch.
    static Density densityOf(const QScreen &screen, double correction);
    /// True when the system asks for high contrast, judged by its palette. Asked once at start,
    /// before the first Look is made.
    static bool systemWantsContrast(const QPalette &systemPalette);

Q_SIGNALS:
    void changed();

private:
    QApplication &m_application;
    Theme m_theme;
    CounterStyle *m_style; ///< owned by the application
};

/// The theme of the style that *widget* is drawn with; the light one at rest if a program has not
/// made a Look.
const Theme &themeOf(const QWidget *widget);

/// True where the window of *widget* is low for its letters, as 1280 × 800 is: what stands one
/// below the other elsewhere gives way to the number pad.
bool isInLowWindow(const QWidget *widget);

} // namespace countertop::ui
