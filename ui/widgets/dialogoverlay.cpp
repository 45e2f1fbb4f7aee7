#include "ui/widgets/dialogoverlay.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedWidget>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int hangsFrom = 56; ///< below the top of the window: the header stays in sight

/// The raised ground with its edge.
class DialogPanel final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paint::box(painter,
                   rect(),
                   { theme.color(ColorRole::Raised),
                     theme.color(ColorRole::BorderStrong),
                     1,
                     radius::dialog });
    }
};

} // namespace

DialogOverlay::DialogOverlay(QWidget *host)
    : QWidget(host)
    , m_host(host)
    , m_panel(new DialogPanel(this))
    , m_title(new TextLabel(QString(), TypeStep::Lead, Weight::Bold))
    , m_subject(new TextLabel(QString(), TypeStep::Control, Weight::Regular, ColorRole::TextMuted))
    , m_back(new ActionButton(Icon(u"chevron-left"_s), tr("Back")))
    , m_refusal(new TextLabel(QString(), TypeStep::Control, Weight::Bold, ColorRole::Danger))
    , m_stack(new QStackedWidget)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    host->installEventFilter(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::n3, space::n2, space::n3, space::n2);
    head->setSpacing(space::n3);
    head->addSpacing(space::n3); // not a margin: those are not mirrored
    m_subject->setElided(true);
    head->addWidget(m_title, 0, Qt::AlignVCenter);
    head->addWidget(m_subject, 1, Qt::AlignVCenter);
    head->addStretch(0); // in its place where there is no room for it
    m_back->setVariant(ButtonVariant::Quiet);
    m_back->setButtonSize(ButtonSize::Small);
    m_back->setKeys({ QKeySequence(Qt::Key_Escape) });
    m_back->setObjectName(u"dialogBack"_s);
    m_back->setFocusPolicy(Qt::TabFocus);
    head->addWidget(m_back, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, radius::dialog); // a page's square corners stay inside
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline);
    m_refusal->setContentsMargins(space::n6, space::n3, space::n6, 0);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    column->addWidget(m_refusal);
    column->addWidget(m_stack, 1);
    connect(m_back, &QAbstractButton::clicked, this, &DialogOverlay::back);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        keepFocus(now);
    });
}

void DialogOverlay::open(DialogPage *page, DialogWidth width)
{
    const bool isFirst = !isOpen();
    if (isFirst) {
        m_focusBefore = m_host->window()->focusWidget();
        m_width = width;
    } else {
        m_width = std::max(m_width, width); // pages do not make the dialog shrink
    }
    m_pages << page;
    m_stack->addWidget(page);
    fitToRoom(*page); // it was made outside the window
    connect(page, &DialogPage::subjectChanged, this, [this, page] {
        if (page == this->page()) {
            m_subject->setText(page->subject());
        }
    });
    connect(page, &DialogPage::heightChanged, this, [this, page] {
        if (page == this->page()) {
            place();
        }
    });
    showPage();
    if (isFirst) {
        Q_EMIT opened();
    }
}

void DialogOverlay::showPage()
{
    DialogPage *page = this->page();
    m_stack->setCurrentWidget(page);
    say({});
    m_title->setText(page->title());
    m_subject->setText(page->subject());
    setAccessibleName(page->title());
    setAccessibleDescription(page->subject());
    m_back->setWord(depth() == 1 && !m_backWord.isEmpty() ? m_backWord : tr("Back"));
    place();
    show();
    raise();
    QWidget *first = page->firstFocus() != nullptr ? page->firstFocus() : page->primary();
    if (first == nullptr || !first->isEnabled()) {
        first = m_back;
    }
    first->setFocus(Qt::OtherFocusReason);
    // A field passes Enter on after it was heard: the question that it led to must not be answered
    // by the same press.
    m_isJustShown = true;
    QMetaObject::invokeMethod(
        this, [this] { m_isJustShown = false; }, Qt::QueuedConnection);
}

void DialogOverlay::back()
{
    DialogPage *page = this->page();
    if (page == nullptr || !page->mayLeave()) {
        return;
    }
    Q_EMIT page->left();
    if (this->page() != page) {
        return; // whoever heard it has closed the dialog already
    }
    if (depth() == 1) {
        close();
        return;
    }
    dropPage();
    showPage();
}

void DialogOverlay::dropPage()
{
    DialogPage *gone = m_pages.takeLast();
    m_stack->removeWidget(gone);
    gone->hide();
    gone->deleteLater(); // its own button may have led here
}

void DialogOverlay::close()
{
    if (!isOpen()) {
        return;
    }
    while (isOpen()) {
        dropPage();
    }
    m_backWord.clear();
    hide();
    if (m_focusBefore != nullptr) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT closed();
}

void DialogOverlay::setBackWord(const QString &word)
{
    m_backWord = word;
    if (depth() == 1) {
        m_back->setWord(word);
    }
}

void DialogOverlay::say(const QString &sentence)
{
    if (m_refusal->text() == sentence) {
        return;
    }
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    place();
}

bool DialogOverlay::isSaying() const
{
    return isOpen() && !m_refusal->text().isEmpty();
}

void DialogOverlay::place()
{
    setGeometry(m_host->rect());
    if (!isOpen()) {
        return;
    }
    const Theme &theme = themeOf(this);
    const int asked = m_width == DialogWidth::Narrow ? 480
        : m_width == DialogWidth::Middle             ? 720
                                                     : 1240;
    const QSize heading = m_panel->layout()->itemAt(0)->sizeHint(); // shown whole where it can be
    const int needed = std::max(heading.width(), page()->minimumSizeHint().width()) + 2;
    // Some of the window stays in sight; words that are not cut come first.
    const bool isAmple = roomOf(this).isAmple();
    const int whole = m_host->width() - 2 * space::n3;
    const int most = isAmple ? std::max(m_host->width() * 9 / 10, std::min(needed, whole)) : whole;
    const int width = std::min(std::max(theme.scaled(asked), needed), most);
    const int head = heading.height() + 1;
    const int wanted = std::max(head, theme.scaled(64)) + page()->wantedHeight(width - 2)
        + m_panel->layout()->contentsMargins().bottom() + 1
        + (m_refusal->isHidden() ? 0 : m_refusal->sizeHint().height());
    const int top = isAmple ? std::min(hangsFrom, m_host->height() / 10) : space::n2;
    const int highest = isAmple ? m_host->height() * 9 / 10 : m_host->height();
    const int height = std::min({ wanted, highest, m_host->height() - top - space::n2 });
    m_panel->setGeometry((m_host->width() - width) / 2, top, width, height);
    // In a narrow room the subject is there whole, or its words are those of the title's tooltip.
    const int subjectRoom = width - m_title->sizeHint().width() - m_back->sizeHint().width()
        - 2 * (space::n3 + space::n6);
    const bool isWhole = isAmple || m_subject->sizeHint().width() <= subjectRoom;
    m_subject->setVisible(isWhole);
    m_title->setToolTip(isWhole ? QString() : m_subject->text());
}

void DialogOverlay::keepFocus(QWidget *now)
{
    if (!isOpen() || now == nullptr || now->window() != window() || isAncestorOf(now)) {
        return;
    }
    QWidget *first = page()->firstFocus() != nullptr ? page()->firstFocus() : m_back;
    first->setFocus(Qt::OtherFocusReason);
}

bool DialogOverlay::focusNextPrevChild(bool isNext)
{
    QWidget *const from = window()->focusWidget();
    if (from == nullptr) {
        return false;
    }
    QWidget *candidate = from;
    do { // once round the window, stopping only inside
        candidate = isNext ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        const bool takesTab = candidate->focusPolicy() & Qt::TabFocus && candidate->isEnabled()
            && candidate->isVisible() && candidate->focusProxy() == nullptr;
        if (takesTab && isAncestorOf(candidate)) {
            candidate->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (candidate != from);
    return true; // nowhere to go, and not outside either
}

void DialogOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        back();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        ActionButton *primary = isOpen() ? page()->primary() : nullptr;
        if (primary != nullptr && primary->isEnabled() && !m_isJustShown
            && primary->variant() == ButtonVariant::Primary) {
            primary->click(); // never a danger button
        }
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void DialogOverlay::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // what lies below is not touched
}

bool DialogOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void DialogOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).scrim());
}

void DialogOverlay::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        place();
    }
}

} // namespace countertop::ui
