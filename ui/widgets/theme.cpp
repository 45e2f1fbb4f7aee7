#include "ui/widgets/theme.h"

#include "core/base/check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

static void initLookResources()
{
    Q_INIT_RESOURCE(styles);
}

namespace countertop::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<const char *, colorRoleCount> colorNames{
    "canvas",   "surface",     "sunken",        "raised",      "hover",      "pressed",
    "selected", "border",      "borderStrong",  "text",        "textMuted",  "textDisabled",
    "accent",   "accentHover", "accentPressed", "onAccent",    "accentText", "accentSoft",
    "success",  "successSoft", "warning",       "warningSoft", "danger",     "dangerSoft",
    "info",     "infoSoft",    "dangerFill",    "onDanger",    "training",   "onTraining",
    "focus",    "scrim",       "series1",       "series2",     "series3"
};
constexpr std::array<const char *, typeStepCount> typeNames{
    "key",    "caption", "small",  "control", "body",       "lead",     "title",
    "figure", "keypad",  "change", "due",     "dueCompact", "dueDialog"
};
constexpr std::array<const char *, tintCount> tintNames{ "clay", "sand",  "plum",
                                                         "sage", "slate", "rose" };
// Up to Gap; what follows stands under "least" and is the same in every step.
constexpr std::array<const char *, 14> measureNames{
    "button", "buttonSmall", "buttonPrimary", "entry",  "keypadKey", "keypadKeyMost", "tile",
    "tile",   "tableRow",    "lineRow",       "header", "railWidth", "ordersBar",     "gap"
};

QString schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::Contrast:
        return u"contrast"_s;
    }
    CT_CHECK(false);
    return {};
}

QString stepName(SizeStep step)
{
    switch (step) {
    case SizeStep::Compact:
        return u"compact"_s;
    case SizeStep::Normal:
        return u"normal"_s;
    case SizeStep::Large:
        return u"large"_s;
    }
    CT_CHECK(false);
    return {};
}

QColor colorOf(const QJsonValue &value)
{
    const QColor color(value.toString());
    CT_CHECK(color.isValid());
    return color;
}

QJsonObject objectAt(const QJsonObject &parent, QStringView key)
{
    const QJsonValue value = parent.value(key);
    CT_CHECK(value.isObject());
    return value.toObject();
}

double millimetresOf(const QJsonObject &step, std::size_t index)
{
    const QJsonValue value = step.value(QLatin1StringView(measureNames.at(index)));
    if (value.isArray()) {
        return value.toArray()
            .at(index == static_cast<std::size_t>(Measure::TileWidth) ? 0 : 1)
            .toDouble();
    }
    return value.toDouble();
}

double linearLight(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linearLight(color.redF()) + 0.7152 * linearLight(color.greenF())
        + 0.0722 * linearLight(color.blueF());
}

} // namespace

bool LookChoice::operator==(const LookChoice &other) const
{
    return scheme == other.scheme && step == other.step && textPercent == other.textPercent
        && smallScreen == other.smallScreen && showKeys == other.showKeys
        && qFuzzyCompare(density.corrected(), other.density.corrected())
        && qFuzzyCompare(density.logicalDotsPerInch, other.density.logicalDotsPerInch);
}

int pixelsOfMillimetres(double millimetres, const Density &density)
{
    const double pixels = millimetres * density.corrected() / 25.4;
    return std::max(4, 4 * static_cast<int>(std::lround(pixels / 4)));
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QJsonObject Theme::builtInTokens()
{
    initLookResources();
    QFile file(u":/styles/tokens.json"_s);
    CT_CHECK(file.open(QIODevice::ReadOnly));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    CT_CHECK(document.isObject());
    return document.object();
}

Theme Theme::of(const LookChoice &choice)
{
    return fromTokens(builtInTokens(), choice);
}

Theme Theme::fromTokens(const QJsonObject &tokens, const LookChoice &choice)
{
    Theme theme;
    theme.m_choice = choice;
    theme.m_choice.textPercent = std::clamp(choice.textPercent, 100, 200);
    theme.readColors(objectAt(objectAt(tokens, u"themes"), schemeName(choice.scheme)));
    theme.readSizes(objectAt(tokens, u"size"));
    theme.m_paletteRoles = objectAt(tokens, u"palette");

    const QJsonObject font = objectAt(tokens, u"font");
    const QJsonObject points = objectAt(font, u"pt");
    for (std::size_t i = 0; i < typeNames.size(); ++i) {
        theme.m_points[i] = points.value(QLatin1StringView(typeNames[i])).toDouble();
        CT_CHECK(theme.m_points[i] > 0);
    }
    theme.m_stepScale = objectAt(font, u"scale").value(stepName(choice.step)).toDouble();
    CT_CHECK(theme.m_stepScale > 0);
    theme.m_families << font.value(u"family").toString();
    for (const QJsonValue &family : font.value(u"fallback").toArray()) {
        theme.m_families << family.toString();
    }
    theme.m_monoFamily = font.value(u"mono").toString();
    return theme;
}

void Theme::readColors(const QJsonObject &scheme)
{
    const QJsonObject colors = objectAt(scheme, u"color");
    for (std::size_t i = 0; i < colorNames.size(); ++i) {
        m_colors[i] = colorOf(colors.value(QLatin1StringView(colorNames[i])));
    }
    const QJsonObject tints = objectAt(scheme, u"tileTint");
    for (std::size_t i = 0; i < tintNames.size(); ++i) {
        const QJsonObject pair = objectAt(tints, QString::fromLatin1(tintNames[i]));
        m_tints[i] = { colorOf(pair.value(u"background")), colorOf(pair.value(u"foreground")) };
    }
    m_scrimOpacity = objectAt(scheme, u"opacity").value(u"scrim").toDouble();
    m_focusWidth = scheme.value(u"focusWidth").toInt();
    m_keypadOperator = colorOf(colors.value(scheme.value(u"keypadOperator").toString()));
}

void Theme::readSizes(const QJsonObject &sizes)
{
    const QJsonObject steps = objectAt(sizes, u"step");
    const QJsonObject step = objectAt(steps, stepName(m_choice.step));
    const QJsonObject small = objectAt(steps, u"smallScreen");
    for (std::size_t i = 0; i < measureNames.size(); ++i) {
        double millimetres = millimetresOf(step, i);
        const QJsonValue smaller = small.value(QLatin1StringView(measureNames[i]));
        if (m_choice.smallScreen && smaller.isDouble()) {
            millimetres = std::min(millimetres, smaller.toDouble()); // gives way, never grows
        }
        m_pixels[i] = pixelsOfMillimetres(millimetres, m_choice.density);
    }
    const auto pixelsAt
        = [this](Measure measure) -> int & { return m_pixels[static_cast<std::size_t>(measure)]; };
    pixelsAt(Measure::KeypadKeyMost)
        = std::max(pixelsAt(Measure::KeypadKeyMost), pixelsAt(Measure::KeypadKey));
    const QJsonObject least = objectAt(sizes, u"least");
    pixelsAt(Measure::TouchTarget)
        = pixelsOfMillimetres(least.value(u"touchTarget").toDouble(), m_choice.density);
    pixelsAt(Measure::SignInKey)
        = pixelsOfMillimetres(least.value(u"signInKey").toDouble(), m_choice.density);
}

QColor Theme::scrim() const
{
    QColor color = this->color(ColorRole::Scrim);
    color.setAlphaF(static_cast<float>(m_scrimOpacity));
    return color;
}

QColor Theme::blockEdge(const QColor &ground) const
{
    return isContrast() ? color(ColorRole::BorderStrong) : ground;
}

double Theme::textScale() const
{
    return m_stepScale * m_choice.textPercent / 100.0 * m_choice.density.corrected()
        / m_choice.density.logicalDotsPerInch;
}

QFont Theme::font(TypeStep step, Weight weight) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPointSizeF(m_points[static_cast<std::size_t>(step)] * textScale());
    font.setBold(weight == Weight::Bold);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QFont Theme::monoFont(TypeStep step) const
{
    QFont mono = font(step);
    mono.setFamilies({ m_monoFamily });
    mono.setStyleHint(QFont::Monospace);
    return mono;
}

int Theme::scaled(int pixelsAtNormal) const
{
    // Compact shrinks text, not the strokes and chips around it.
    const double scale = std::max(1.0, textScale() * m_choice.density.logicalDotsPerInch / 96.0);
    return static_cast<int>(std::lround(pixelsAtNormal * scale));
}

int Theme::iconPixels(IconSize size) const
{
    switch (size) {
    case IconSize::Small:
        return scaled(16);
    case IconSize::Inline:
        return scaled(20);
    case IconSize::Normal:
        return scaled(24);
    case IconSize::Large:
        return scaled(32);
    case IconSize::Empty:
        return scaled(40);
    }
    CT_CHECK(false);
    return 0;
}

QPalette Theme::palette() const
{
    static constexpr std::array<std::pair<const char *, QPalette::ColorRole>, 20> roles{ {
        { "Window", QPalette::Window },
        { "Base", QPalette::Base },
        { "AlternateBase", QPalette::AlternateBase },
        { "Button", QPalette::Button },
        { "Text", QPalette::Text },
        { "WindowText", QPalette::WindowText },
        { "ButtonText", QPalette::ButtonText },
        { "PlaceholderText", QPalette::PlaceholderText },
        { "BrightText", QPalette::BrightText },
        { "Highlight", QPalette::Highlight },
        { "HighlightedText", QPalette::HighlightedText },
        { "ToolTipBase", QPalette::ToolTipBase },
        { "ToolTipText", QPalette::ToolTipText },
        { "Link", QPalette::Link },
        { "LinkVisited", QPalette::LinkVisited },
        { "Light", QPalette::Light },
        { "Midlight", QPalette::Midlight },
        { "Mid", QPalette::Mid },
        { "Dark", QPalette::Dark },
        { "Shadow", QPalette::Shadow },
    } };
    const auto named = [this](const QString &name) {
        for (std::size_t i = 0; i < colorNames.size(); ++i) {
            if (name == QLatin1StringView(colorNames[i])) {
                return m_colors[i];
            }
        }
        CT_CHECK(false);
        return QColor();
    };
    QPalette palette;
    for (const auto &[name, role] : roles) {
        const QColor color = named(m_paletteRoles.value(QLatin1StringView(name)).toString());
        const QString disabled
            = m_paletteRoles.value(u"Disabled."_s + QLatin1StringView(name)).toString();
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color); // selections do not fade under a dialog
        palette.setColor(QPalette::Disabled, role, disabled.isEmpty() ? color : named(disabled));
    }
    return palette;
}

} // namespace countertop::ui
