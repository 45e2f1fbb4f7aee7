#include "tests/ui/gallery/gallery.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/barmessage.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialogoverlay.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/switchbox.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/ticketlines.h"
#include "ui/widgets/tilegrid.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

QWidget *buttons()
{
    auto *card = new Card(u"Buttons"_s);
    auto *grid = new QGridLayout;
    grid->setSpacing(14);
    struct Row
    {
        QString word;
        QKeySequence key;
        ButtonVariant variant;
    };
    const Row rows[]
        = { { u"Pay"_s, Qt::Key_F12, ButtonVariant::Primary },
            { u"Park"_s, Qt::Key_F5, ButtonVariant::Secondary },
            { u"Cancel ticket"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete), ButtonVariant::Danger },
            { u"Void"_s, Qt::Key_Delete, ButtonVariant::DangerFilled },
            { u"Note"_s, QKeySequence(Qt::CTRL | Qt::Key_N), ButtonVariant::Quiet } };
    int y = 0;
    for (const Row &row : rows) {
        for (int state = 0; state < 4; ++state) {
            auto *button = new ActionButton(row.word);
            button->setVariant(row.variant);
            button->setKeys({ row.key });
            if (state == 1) {
                button->setDown(true);
            } else if (state == 2) {
                button->setChosen(true);
            } else if (state == 3) {
                button->disableBecause(u"No line yet"_s);
            }
            grid->addWidget(button, y, state);
        }
        ++y;
    }
    auto *gift = new ActionButton(Icon(u"gift"_s), u"Gift card"_s);
    gift->setArrangement(ButtonArrangement::Spread);
    gift->setKeys({ Qt::Key_F7 });
    grid->addWidget(gift, y, 0);
    auto *cash = new ActionButton(Icon(u"banknote"_s), u"Cash"_s);
    cash->setArrangement(ButtonArrangement::Spread);
    cash->setChosen(true);
    cash->setKeys({ Qt::Key_F5 });
    grid->addWidget(cash, y, 1);
    auto *find = new ActionButton(Icon(u"search"_s), u"Find"_s);
    find->setKeys({ Qt::Key_F3 });
    grid->addWidget(find, y, 2);
    auto *small = new ActionButton(Icon(u"printer"_s), u"Print X"_s);
    small->setButtonSize(ButtonSize::Small);
    grid->addWidget(small, y, 3, Qt::AlignVCenter);
    card->body()->addLayout(grid);
    auto *pay = new ActionButton(Icon(u"banknote"_s), u"Pay"_s);
    pay->setVariant(ButtonVariant::Primary);
    pay->setButtonSize(ButtonSize::Large);
    pay->setArrangement(ButtonArrangement::Spread);
    pay->setAmount(u"50,21"_s, u"€"_s);
    pay->setKeys({ Qt::Key_F12, Qt::Key_Plus });
    card->body()->addWidget(pay);
    return card;
}

QWidget *fields()
{
    auto *card = new Card(u"Fields"_s);
    auto *field = new QLineEdit(u"Harbour Store"_s);
    field->setAccessibleName(u"Name"_s);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"Name, phone, card"_s);
    empty->setAccessibleName(u"Search"_s);
    auto *off = new QLineEdit(u"Not yours"_s);
    off->setEnabled(false);
    off->setAccessibleName(u"Off"_s);
    auto *combo = new QComboBox;
    combo->addItems({ u"USB · receipt printer 80 mm"_s, u"Office A4"_s });
    combo->setAccessibleName(u"Printer"_s);
    auto *spin = new QSpinBox;
    spin->setValue(42);
    spin->setAccessibleName(u"Columns"_s);
    auto *check = new QCheckBox(u"Cut after each receipt"_s);
    check->setChecked(true);
    auto *half = new QCheckBox(u"Some of them"_s);
    half->setTristate(true);
    half->setCheckState(Qt::PartiallyChecked);
    auto *clear = new QCheckBox(u"None of them"_s);
    auto *radio = new QRadioButton(u"This one"_s);
    radio->setChecked(true);
    auto *other = new QRadioButton(u"Another"_s);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    slider->setAccessibleName(u"Volume"_s);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{ field, empty, off, combo, spin, slider }) {
        card->body()->addWidget(widget);
    }
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{ check, half, clear, radio, other }) {
        row->addWidget(widget);
    }
    card->body()->addLayout(row);
    return card;
}

QWidget *amounts()
{
    auto *card = new Card(u"Amounts and pad"_s);
    auto *due = new MoneyLabel(TypeStep::Due, Weight::Bold);
    due->setSubject(u"Due"_s);
    due->setAmount(u"50,21"_s, u"€"_s);
    card->body()->addWidget(due);
    auto *pads = new QHBoxLayout;
    pads->setSpacing(space::n6);
    pads->addWidget(new Keypad(PadLayout::Ticket));
    pads->addWidget(new Keypad(PadLayout::Pin));
    card->body()->addLayout(pads);
    return card;
}

QWidget *tiles()
{
    auto *card = new Card(u"Tiles"_s);
    auto *grid = new TileGrid;
    QList<TileFace> faces;
    const auto add
        = [&faces](const QString &name, const QString &price, const QString &icon, Tint tint) {
              TileFace face;
              face.name = name;
              face.price = price;
              face.icon = Icon(icon);
              face.tint = tint;
              face.isTinted = !icon.isEmpty();
              faces << face;
          };
    add(u"Flat white"_s, u"3,40"_s, u"coffee"_s, Tint::Clay);
    add(u"Lemon cake slice"_s, u"3,90"_s, u"cake"_s, Tint::Sand);
    add(u"Candle, fig"_s, u"18,50"_s, u"flame"_s, Tint::Plum);
    add(u"Teapot, stoneware"_s, u"68,00"_s, u"coffee"_s, Tint::Sage);
    add(u"Notebook A5"_s, u"12,00"_s, u"notebook"_s, Tint::Slate);
    add(u"Open studio visit"_s, u"18,00"_s, u"ticket"_s, Tint::Rose);
    add(u"Filter coffee"_s, u"2,80"_s, QString(), Tint::Clay);
    add(u"Soap bar"_s, u"4,00"_s, QString(), Tint::Clay);
    faces[1].isOnTicket = true;
    faces[7].reason = u"tax?"_s;
    grid->setTiles(faces);
    grid->setMinimumHeight(220);
    card->body()->addWidget(grid);
    return card;
}

QWidget *lines()
{
    auto *card = new Card(u"Line rows"_s);
    card->setBodyFlush();
    auto *view = new TicketLines;
    LineRow milk{ u"3"_s, false, u"Oat milk 1 l"_s, u"1,89"_s, u"5,67"_s, std::nullopt, {}, false };
    LineRow towel{ u"1"_s,
                   true,
                   u"Tea towel, botanical linen"_s,
                   u"14,90"_s,
                   u"13,41"_s,
                   std::nullopt,
                   { { Icon(), u"10 % off · Bo, manager"_s, u"−1,49"_s } },
                   false };
    LineRow visit{ u"1"_s,
                   true,
                   u"Open studio visit"_s,
                   u"18,00"_s,
                   u"0,00"_s,
                   ChipFace{ Tone::Accent, Icon(u"ticket"_s), u"Package"_s },
                   { { Icon(), u"5-visit card · 3 left after this"_s, {} } },
                   false };
    LineRow card2{ u"1"_s,
                   true,
                   u"Greeting card"_s,
                   u"3,50"_s,
                   u"3,50"_s,
                   std::nullopt,
                   { { Icon(), u"Void · Anna, 14:05"_s, {} } },
                   true };
    LineRow candle{ u"1"_s,
                    true,
                    u"Hand-poured candle, fig"_s,
                    u"18,50"_s,
                    u"18,50"_s,
                    std::nullopt,
                    { { Icon(u"gift"_s), u"Gift for Mia"_s, {} } },
                    false };
    view->setRows({ milk, towel, visit, card2, candle });
    view->setMarked(2);
    view->setMinimumHeight(420);
    card->body()->addWidget(new TicketHeader);
    card->body()->addWidget(view);
    return card;
}

QWidget *entries()
{
    auto *card = new Card(u"Entry, search, segments, progress"_s);
    auto *entry = new EntryLine;
    entry->setKey(Qt::Key_F2);
    auto *strip = new LastSoldStrip;
    strip->setSold(u"1"_s, u"Hand-poured candle, fig"_s, u"18,50"_s);
    auto *refused = new EntryLine;
    refused->refuse(u"4006381333939"_s,
                    u"Unknown code. It is kept in the list of unknown scans."_s,
                    u"Sell by department"_s);
    auto *pages = new SegmentedControl(u"Tile page"_s);
    int number = 1;
    for (const QString &word : { u"Favourites"_s, u"Bakery"_s, u"Drinks"_s, u"Gifts"_s }) {
        pages->addSegment(word, QKeySequence(u"Alt+%1"_s.arg(number++)));
    }
    auto *search = new SearchField(u"Customer"_s, u"Name, phone, card"_s);
    search->setKey(Qt::Key_F4);
    auto *filled = new SearchField(u"Customer"_s, u"Name, phone, card"_s);
    filled->setText(u"lind"_s);
    auto *fields = new QHBoxLayout;
    fields->addWidget(search);
    fields->addWidget(filled);
    auto *progress = new ProgressRow;
    progress->setProgress(u"Syncing 3 of 12"_s, 3, 12);
    progress->show();
    auto *switches = new QHBoxLayout;
    auto *on = new SwitchBox(u"Cut after each receipt"_s);
    on->setChecked(true);
    switches->addWidget(on);
    switches->addWidget(new SwitchBox(u"Second copy"_s));
    switches->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{ entry, strip, refused, pages }) {
        card->body()->addWidget(widget);
    }
    card->body()->addLayout(fields);
    card->body()->addWidget(progress);
    card->body()->addLayout(switches);
    return card;
}

QWidget *states()
{
    auto *card = new Card(u"States"_s);
    auto *badges = new QHBoxLayout;
    const std::pair<ConnectionState, int> all[] = { { ConnectionState::Online, 0 },
                                                    { ConnectionState::Offline, 12 },
                                                    { ConnectionState::Syncing, 3 },
                                                    { ConnectionState::NeedsAttention, 2 } };
    for (const auto &[state, count] : all) {
        auto *badge = new ConnectionBadge;
        badge->setState(state, count, 12);
        badges->addWidget(badge);
    }
    badges->addStretch();
    card->body()->addLayout(badges);
    const ChipFace chips[] = { { Tone::Warning, Icon(u"bell"_s), u"New"_s },
                               { Tone::Info, Icon(u"circle-dot"_s), u"Accepted · unpaid"_s },
                               { Tone::Info, Icon(u"list-checks"_s), u"2 of 5 delivered"_s },
                               { Tone::Success, Icon(u"package-check"_s), u"Ready"_s },
                               { Tone::Neutral, Icon(u"x"_s), u"Declined"_s },
                               { Tone::Danger, Icon(u"circle-x"_s), u"Voided"_s },
                               { Tone::Accent, Icon(u"ticket"_s), u"3 visits left"_s } };
    auto *row = new QGridLayout;
    int place = 0;
    for (const ChipFace &face : chips) {
        row->addWidget(new Chip(face), place / 4, place % 4);
        ++place;
    }
    card->body()->addLayout(row);
    auto *people = new QHBoxLayout;
    people->addWidget(new Avatar(u"Mara Lindqvist"_s));
    auto *chosen = new Avatar(u"Anna"_s);
    chosen->setChosen(true);
    chosen->setLarge(true);
    people->addWidget(chosen);
    auto *count = new CountBadge(u"Orders to review"_s);
    count->setCount(2);
    people->addWidget(count);
    auto *rail = new RailButton(Icon(u"shopping-basket"_s), u"Ticket"_s, QKeySequence(u"Ctrl+1"_s));
    rail->setCurrent(true);
    people->addWidget(rail);
    auto *orders
        = new RailButton(Icon(u"clipboard-list"_s), u"Orders"_s, QKeySequence(u"Ctrl+2"_s));
    orders->setCount(2);
    people->addWidget(orders);
    card->body()->addLayout(people);
    auto *empty
        = new EmptyState(Icon(u"clipboard-list"_s), u"No open orders"_s, u"Last one at 13:20."_s);
    empty->setAction(u"Show history"_s);
    card->body()->addWidget(empty);
    return card;
}

QWidget *bars()
{
    auto *card = new Card(u"Bar messages"_s);
    auto *stack = new BarMessageStack;
    stack->add({ u"old"_s, Tone::Info, Icon(), u"Seen already."_s, {}, {} });
    stack->add({ u"prices"_s,
                 Tone::Info,
                 Icon(u"refresh-cw"_s),
                 u"Prices were updated."_s,
                 u"They apply to the next ticket."_s,
                 {} });
    stack->add({ u"drawer"_s, Tone::Warning, Icon(), u"Drawer is still open."_s, {}, {} });
    stack->add({ u"printer"_s,
                 Tone::Danger,
                 Icon(u"printer"_s),
                 u"Receipt 2-1-2026-000231 not printed."_s,
                 u"The sale is saved."_s,
                 u"Retry"_s });
    card->body()->addWidget(stack);
    return card;
}

QWidget *table()
{
    auto *card = new Card(u"Shifts"_s);
    card->setBodyFlush();
    auto *list = new TableList(u"Shifts"_s);
    auto *model = new QStandardItemModel(0, 4, list);
    model->setHorizontalHeaderLabels({ u"Till"_s, u"Cashier"_s, u"State"_s, u"Expected cash"_s });
    const std::array<QStringList, 3> rows{ QStringList{ u"Till 1"_s, u"Anna"_s, u"371,35"_s },
                                           QStringList{ u"Till 2"_s, u"Jonas"_s, u"318,90"_s },
                                           QStringList{
                                               u"Studio desk"_s, u"Priya"_s, u"201,90"_s } };
    for (const QStringList &row : rows) {
        auto *till = new QStandardItem(row.at(0));
        till->setData(true, BoldRole);
        auto *state = new QStandardItem;
        state->setData(
            QVariant::fromValue(ChipFace{ Tone::Success, Icon(u"circle-dot"_s), u"Open"_s }),
            ChipRole);
        state->setAccessibleText(u"Open"_s);
        auto *cash = new QStandardItem(row.at(2));
        cash->setTextAlignment(Qt::AlignRight);
        cash->setData(true, BoldRole);
        model->appendRow({ till, new QStandardItem(row.at(1)), state, cash });
    }
    model->setHeaderData(3, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    list->setModel(model);
    list->setSortingEnabled(true);
    list->sortByColumn(0, Qt::AscendingOrder);
    list->selectRow(1);
    list->setMinimumHeight(220);
    card->body()->addWidget(list);
    return card;
}

} // namespace

std::unique_ptr<QWidget> makeDialogPage()
{
    auto host = std::make_unique<QWidget>();
    host->setAccessibleName(u"Host"_s);
    host->resize(1000, 640);
    auto *overlay = new DialogOverlay(host.get());
    auto *page = new DialogPage(u"Cancel this ticket?"_s, u"Mara Lindqvist · 9 items"_s);
    auto *words = new TextLabel(u"6 lines, 50,21 are dropped. The void is recorded for Anna."_s,
                                TypeStep::Control);
    words->setWordWrap(true);
    page->body()->addWidget(words);
    page->setPrimary(u"Keep ticket"_s);
    page->setDanger(u"Cancel ticket"_s, QKeySequence(Qt::CTRL | Qt::Key_Delete));
    overlay->open(page);
    return host;
}

std::unique_ptr<QWidget> makeGallery()
{
    auto page = std::make_unique<QWidget>();
    page->setAccessibleName(u"Gallery"_s);
    auto *columns = new QHBoxLayout(page.get());
    columns->setSpacing(space::n4);
    const QList<QList<QWidget *>> cards{ { buttons(), fields(), bars() },
                                         { lines(), entries() },
                                         { amounts(), tiles(), states(), table() } };
    for (const QList<QWidget *> &column : cards) {
        auto *stack = new QVBoxLayout;
        stack->setSpacing(space::n4);
        for (QWidget *card : column) {
            stack->addWidget(card);
        }
        stack->addStretch();
        columns->addLayout(stack, 1);
    }
    return page;
}

std::unique_ptr<QWidget> makeContactSheet()
{
    auto page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(page.get());
    int index = 0;
    for (const QString &name : Icon::names()) {
        auto *cell = new QVBoxLayout;
        auto *picture = new QLabel;
        picture->setPixmap(Icon(name).pixmap(48, Qt::black, 1));
        cell->addWidget(picture, 0, Qt::AlignHCenter);
        cell->addWidget(new TextLabel(name, TypeStep::Key), 0, Qt::AlignHCenter);
        grid->addLayout(cell, index / 12, index % 12);
        ++index;
    }
    return page;
}

} // namespace countertop::ui
