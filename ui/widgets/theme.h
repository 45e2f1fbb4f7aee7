#pragma once

#include <QColor>
#include <QFont>
#include <QJsonObject>
#include <QPalette>

#include <array>

namespace countertop::ui {

enum class Scheme { Light, Dark, Contrast };
enum class SizeStep { Compact, Normal, Large };

/// The colours of tokens.json. *state* colours come with a soft ground of the same hue.
enum class ColorRole {
    Canvas,
    Surface,
    Sunken,
    Raised,
    Hover,
    Pressed,
    Selected,
    Border,
    BorderStrong, // grounds, edges
    Text,
    TextMuted,
    TextDisabled, // words
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,
    AccentText,
    AccentSoft, // what can be done next
    Success,
    SuccessSoft,
    Warning,
    WarningSoft,
    Danger,
    DangerSoft,
    Info,
    InfoSoft, // state
    DangerFill,
    OnDanger,
    Training,
    OnTraining,
    Focus,
    Scrim,
    Series1,
    Series2,
    Series3
};
inline constexpr int colorRoleCount = 35;

/// Steps of type, in physical points at size step normal.
enum class TypeStep {
    Key,
    Caption,
    Small,
    Control,
    Body,
    Lead,
    Title,
    Figure,
    Keypad,
    Change,
    Due,
    DueCompact,
    DueDialog
};
inline constexpr int typeStepCount = 13;

enum class Weight { Regular, Bold };

/// Sizes that are set in millimetres, because a finger is.
enum class Measure {
    Button,
    ButtonSmall,
    ButtonPrimary,
    Entry,
    KeypadKey,
    KeypadKeyMost,
    TileWidth,
    TileHeight,
    TableRow,
    LineRow,
    Header,
    RailWidth,
    OrdersBar,
    Gap,
    TouchTarget,
    SignInKey
};
inline constexpr int measureCount = 16;

/// Decorative grounds of tiles; never a state.
enum class Tint { Clay, Sand, Plum, Sage, Slate, Rose };
inline constexpr int tintCount = 6;

struct TintColors
{
    QColor background;
    QColor foreground;
};

enum class IconSize { Small, Inline, Normal, Large, Empty };

/// Distances on the 4 px grid; no other numbers stand in screens.
namespace space {
inline constexpr int n1 = 4;
inline constexpr int n2 = 8;
inline constexpr int n3 = 12;
inline constexpr int n4 = 16;
inline constexpr int n5 = 20;
inline constexpr int n6 = 24;
inline constexpr int n7 = 28;
inline constexpr int n8 = 32;
inline constexpr int n10 = 40;
inline constexpr int n12 = 48;
} // namespace space

namespace radius {
inline constexpr int control = 8;
inline constexpr int card = 10;
inline constexpr int dialog = 12;
inline constexpr int key = 4;
} // namespace radius

/// How the screen's density is known: dots an inch as the screen says, and the correction that was
/// measured with a bank card held to it, since many till screens lie.
struct Density
{
    double dotsPerInch = 96;
    double correction = 1;
    double logicalDotsPerInch = 96; ///< what Qt turns points into pixels with

    double corrected() const { return dotsPerInch * correction; }
};

/// What a person chose in Settings › Look, and the screen it is chosen for.
struct LookChoice
{
    Scheme scheme = Scheme::Light;
    SizeStep step = SizeStep::Normal;
    int textPercent = 100; ///< 100 to 200, on top of the step
    bool smallScreen = false; ///< 1024 × 768: everything but the keypad gives way
    bool showKeys = true; ///< key chips on buttons
    Density density;

    bool operator==(const LookChoice &other) const;
};

/// Millimetres as device-independent pixels, rounded to the 4 px grid, at least one step of it.
int pixelsOfMillimetres(double millimetres, const Density &density);

/// Contrast of two opaque colours after WCAG 2.x: 1 to 21.
double contrastRatio(const QColor &one, const QColor &other);

/// Every colour, font and size of the program for one choice. A value: copies are compared, kept
/// and handed on; the style reads it, `Look` applies it.
class Theme final
{
public:
    /// The theme of *choice* with the values of resources/styles/tokens.json.
    static Theme of(const LookChoice &choice);
    /// The same from other tokens. The file is part of the program: what lacks is a bug and stops.
    static Theme fromTokens(const QJsonObject &tokens, const LookChoice &choice);
    /// resources/styles/tokens.json as it was built in.
    static QJsonObject builtInTokens();

    const LookChoice &choice() const { return m_choice; }
    bool isContrast() const { return m_choice.scheme == Scheme::Contrast; }
    bool isTouch() const { return m_choice.step != SizeStep::Compact; }

    QColor color(ColorRole role) const { return m_colors[static_cast<std::size_t>(role)]; }
    QColor scrim() const;
    TintColors tint(Tint tint) const { return m_tints[static_cast<std::size_t>(tint)]; }
    /// Ground of the operator keys of the number pad: sunken, in dark raised.
    QColor keypadOperator() const { return m_keypadOperator; }
    int focusWidth() const { return m_focusWidth; }
    /// Edge of cards, chips and blocks: invisible against its ground but in high contrast.
    QColor blockEdge(const QColor &ground) const;

    QFont font(TypeStep step, Weight weight = Weight::Regular) const;
    /// For codes and numbers of receipts.
    QFont monoFont(TypeStep step) const;
    int pixels(Measure measure) const { return m_pixels[static_cast<std::size_t>(measure)]; }
    int iconPixels(IconSize size) const;
    /// A length that belongs to text, such as the height of a chip: grows with it.
    int scaled(int pixelsAtNormal) const;
    /// Little room for the letters: 1024 px, or letters of more than 150 %.
    bool isTight() const { return m_choice.smallScreen || hasHugeText(); }
    bool hasHugeText() const { return m_choice.textPercent > 150; }
    /// Inner margin of panels: 20, at 1024 px 12.
    int panelMargin() const { return m_choice.smallScreen ? space::n3 : space::n5; }

    QPalette palette() const;

    bool operator==(const Theme &other) const { return m_choice == other.m_choice; }

private:
    Theme() = default;
    void readColors(const QJsonObject &scheme);
    void readSizes(const QJsonObject &sizes);
    double textScale() const;

    LookChoice m_choice;
    std::array<QColor, colorRoleCount> m_colors;
    std::array<TintColors, tintCount> m_tints;
    std::array<int, measureCount> m_pixels{};
    std::array<double, typeStepCount> m_points{};
    double m_stepScale = 1;
    double m_scrimOpacity = 0.45;
    int m_focusWidth = 3;
    QColor m_keypadOperator;
    QStringList m_families;
    QString m_monoFamily;
    QJsonObject m_paletteRoles;
};

} // namespace countertop::ui
