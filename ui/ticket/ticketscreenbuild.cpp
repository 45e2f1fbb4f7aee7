// How the ticket screen is put together; what its keys do is in ticketscreenkeys.cpp, what it shows
// in ticketscreen.cpp.

#include "ui/shell/keyed.h"
#include "ui/shift/shiftactions.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/duepanel.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/ticketscreen.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/ticketlines.h"
#include "ui/widgets/tilegrid.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

TicketScreen::TicketScreen(Frame &frame, QWidget *parent)
    : Screen(frame, parent)
    , m_actions(std::make_unique<TicketActions>(frame))
    , m_shiftActions(std::make_unique<ShiftActions>(frame))
{
    m_sides = new QHBoxLayout(this);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(0);
    m_sides->addWidget(buildTicketSide());
    m_sides->addWidget(new Hairline(Qt::Vertical, this));
    m_sides->addWidget(buildSellingSide());
    fit();
    connectFlow();
}

QWidget *TicketScreen::buildTicketSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("panel"));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildCustomerStrip());
    layout->addWidget(new TicketHeader(side));
    m_lines = new TicketLines(side);
    m_lines->setFocusPolicy(Qt::ClickFocus);
    layout->addWidget(m_lines, 1);
    auto *empty = new EmptyState(Icon(QStringLiteral("scan-barcode")),
                                 tr("Nothing on the ticket yet"),
                                 tr("Scan or press %1.").arg(frame().keys.keyText(Action::Find)),
                                 side);
    m_empty = empty;
    layout->addWidget(m_empty, 1);
    layout->addStretch(0); // where even the empty state gives way
    m_due = new DuePanel(frame().locale, side);
    layout->addWidget(m_due);
    connect(m_lines, &TicketLines::markedChanged, this, [this](int row) {
        const auto &lines = this->frame().flow.ticket().lines;
        if (row >= 0 && row < static_cast<int>(lines.size())) {
            this->frame().flow.markLine(lines.at(static_cast<std::size_t>(row)).id);
        }
    });
    connect(m_due, &DuePanel::copyWanted, m_actions.get(), &TicketActions::printAgain);
    connect(m_due, &DuePanel::giftReceiptWanted, m_actions.get(), &TicketActions::printGiftReceipt);
    return side;
}

QWidget *TicketScreen::buildCustomerStrip()
{
    auto *strip = new QWidget(this);
    auto *layout = new QHBoxLayout(strip);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, space::n2, margin, space::n2);
    layout->setSpacing(space::n3);
    m_avatar = new Avatar(tr("Walk-in"), strip);
    layout->addWidget(m_avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_customerName = new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, strip);
    m_customerName->setElided(true);
    m_customerFacts
        = new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, strip);
    words->addWidget(m_customerName);
    words->addWidget(m_customerFacts);
    layout->addLayout(words, 1);
    auto *choose = new ActionButton(tr("Customer"), strip);
    choose->setVariant(ButtonVariant::Quiet);
    choose->setButtonSize(ButtonSize::Small);
    showKeyOf(*choose, Action::Customer, frame().keys);
    choose->setFocusPolicy(Qt::TabFocus);
    connect(choose, &ActionButton::clicked, m_actions.get(), &TicketActions::chooseCustomer);
    layout->addWidget(choose);
    return strip;
}

QWidget *TicketScreen::buildSellingSide()
{
    auto *side = new QWidget(this);
    side->setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(side);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, space::n3, margin, space::n3);
    layout->setSpacing(space::n3);
    auto *entry = new QHBoxLayout;
    entry->setSpacing(space::n2);
    m_entry = new EntryLine(side);
    m_find = new ActionButton(Icon(QStringLiteral("search")), tr("Find"), side);
    showKeyOf(*m_find, Action::Find, frame().keys);
    m_turn = new ActionButton(tr("Keys"), side);
    entry->addWidget(m_entry, 1);
    for (ActionButton *button : { m_find, m_turn }) {
        button->setButtonSize(ButtonSize::Entry);
        button->setFocusPolicy(Qt::TabFocus);
        entry->addWidget(button, 0, Qt::AlignTop);
    }
    layout->addLayout(entry);
    m_strip = new LastSoldStrip(side);
    layout->addWidget(m_strip);
    m_pages = new SegmentedControl(tr("Tile pages"), side);
    layout->addWidget(m_pages);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(space::n3);
    layout->addLayout(m_middle, 1);
    m_keypad = new Keypad(PadLayout::Ticket, side);
    m_keypad->setDecimalMark(frame().locale.decimalPoint());
    m_middle->addWidget(buildTiles(side));
    m_middle->addWidget(m_keypad);
    layout->addWidget(buildActions());
    m_entry->edit()->installEventFilter(this);
    m_entry->installEventFilter(this);
    showKeys();
    connect(m_find, &ActionButton::clicked, this, [this] { m_actions->find(m_entry->text()); });
    connect(m_turn, &ActionButton::clicked, this, [this] {
        m_showsPad = !m_showsPad;
        fitTiles();
        m_entry->edit()->setFocus();
    });
    connect(m_entry, &EntryLine::entered, this, &TicketScreen::takeEntry);
    connect(m_entry, &EntryLine::actionChosen, this, [this] {
        m_actions->sellAtTypedPrice(m_refusal);
    });
    connect(m_pages, &SegmentedControl::chosen, this, &TicketScreen::showTilePage);
    connect(m_pageChoice, &QComboBox::activated, this, [this](int page) {
        showTilePage(page);
        m_entry->edit()->setFocus();
    });
    connect(m_keypad, &Keypad::typed, this, [this](const QString &text) {
        if (m_entry->isRefused()) {
            m_entry->accept();
            m_entry->setText(QString());
        }
        m_entry->edit()->insert(text);
    });
    connect(m_keypad, &Keypad::pressed, this, &TicketScreen::padPressed);
    connect(m_tiles, &TileGrid::chosen, this, [this](int index) {
        const auto &tiles = m_tilePages.at(static_cast<std::size_t>(m_page)).tiles;
        this->frame().flow.sell(
            { tiles.at(static_cast<std::size_t>(index)), {}, {}, {}, {}, {}, {} });
        m_entry->edit()->setFocus();
    });
    return side;
}

void TicketScreen::connectFlow()
{
    TicketFlow &flow = frame().flow;
    connect(&flow, &TicketFlow::changed, this, &TicketScreen::refresh);
    connect(&flow, &TicketFlow::lineSold, this, [this] {
        frame().sounds.play(Sound::Accepted);
        m_entry->accept();
        m_entry->setText(QString());
    });
    connect(&flow, &TicketFlow::soldWithoutStock, this, &TicketScreen::tellEmptyShelf);
    connect(&flow, &TicketFlow::refused, this, &TicketScreen::showRefusal);
    connect(&flow, &TicketFlow::priceWanted, m_actions.get(), &TicketActions::askPrice);
    connect(&flow, &TicketFlow::variantWanted, m_actions.get(), &TicketActions::chooseVariant);
    connect(&flow, &TicketFlow::nameSearchWanted, m_actions.get(), &TicketActions::find);
    connect(&flow, &TicketFlow::plausibilityWanted, m_actions.get(), &TicketActions::askPlausible);
    connect(&flow, &TicketFlow::otherRefundWanted, m_actions.get(), &TicketActions::askOtherRefund);
    connect(&flow, &TicketFlow::pendingGiftChanged, this, &TicketScreen::showPendingGift);
    connect(
        &frame().messages, &BarMessageStack::actionChosen, this, &TicketScreen::takeMessageAction);
    connect(&flow, &TicketFlow::completed, this, [this](const CompletedTicket &) {
        frame().sounds.play(Sound::Done);
        frame().messages.solve(QStringLiteral("not-stored"));
        frame().dialog.close();
        m_entry->edit()->setFocus();
    });
    connect(&flow, &TicketFlow::notStored, this, [this](const Error &error) {
        frame().sounds.play(Sound::Refused);
        if (error.code.is(till::TicketDeskError::NeedsApproval)) {
            m_actions->approveSale(error.detail); // the payment with its tenders stays below
            return;
        }
        frame().dialog.close();
        if (error.code.is(till::TicketDeskError::NoOpenShift)) {
            frame().shift.refresh();
            offerShift(QString());
            return;
        }
        frame().messages.add(
            { QStringLiteral("not-stored"), Tone::Danger, {}, sentenceFor(error), {}, {} });
    });
    connect(&flow, &TicketFlow::parked, this, [this](const till::ParkedTicket &row) {
        frame().messages.addPassing({ QStringLiteral("parked"),
                                      Tone::Info,
                                      Icon(QStringLiteral("pause")),
                                      tr("Ticket %1 is parked.").arg(row.reference),
                                      tr("It survives a restart."),
                                      {} });
    });
    connect(&flow, &TicketFlow::pricesChanged, this, [this](const std::vector<PriceNote> &notes) {
        frame().messages.addPassing(
            { QStringLiteral("prices"),
              Tone::Info,
              {},
              tr("%n price(s) changed on this ticket.", nullptr, static_cast<int>(notes.size())),
              {},
              {} });
    });
}

QWidget *TicketScreen::buildTiles(QWidget *side)
{
    m_tileSide = new QWidget(side);
    m_pageChoice = new QComboBox(m_tileSide);
    m_pageChoice->setAccessibleName(tr("Tile pages"));
    m_pageChoice->setFocusPolicy(Qt::TabFocus);
    m_pageChoice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tiles = new TileGrid(m_tileSide);
    auto *column = new QVBoxLayout(m_tileSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::n2);
    column->addWidget(m_pageChoice);
    column->addWidget(m_tiles, 1);
    return m_tileSide;
}

QWidget *TicketScreen::buildActions()
{
    struct Row
    {
        Action action;
        const char *icon;
        QString word;
    };
    const Row rows[] = {
        { Action::Park, "pause", tr("Park") },
        { Action::DiscountLine, "percent", tr("Discount") },
        { Action::NoteOnLine, "sticky-note", tr("Note") },
        { Action::Gift, "gift", tr("Gift") },
        { Action::Returns, "undo-2", tr("Return") },
    };
    const bool isSmall = themeOf(this).choice().smallScreen;
    auto *block = new QWidget(this);
    auto *layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n3);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::n2);
    for (const Row &row : rows) {
        if (isSmall && (row.action == Action::NoteOnLine || row.action == Action::Gift)) {
            continue; // they stand behind More
        }
        auto *button = new ActionButton(Icon(QString::fromLatin1(row.icon)), row.word, block);
        showKeyOf(*button, row.action, frame().keys);
        button->setFocusPolicy(Qt::TabFocus);
        connect(
            button, &ActionButton::clicked, this, [this, action = row.action] { perform(action); });
        line->addWidget(button, 1);
        m_rowActions.emplace_back(row.action, button);
    }
    m_more = new ActionButton(Icon(QStringLiteral("ellipsis")), tr("More"), block);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_more, &ActionButton::clicked, this, &TicketScreen::showMore);
    line->addWidget(m_more, 1);
    layout->addLayout(line);
    m_pay = new ActionButton(Icon(QStringLiteral("banknote")), tr("Pay"), block);
    m_pay->setVariant(ButtonVariant::Primary);
    m_pay->setButtonSize(ButtonSize::Large);
    m_pay->setArrangement(ButtonArrangement::Spread);
    showKeyOf(*m_pay, Action::Pay, frame().keys);
    m_pay->setFocusPolicy(Qt::TabFocus);
    connect(m_pay, &ActionButton::clicked, this, &TicketScreen::pay);
    layout->addWidget(m_pay);
    return block;
}

void TicketScreen::tellEmptyShelf(const till::SellableProduct &product)
{
    frame().messages.add(
        { QStringLiteral("stock"),
          Tone::Warning,
          {},
          tr("%1: %2 on hand. It is sold all the same.")
              .arg(product.product.name, quantityText(*product.onHand, frame().locale)),
          {},
          {} });
}

} // namespace countertop::ui
