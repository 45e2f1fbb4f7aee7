// How the shift screen is put together; what it shows is in shiftscreen.cpp.

#include "ui/shell/keyed.h"
#include "ui/shift/closeshiftview.h"
#include "ui/shift/figuretable.h"
#include "ui/shift/shiftactions.h"
#include "ui/shift/shiftflow.h"
#include "ui/shift/shiftscreen.h"
#include "ui/shift/stepstrip.h"
#include "ui/ticket/refusal.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/room.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

ShiftScreen::ShiftScreen(Frame &frame, QWidget *parent)
    : Screen(frame, parent)
    , m_actions(std::make_unique<ShiftActions>(frame))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildNoneOpen());
    m_stack->addWidget(buildOverview());
    m_closing = new CloseShiftView(frame, this);
    m_stack->addWidget(m_closing);
    layout->addWidget(m_stack, 1);
    show(View::NoneOpen);
    keepFitting(*this, [this] { fit(); });
    connect(m_closing, &CloseShiftView::stepChanged, m_steps, &StepStrip::setCurrent);
    connect(m_closing, &CloseShiftView::laterWanted, this, [this] {
        m_view = View::Open;
        refresh();
    });
    connect(m_closing, &CloseShiftView::drawerWanted, m_actions.get(), &ShiftActions::openDrawer);
    connect(m_actions.get(), &ShiftActions::happened, this, &ShiftScreen::readFigures);
    connect(&frame.shift, &ShiftFlow::changed, this, &ShiftScreen::refresh);
    connect(&frame.shift, &ShiftFlow::closed, this, &ShiftScreen::showClosed);
    connect(&frame.shift, &ShiftFlow::refused, this, [this](const Error &error) {
        if (m_view == View::Open && isVisible()) {
            this->frame().sounds.play(Sound::Refused);
            this->frame().messages.addPassing(
                { QStringLiteral("shift"), Tone::Warning, {}, sentenceFor(error), {}, {} });
        }
    });
}

QWidget *ShiftScreen::buildHead()
{
    auto *head = new QWidget(this);
    head->setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QHBoxLayout(head);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, space::n3, margin, space::n3);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_title = new TextLabel(QString(), TypeStep::Lead, Weight::Bold, ColorRole::Text, head);
    m_facts
        = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, head);
    m_facts->setElided(true);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    layout->addLayout(words, 1);
    m_steps = new StepStrip({ tr("Count"), tr("Check"), tr("Print Z") }, head);
    layout->addWidget(m_steps);
    return head;
}

QWidget *ShiftScreen::buildNoneOpen()
{
    auto *empty = new EmptyState(Icon(QStringLiteral("hand-coins")),
                                 tr("No shift is open"),
                                 tr("Count the float, then the till can sell."),
                                 this);
    m_open = empty->setAction(tr("Open shift"));
    connect(m_open, &ActionButton::clicked, this, [this] { m_actions->openShift([] {}); });
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(empty, 1);
    auto *archive = new ActionButton(Icon(QStringLiteral("history")), tr("Closed shifts"), page);
    archive->setVariant(ButtonVariant::Quiet);
    layout->addWidget(archive, 0, Qt::AlignHCenter);
    connect(archive, &ActionButton::clicked, m_actions.get(), &ShiftActions::showArchive);
    return page;
}

QWidget *ShiftScreen::buildOverview()
{
    auto *page = new QWidget(this);
    page->setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_figures = new FigureTable(frame().locale, page);
    layout->addWidget(m_figures, 68);
    layout->addWidget(new Hairline(Qt::Vertical, page));
    layout->addWidget(buildActions(), 32);
    connect(m_figures, &FigureTable::opened, this, &ShiftScreen::openReceipts);
    return page;
}

QWidget *ShiftScreen::buildActions()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(side);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    m_openActions = new QWidget(side);
    auto *open = new QVBoxLayout(m_openActions);
    open->setContentsMargins(0, 0, 0, 0);
    open->setSpacing(space::n2);
    const auto add = [this, open](const char *icon, const QString &word) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, m_openActions);
        button->setArrangement(ButtonArrangement::Spread); // one edge for icons, one for words
        open->addWidget(button);
        return button;
    };
    m_move = add("hand-coins", tr("Cash in or out"));
    m_drawer = add("wallet", tr("Open drawer"));
    showKeyOf(*m_drawer, Action::OpenDrawer, frame().keys);
    m_printX = add("printer", tr("Print X"));
    auto *archive = add("history", tr("Closed shifts"));
    open->addStretch(1);
    m_uncounted = add("eye-off", tr("Close without a count"));
    m_uncounted->setVariant(ButtonVariant::Danger);
    open->addSpacing(space::n6);
    m_close = add("calculator", tr("Count and close"));
    m_close->setVariant(ButtonVariant::Primary);
    m_close->setButtonSize(ButtonSize::Large);
    m_close->setArrangement(ButtonArrangement::Centred);
    layout->addWidget(m_openActions);
    m_closedActions = new QWidget(side);
    auto *closed = new QVBoxLayout(m_closedActions);
    closed->setContentsMargins(0, 0, 0, 0);
    auto *words = new TextLabel(tr("The shift is closed and its Z is stored. It is printed now."),
                                TypeStep::Control,
                                Weight::Regular,
                                ColorRole::Text,
                                m_closedActions);
    words->setWordWrap(true);
    closed->addWidget(words);
    closed->addStretch(1);
    auto *goOn = new ActionButton(Icon(QStringLiteral("check")), tr("Done"), m_closedActions);
    goOn->setVariant(ButtonVariant::Primary);
    goOn->setButtonSize(ButtonSize::Large);
    closed->addWidget(goOn);
    layout->addWidget(m_closedActions);
    connect(m_move, &ActionButton::clicked, m_actions.get(), &ShiftActions::moveCash);
    connect(m_drawer, &ActionButton::clicked, m_actions.get(), &ShiftActions::openDrawer);
    connect(m_printX, &ActionButton::clicked, m_actions.get(), &ShiftActions::printX);
    connect(archive, &ActionButton::clicked, m_actions.get(), &ShiftActions::showArchive);
    connect(m_uncounted, &ActionButton::clicked, m_actions.get(), &ShiftActions::closeWithoutCount);
    connect(m_close, &ActionButton::clicked, this, [this] {
        show(View::Closing);
        m_title->setText(tr("Close shift %1").arg(frame().shift.shift()->number));
        m_closing->begin();
    });
    connect(goOn, &ActionButton::clicked, this, [this] {
        m_view = View::NoneOpen;
        refresh();
    });
    return side;
}

} // namespace countertop::ui
