#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

class Segment final : public QAbstractButton
{
public:
    Segment(const QString &word, const QString &key, QWidget *parent)
        : QAbstractButton(parent)
        , m_word(word)
        , m_key(key)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setText(QString(word).replace(u'&', u"&&"_s));
        setAccessibleName(word);
        setAccessibleDescription(key);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        QSize size = minimumSizeHint();
        if (hasKey(theme)) {
            size.rwidth()
                += QFontMetrics(theme.font(TypeStep::Key)).horizontalAdvance(m_key) + space::n2;
        }
        return size;
    }
    QSize minimumSizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const QFontMetrics metrics(
            theme.font(TypeStep::Control, Weight::Bold)); // bold is the wider one
        const int side = roomOf(this).isScant() ? space::n2 : space::n3;
        return { metrics.horizontalAdvance(m_word) + 2 * side,
                 std::max(theme.pixels(Measure::ButtonSmall) - 2 * space::n1,
                          metrics.height() + space::n2) };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        if (isChecked()) {
            paint::box(
                painter,
                rect(),
                { theme.color(ColorRole::Surface),
                  theme.color(theme.isContrast() ? ColorRole::BorderStrong : ColorRole::Border),
                  1,
                  radius::control - 2 });
        } else if (isDown() || (underMouse() && !theme.isTouch())) {
            paint::box(
                painter, rect(), { theme.color(ColorRole::Pressed), {}, 0, radius::control - 2 });
        }
        const QFont font
            = theme.font(TypeStep::Control, isChecked() ? Weight::Bold : Weight::Regular);
        const QFont keyFont = theme.font(TypeStep::Key);
        const int word = QFontMetrics(font).horizontalAdvance(m_word);
        const int key = hasKey(theme) ? QFontMetrics(keyFont).horizontalAdvance(m_key) : 0;
        const bool showsKey = key > 0 && word + key + space::n2 + space::n2 <= width();
        const int total = word + (showsKey ? key + space::n2 : 0);
        const int left = (width() - total) / 2;
        const auto place
            = [this](int x, int w) { return paint::mirrored(this, QRect(x, 0, w, height())); };
        paint::line(painter,
                    place(left, word),
                    Qt::AlignCenter,
                    m_word,
                    font,
                    theme.color(!isEnabled()      ? ColorRole::TextDisabled
                                    : isChecked() ? ColorRole::Text
                                                  : ColorRole::TextMuted));
        if (showsKey) {
            paint::line(painter,
                        place(left + word + space::n2, key),
                        Qt::AlignCenter,
                        m_key,
                        keyFont,
                        theme.color(ColorRole::TextMuted));
        }
    }

private:
    bool hasKey(const Theme &theme) const { return theme.choice().showKeys && !m_key.isEmpty(); }

    QString m_word;
    QString m_key;
};

} // namespace

SegmentedControl::SegmentedControl(const QString &subject, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(subject);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::n1, space::n1, space::n1, space::n1);
    row->setSpacing(space::n1);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
}

void SegmentedControl::addSegment(const QString &word, const QKeySequence &key)
{
    auto *segment = new Segment(word, key.toString(QKeySequence::NativeText), this);
    segment->installEventFilter(this);
    m_group->addButton(segment, count());
    layout()->addWidget(segment);
    if (count() == 1) {
        segment->setChecked(true);
    }
}

void SegmentedControl::clear()
{
    qDeleteAll(m_group->buttons());
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    }
}

bool SegmentedControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isForward
            = key == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const int from = m_group->id(static_cast<QAbstractButton *>(watched));
            if (QAbstractButton *next = m_group->button(from + (isForward ? 1 : -1))) {
                next->setFocus(Qt::TabFocusReason);
                next->click();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paint::box(painter,
               rect(),
               { theme.color(ColorRole::Sunken),
                 theme.isContrast() ? theme.color(ColorRole::BorderStrong) : QColor(),
                 1,
                 radius::control });
}

} // namespace countertop::ui
