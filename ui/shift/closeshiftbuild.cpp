// How closing a shift is laid out; what it does is in closeshiftview.cpp.

#include "ui/pages/boxname.h"
#include "ui/shell/keyed.h"
#include "ui/shift/cashcounter.h"
#include "ui/shift/closeshiftview.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

/// "Blind count. The expected amount is shown after you confirm."
class Notice final : public QWidget
{
public:
    Notice(const Icon &icon, const QString &bold, const QString &plain, QWidget *parent)
        : QWidget(parent)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::n4, space::n2, space::n4, space::n2);
        layout->setSpacing(space::n3);
        layout->addWidget(new IconLabel(icon, IconSize::Normal, ColorRole::Info, this));
        auto *words
            = new TextLabel(QString(), TypeStep::Control, Weight::Regular, ColorRole::Text, this);
        words->setTextFormat(Qt::RichText);
        words->setText(
            QStringLiteral("<b>%1</b> %2").arg(bold.toHtmlEscaped(), plain.toHtmlEscaped()));
        words->setWordWrap(true);
        layout->addWidget(words, 1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const QColor ground = theme.color(ColorRole::InfoSoft);
        paint::box(painter, rect(), { ground, theme.blockEdge(ground), 1, radius::control });
    }
};

TextLabel *problemLabel(QWidget *parent)
{
    auto *label
        = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

CloseShiftView::CloseShiftView(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildCountSide(), 64);
    layout->addWidget(new Hairline(Qt::Vertical, this));
    m_sides = new QStackedWidget(this);
    m_sides->addWidget(buildPadSide());
    m_sides->addWidget(buildCheckSide());
    layout->addWidget(m_sides, 36);
    keepFitting(*this, [this] { fit(); });
    connect(m_counter, &CashCounter::changed, this, &CloseShiftView::refresh);
    connect(m_counter, &CashCounter::markChanged, this, &CloseShiftView::refresh);
    connect(m_counter, &CashCounter::finished, this, [this] {
        if (isCounting()) {
            confirmCount();
        }
    });
    connect(&frame.shift, &ShiftFlow::closed, this, &CloseShiftView::forget);
    connect(&frame.shift, &ShiftFlow::refused, this, [this](const Error &error) {
        if (!isCounting()) {
            showProblem(sentenceFor(error));
        }
    });
}

QWidget *CloseShiftView::buildCountSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(side);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    m_counter = new CashCounter(m_frame.flow.settings().storeCurrency(), m_frame.locale);
    m_counter->setProperty("surface", QStringLiteral("canvas"));
    auto *area = newScrollArea(side);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_counter);
    layout->addWidget(area, 1);
    m_blind = new Notice(Icon(QStringLiteral("eye-off")),
                         tr("Blind count."),
                         tr("The expected amount is shown after you confirm."),
                         side);
    layout->addWidget(m_blind);
    m_earlier = new TextLabel(QString(), TypeStep::Control, Weight::Bold, ColorRole::Warning, side);
    m_earlier->setWordWrap(true);
    m_earlier->hide();
    layout->addWidget(m_earlier);
    auto *foot = new QHBoxLayout;
    foot->addWidget(
        new TextLabel(tr("Counted"), TypeStep::Lead, Weight::Bold, ColorRole::Text, side),
        0,
        Qt::AlignBottom);
    foot->addStretch(1);
    m_counted = new MoneyLabel(TypeStep::DueCompact, Weight::Bold, side);
    m_counted->setSubject(tr("Counted"));
    foot->addWidget(m_counted);
    layout->addLayout(foot);
    return side;
}

QWidget *CloseShiftView::buildPadSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(side);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    auto *head = new QHBoxLayout;
    m_markedSubject
        = new TextLabel(QString(), TypeStep::Control, Weight::Regular, ColorRole::TextMuted, side);
    m_markedPieces = new TextLabel(QString(), TypeStep::Title, Weight::Bold, ColorRole::Text, side);
    head->addWidget(m_markedSubject);
    head->addStretch(1);
    head->addWidget(m_markedPieces);
    layout->addLayout(head);
    auto *keypad = new Keypad(PadLayout::Count, side);
    layout->addWidget(keypad, 1);
    auto *moves = new QHBoxLayout;
    moves->setSpacing(space::n2);
    m_moves = { new ActionButton(tr("Previous"), side), new ActionButton(tr("Next"), side) };
    m_moves[0]->setKeys({ QKeySequence(Qt::Key_Up) });
    m_moves[1]->setKeys({ QKeySequence(Qt::Key_Down) });
    for (ActionButton *button : m_moves) {
        button->setFocusPolicy(Qt::NoFocus);
        moves->addWidget(button, 1);
    }
    layout->addLayout(moves);
    m_countProblem = problemLabel(side);
    layout->addWidget(m_countProblem);
    m_confirm = new ActionButton(tr("Confirm count"), side);
    m_confirm->setVariant(ButtonVariant::Primary);
    m_confirm->setButtonSize(ButtonSize::Large);
    showKeyOf(*m_confirm, Action::ConfirmCount, m_frame.keys);
    m_confirm->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_confirm);
    auto *quiet = new WrappingRow;
    quiet->setSpacing(space::n3);
    auto *later = new ActionButton(tr("Later"), side);
    auto *drawer = new ActionButton(tr("Open drawer"), side);
    showKeyOf(*drawer, Action::OpenDrawer, m_frame.keys);
    for (ActionButton *button : { later, drawer }) {
        button->setVariant(ButtonVariant::Quiet);
        button->setButtonSize(ButtonSize::Small);
        button->setFocusPolicy(Qt::TabFocus);
        quiet->addWidget(button, 1);
    }
    layout->addLayout(quiet);
    connect(keypad, &Keypad::typed, m_counter, &CashCounter::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_counter->clearMarked() : m_counter->backspace();
    });
    connect(m_moves[0], &ActionButton::clicked, this, [this] { m_counter->move(-1); });
    connect(m_moves[1], &ActionButton::clicked, this, [this] { m_counter->move(1); });
    connect(m_confirm, &ActionButton::clicked, this, &CloseShiftView::confirm);
    connect(later, &ActionButton::clicked, this, &CloseShiftView::laterWanted);
    connect(drawer, &ActionButton::clicked, this, &CloseShiftView::drawerWanted);
    return side;
}

QWidget *CloseShiftView::buildCheckSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(side);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    m_amounts = { addAmount(tr("Expected"), m_expected, TypeStep::Figure, side),
                  addAmount(tr("Difference"), m_difference, TypeStep::Change, side) };
    for (QBoxLayout *amount : m_amounts) {
        layout->addLayout(amount);
    }
    m_verdict = new TextLabel(QString(), TypeStep::Control, Weight::Regular, ColorRole::Text, side);
    m_verdict->setWordWrap(true);
    layout->addWidget(m_verdict);
    m_reasonWord = new TextLabel(
        tr("Reason (needed)"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, side);
    layout->addWidget(m_reasonWord);
    m_reason = new QComboBox(side);
    m_reason->setEditable(true);
    nameBox(*m_reason, tr("Reason"));
    layout->addWidget(m_reason);
    m_checkProblem = problemLabel(side);
    layout->addWidget(m_checkProblem);
    layout->addStretch(1);
    m_close = new ActionButton(tr("Close shift"), side);
    m_close->setVariant(ButtonVariant::Primary);
    m_close->setButtonSize(ButtonSize::Large);
    showKeyOf(*m_close, Action::ConfirmCount, m_frame.keys);
    layout->addWidget(m_close);
    connect(m_close, &ActionButton::clicked, this, &CloseShiftView::closeNow);
    return side;
}

QBoxLayout *
CloseShiftView::addAmount(const QString &word, MoneyLabel *&label, TypeStep step, QWidget *side)
{
    auto *row = new QVBoxLayout;
    row->setSpacing(space::n3);
    row->addWidget(
        new TextLabel(word, TypeStep::Control, Weight::Regular, ColorRole::TextMuted, side));
    label = new MoneyLabel(step, Weight::Bold, side);
    label->setSubject(word);
    row->addWidget(label);
    return row;
}

void CloseShiftView::fit()
{
    const Room room = roomOf(this);
    for (QBoxLayout *amount : m_amounts) {
        amount->setDirection(room.isAmple() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
    m_difference->setStep(room.isAmple() ? TypeStep::Change : TypeStep::Figure);
    m_counted->setStep(room.isShort() ? TypeStep::Figure : TypeStep::DueCompact);
    for (ActionButton *button : m_moves) {
        button->setVisible(!room.isShort()); // a row is marked by a tap, too
    }
    for (ActionButton *button : { m_confirm, m_close }) {
        button->setButtonSize(room.isShort() ? ButtonSize::Normal : ButtonSize::Large);
    }
    // The box says itself what it is for.
    m_reason->lineEdit()->setPlaceholderText(room.isScant()       ? tr("Reason")
                                                 : room.isShort() ? tr("Reason (needed)")
                                                                  : QString());
    m_reasonWord->setVisible(!m_reason->isHidden() && !room.isShort());
    // The sentence of a refusal says what the verdict says.
    m_verdict->setVisible(!room.isShort() || m_checkProblem->text().isEmpty());
    for (TextLabel *problem : { m_countProblem, m_checkProblem }) {
        problem->setVisible(room.isAmple() || !problem->text().isEmpty());
    }
}

void CloseShiftView::say(TextLabel &place, const QString &sentence)
{
    place.setText(sentence);
    fit();
}

} // namespace countertop::ui
