#include "ui/widgets/entryline.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace countertop::ui {

using namespace Qt::StringLiterals;

IconLine::IconLine(const Icon &icon, const QString &subject, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_subject(subject)
    , m_hint(hint)
    , m_edit(new QLineEdit(this))
{
    m_edit->setFrame(false); // the edge is drawn round icon and chip as well
    m_edit->setAccessibleName(subject);
    m_edit->installEventFilter(this);
    setAccessibleName(subject);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    applyTheme();
}

QString IconLine::text() const
{
    return m_edit->text();
}

void IconLine::setText(const QString &text)
{
    m_edit->setText(text);
}

void IconLine::setKey(const QKeySequence &key)
{
    m_key = key.toString(QKeySequence::NativeText);
    m_edit->setAccessibleDescription(m_key);
    place();
    update();
}

void IconLine::setIcon(const Icon &icon)
{
    m_icon = icon;
    update();
}

void IconLine::setRefused(bool isRefused)
{
    m_isRefused = isRefused;
    update();
}

void IconLine::setEntrySize()
{
    m_isEntry = true;
    applyTheme();
}

void IconLine::addAtEnd(QWidget *widget)
{
    m_end = widget;
    widget->setParent(this);
    widget->installEventFilter(this);
    place();
}

void IconLine::applyTheme()
{
    const Theme &theme = themeOf(this);
    m_edit->setFont(theme.font(m_isEntry ? TypeStep::Lead : TypeStep::Control));
    updateGeometry();
    place();
    update();
}

int IconLine::chipWidth() const
{
    const Theme &theme = themeOf(this);
    return m_key.isEmpty() || !theme.choice().showKeys ? 0
                                                       : paint::keyChipSize(theme, m_key).width();
}

QSize IconLine::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int text = QFontMetrics(m_edit->font()).height() + 2 * space::n2;
    int height = std::max(theme.pixels(m_isEntry ? Measure::Entry : Measure::Button), text);
    if (m_end != nullptr && !m_end->isHidden()) {
        height = std::max(height, m_end->sizeHint().height() + 2 * space::n1);
    }
    return { theme.scaled(240), height };
}

QSize IconLine::minimumSizeHint() const
{
    const Theme &theme = themeOf(this);
    const int text = QFontMetrics(m_edit->font()).averageCharWidth() * 8;
    return { text + theme.iconPixels(IconSize::Normal) + 3 * space::n3, sizeHint().height() };
}

void IconLine::place()
{
    const Theme &theme = themeOf(this);
    const int icon = theme.iconPixels(m_isEntry ? IconSize::Normal : IconSize::Inline);
    const int start = space::n4 + icon + space::n2;
    int end = width() - space::n4;
    if (m_end != nullptr && !m_end->isHidden()) {
        const QSize size = m_end->sizeHint().boundedTo({ width() / 2, height() - 2 * space::n1 });
        m_end->setGeometry(paint::mirrored(this,
                                           QRect(width() - size.width() - space::n2,
                                                 (height() - size.height()) / 2,
                                                 size.width(),
                                                 size.height())));
        end = width() - size.width() - space::n2;
    } else if (chipWidth() > 0) {
        end -= chipWidth();
    }
    const int inset = theme.focusWidth() + 1;
    m_edit->setGeometry(paint::mirrored(
        this, QRect(start, inset, std::max(0, end - start - space::n1), height() - 2 * inset)));
    showHint();
}

void IconLine::showHint()
{
    static const QChar thinSpace(0x2009); // clear of the caret
    const bool fits = m_edit->fontMetrics().horizontalAdvance(thinSpace + m_hint) + space::n1
        <= m_edit->width();
    const QString shown = thinSpace + (fits ? m_hint : m_subject);
    if (m_edit->placeholderText() != shown) {
        m_edit->setPlaceholderText(shown);
    }
}

void IconLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paint::Box box{ theme.color(isEnabled() ? ColorRole::Surface : ColorRole::Sunken),
                    theme.color(ColorRole::BorderStrong),
                    1,
                    radius::control };
    QColor ink = theme.color(m_isEntry ? ColorRole::Text : ColorRole::TextMuted);
    if (m_isRefused) {
        box.edge = ink = theme.color(ColorRole::Danger);
        box.edgeWidth = 3;
    } else if (m_edit->hasFocus()) {
        box.edge = theme.color(ColorRole::Focus);
        box.edgeWidth = theme.focusWidth();
    }
    paint::box(painter, rect(), box);
    const int icon = theme.iconPixels(m_isEntry ? IconSize::Normal : IconSize::Inline);
    m_icon.paint(painter,
                 paint::mirrored(this, QRect(space::n4, 0, icon, height())),
                 icon,
                 ink,
                 layoutDirection());
    if (chipWidth() > 0 && (m_end == nullptr || m_end->isHidden())) {
        const QSize size = paint::keyChipSize(theme, m_key);
        const QRect chip(width() - space::n4 - size.width(),
                         (height() - size.height()) / 2,
                         size.width(),
                         size.height());
        paint::keyChip(
            painter,
            theme,
            paint::mirrored(this, chip),
            m_key,
            { theme.color(theme.isContrast() ? ColorRole::BorderStrong : ColorRole::Border),
              theme.color(ColorRole::TextMuted) });
    }
}

void IconLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void IconLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyTheme();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        place();
    }
}

bool IconLine::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) { // a list of Qt's
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update(); // the edge of this line shows it
        break;
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        updateGeometry();
        place();
        update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

EntryLine::EntryLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new IconLine(Icon(u"scan-barcode"_s), tr("Code"), tr("Scan or type a code"), this))
    , m_action(new ActionButton(QString()))
    , m_reason(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger))
{
    setAccessibleName(tr("Code"));
    setFocusProxy(m_line);
    m_line->setEntrySize();
    m_action->setButtonSize(ButtonSize::Small);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_action->setAccessibleName(tr("What to do with the refused code"));
    m_action->hide();
    m_reason->setWordWrap(true);
    m_reason->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::n2);
    column->addWidget(m_line);
    m_below = new QHBoxLayout; // not in the line: the code that was refused needs its width
    m_below->setSpacing(space::n3);
    m_below->addWidget(m_reason, 1);
    m_below->addWidget(m_action, 0, Qt::AlignTop);
    column->addLayout(m_below);
    connect(m_line->edit(), &QLineEdit::returnPressed, this, [this] {
        Q_EMIT entered(m_line->text());
    });
    connect(m_line->edit(), &QLineEdit::textEdited, this, &EntryLine::accept);
    connect(m_action, &QAbstractButton::clicked, this, &EntryLine::actionChosen);
}

QLineEdit *EntryLine::edit() const
{
    return m_line->edit();
}

QString EntryLine::text() const
{
    return m_line->text();
}

void EntryLine::setText(const QString &text)
{
    m_line->setText(text);
}

void EntryLine::setKey(const QKeySequence &key)
{
    m_line->setKey(key);
}

void EntryLine::refuse(const QString &code, const QString &reason, const QString &action)
{
    m_isRefused = true;
    m_below->setDirection(roomOf(this).isAmple() ? QBoxLayout::LeftToRight
                                                 : QBoxLayout::TopToBottom);
    m_line->setText(code);
    m_line->edit()->selectAll(); // the next scan or key replaces it
    m_line->setIcon(Icon(u"circle-x"_s));
    m_line->setRefused(true);
    m_line->edit()->setAccessibleDescription(reason);
    m_reason->setText(reason);
    m_reason->show();
    if (!action.isEmpty()) {
        m_action->setWord(action);
    }
    m_action->setVisible(!action.isEmpty());
}

void EntryLine::accept()
{
    if (!m_isRefused) {
        return;
    }
    m_isRefused = false;
    m_line->setIcon(Icon(u"scan-barcode"_s));
    m_line->setRefused(false);
    m_line->edit()->setAccessibleDescription(QString());
    m_reason->hide();
    if (m_action->hasFocus()) {
        m_line->edit()->setFocus(); // the keyboard stays in the line
    }
    m_action->hide();
}

SearchField::SearchField(const QString &subject, const QString &hint, QWidget *parent)
    : IconLine(Icon(u"search"_s), subject, hint, parent)
    , m_clear(nullptr)
{
    auto *clear = new ActionButton(Icon(u"x"_s), QString());
    clear->setVariant(ButtonVariant::Quiet);
    clear->setButtonSize(ButtonSize::Small);
    clear->setFocusPolicy(Qt::NoFocus); // Esc and Ctrl+A, Del do it from the keyboard
    clear->setAccessibleName(tr("Clear"));
    clear->setToolTip(tr("Clear"));
    clear->hide();
    m_clear = clear;
    addAtEnd(clear);
    connect(clear, &QAbstractButton::clicked, edit(), &QLineEdit::clear);
    connect(edit(), &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        Q_EMIT searched(text);
    });
}

} // namespace countertop::ui
