#include "ui/widgets/switchbox.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QPainter>

namespace countertop::ui {

SwitchBox::SwitchBox(const QString &subject, QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(subject);
    connect(this, &QAbstractButton::toggled, this, [this](bool isOn) {
        setAccessibleDescription(isOn ? tr("On") : tr("Off"));
    });
    setAccessibleDescription(tr("Off"));
}

QSize SwitchBox::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TypeStep::Small));
    const int word
        = std::max(metrics.horizontalAdvance(tr("On")), metrics.horizontalAdvance(tr("Off")));
    const int least = theme.isTouch() ? theme.pixels(Measure::TouchTarget) : 0;
    return { word + space::n3 + theme.scaled(52),
             std::max({ least, theme.scaled(30) + 2, metrics.height() }) };
}

void SwitchBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int trackWidth = theme.scaled(52);
    const int trackHeight = theme.scaled(30);
    const QRect track = paint::mirrored(
        this, QRect(width() - trackWidth, (height() - trackHeight) / 2, trackWidth, trackHeight));
    const bool isOn = isChecked();
    const ColorRole ground = !isEnabled() ? ColorRole::Sunken
        : isOn                            ? ColorRole::Accent
                                          : ColorRole::Surface;
    const ColorRole edge = isOn && isEnabled() ? ColorRole::Accent : ColorRole::BorderStrong;
    paint::box(painter, track, { theme.color(ground), theme.color(edge), 2, trackHeight / 2 });
    const int inset = 3;
    const int knob = trackHeight - 2 * inset;
    const bool isRight = isOn != (layoutDirection() == Qt::RightToLeft);
    const QRect knobRect(isRight ? track.right() + 1 - inset - knob : track.left() + inset,
                         track.top() + inset,
                         knob,
                         knob);
    const ColorRole knobRole = !isEnabled() ? ColorRole::TextDisabled
        : isOn                              ? ColorRole::OnAccent
                                            : ColorRole::BorderStrong;
    paint::box(painter, knobRect, { theme.color(knobRole), {}, 0, knob / 2 });
    const QRect word
        = paint::mirrored(this, QRect(0, 0, width() - trackWidth - space::n3, height()));
    const Qt::Alignment side
        = layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    paint::line(painter,
                word,
                side | Qt::AlignVCenter,
                isOn ? tr("On") : tr("Off"),
                theme.font(TypeStep::Small),
                theme.color(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled));
}

void SwitchBox::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

} // namespace countertop::ui
