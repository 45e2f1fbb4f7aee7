#include "ui/widgets/strips.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>
#include <QTimer>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestEmptyState = 520; ///< pixels at text of 100 %

} // namespace

LastSoldStrip::LastSoldStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum); // gives way in a low window
    clear();
}

void LastSoldStrip::setSold(const QString &quantity, const QString &name, const QString &amount)
{
    m_quantity = quantity + u" ×"_s;
    m_name = name;
    m_amount = amount;
    setAccessibleName(tr("Last sold: %1 × %2, %3").arg(quantity, name, amount));
    setToolTip(name);
    update();
}

void LastSoldStrip::setDone(const QString &sentence, const QString &amount)
{
    m_quantity.clear();
    m_name = sentence;
    m_amount = amount;
    setAccessibleName(sentence);
    setToolTip(sentence);
    update();
}

void LastSoldStrip::clear()
{
    m_quantity.clear();
    m_name.clear();
    m_amount.clear();
    setAccessibleName(tr("Nothing sold yet"));
    setToolTip(QString());
    update();
}

QSize LastSoldStrip::sizeHint() const
{
    const Theme &theme = themeOf(this);
    return { theme.scaled(240),
             std::max(theme.pixels(Measure::Entry) - space::n1,
                      QFontMetrics(theme.font(TypeStep::Lead)).height() + space::n4) };
}

QSize LastSoldStrip::minimumSizeHint() const
{
    const QFontMetrics bold(themeOf(this).font(TypeStep::Lead, Weight::Bold));
    return { bold.horizontalAdvance(m_quantity + m_amount) + bold.averageCharWidth() * 8,
             bold.height() + space::n1 };
}

void LastSoldStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const bool isEmpty = m_name.isEmpty();
    const QColor ground = theme.color(isEmpty ? ColorRole::Sunken : ColorRole::SuccessSoft);
    paint::box(painter,
               rect(),
               { ground,
                 theme.isContrast() ? theme.color(ColorRole::BorderStrong) : QColor(),
                 1,
                 radius::control });
    const QFont regular = theme.font(TypeStep::Lead);
    const QFont bold = theme.font(TypeStep::Lead, Weight::Bold);
    const auto place
        = [this](int x, int w) { return paint::mirrored(this, QRect(x, 0, w, height())); };
    const Qt::Alignment start
        = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    if (isEmpty) {
        paint::line(painter,
                    place(space::n4, width() - 2 * space::n4),
                    start,
                    accessibleName(),
                    theme.font(TypeStep::Control),
                    theme.color(ColorRole::TextMuted));
        return;
    }
    const int icon = theme.iconPixels(IconSize::Normal);
    Icon(u"circle-check"_s)
        .paint(painter,
               place(space::n4, icon),
               icon,
               theme.color(ColorRole::Success),
               layoutDirection());
    int x = space::n4 + icon + space::n3;
    const int quantity = QFontMetrics(bold).horizontalAdvance(m_quantity);
    const int amount = QFontMetrics(bold).horizontalAdvance(m_amount);
    paint::line(painter, place(x, quantity), start, m_quantity, bold, theme.color(ColorRole::Text));
    x += quantity > 0 ? quantity + QFontMetrics(regular).horizontalAdvance(u' ') : 0;
    paint::line(painter,
                place(x, width() - x - amount - space::n8),
                start,
                m_name,
                regular,
                theme.color(ColorRole::Text));
    paint::line(painter,
                place(width() - space::n4 - amount, amount),
                Qt::AlignCenter,
                m_amount,
                bold,
                theme.color(ColorRole::Text));
}

void LastSoldStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

IconLabel::IconLabel(const Icon &icon, IconSize size, ColorRole role, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_size(size)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(icon.name());
}

void IconLabel::setDrawing(const Icon &icon, ColorRole role)
{
    m_icon = icon;
    m_role = role;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = themeOf(this).iconPixels(m_size);
    return { side, side };
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    m_icon.paint(painter, rect(), theme.iconPixels(m_size), theme.color(m_role), layoutDirection());
}

void IconLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

EmptyState::EmptyState(const Icon &icon,
                       const QString &sentence,
                       const QString &fact,
                       QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(sentence, TypeStep::Body, Weight::Bold))
    , m_fact(new TextLabel(fact, TypeStep::Small, Weight::Regular, ColorRole::TextMuted))
{
    setAccessibleName(sentence);
    m_sentence->setWordWrap(true);
    m_fact->setWordWrap(true);
    // Together in the middle, however wide the place: the button stays beside its words.
    auto *middle = new QWidget;
    middle->setMaximumWidth(themeOf(this).scaled(widestEmptyState));
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(space::n5, space::n4, space::n5, space::n4);
    whole->addStretch(1);
    whole->addWidget(middle, 1000);
    whole->addStretch(1);
    m_row = new QHBoxLayout(middle);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::n4);
    m_row->addWidget(
        new IconLabel(icon, IconSize::Empty, ColorRole::TextMuted), 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_sentence);
    words->addWidget(m_fact);
    words->addStretch();
    m_row->addLayout(words, 1);
    setFact(fact);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

void EmptyState::setFact(const QString &fact)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

ActionButton *EmptyState::setAction(const QString &word)
{
    if (m_action == nullptr) {
        m_action = new ActionButton(word);
        m_row->addWidget(m_action, 0, Qt::AlignVCenter);
    }
    m_action->setWord(word);
    return m_action;
}

ConnectionBadge::ConnectionBadge(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(ConnectionState::Online);
}

void ConnectionBadge::setState(ConnectionState state, int count, int total, Lateness lateness)
{
    switch (state) {
    case ConnectionState::Online:
        m_icon = Icon(u"wifi"_s);
        m_role = ColorRole::Success;
        setText(tr("Online"));
        break;
    case ConnectionState::Offline:
        m_icon = Icon(u"cloud-off"_s);
        m_role = ColorRole::Warning;
        setText(count > 0 ? tr("Offline, %n waiting", nullptr, count) : tr("Offline"));
        break;
    case ConnectionState::OfflineByHand:
        m_icon = Icon(u"cloud-off"_s);
        m_role = ColorRole::Warning;
        setText(count > 0 ? tr("Offline by hand, %n waiting", nullptr, count)
                          : tr("Offline by hand"));
        break;
    case ConnectionState::Syncing:
        m_icon = Icon(u"refresh-cw"_s);
        m_role = ColorRole::Info;
        setText(tr("Syncing %1 of %2").arg(locale().toString(count), locale().toString(total)));
        break;
    case ConnectionState::NeedsAttention:
        m_icon = Icon(u"triangle-alert"_s);
        m_role = ColorRole::Danger;
        setText(tr("Needs attention %1").arg(locale().toString(count)));
        break;
    }
    if (lateness == Lateness::VeryLate) {
        m_role = ColorRole::Danger;
    } else if (lateness == Lateness::Late && m_role != ColorRole::Danger) {
        m_role = ColorRole::Warning;
    }
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize ConnectionBadge::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const QFontMetrics metrics(theme.font(TypeStep::Small, Weight::Bold));
    return { theme.iconPixels(IconSize::Inline) + space::n2 + metrics.horizontalAdvance(text())
                 + space::n1,
             std::max(metrics.height(),
                      theme.isTouch() ? theme.pixels(Measure::TouchTarget)
                                      : theme.iconPixels(IconSize::Normal)) };
}

void ConnectionBadge::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const int icon = theme.iconPixels(IconSize::Inline);
    m_icon.paint(painter,
                 paint::mirrored(this, QRect(0, 0, icon, height())),
                 icon,
                 theme.color(m_role),
                 layoutDirection());
    const QRect word
        = paint::mirrored(this, QRect(icon + space::n2, 0, width() - icon - space::n2, height()));
    paint::line(painter,
                word,
                QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                text(),
                theme.font(TypeStep::Small, Weight::Bold),
                theme.color(m_role));
}

void ConnectionBadge::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
}

ProgressRow::ProgressRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel(QString(), TypeStep::Small))
    , m_bar(new QProgressBar)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(300);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    m_bar->setTextVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::n4);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    hide();
}

void ProgressRow::setProgress(const QString &words, int done, int total)
{
    m_words->setText(words);
    m_bar->setRange(0, std::max(1, total));
    m_bar->setValue(done);
    m_bar->setAccessibleName(words);
    setAccessibleName(words);
    if (isHidden() && !m_delay->isActive()) {
        m_delay->start();
    }
}

void ProgressRow::finish()
{
    m_delay->stop();
    hide();
}

} // namespace countertop::ui
