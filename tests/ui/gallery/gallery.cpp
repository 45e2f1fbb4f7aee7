#include "tests/ui/gallery/gallery.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>

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

} // namespace

std::unique_ptr<QWidget> makeGallery()
{
    auto page = std::make_unique<QWidget>();
    page->setAccessibleName(u"Gallery"_s);
    auto *columns = new QHBoxLayout(page.get());
    auto *left = new QVBoxLayout;
    left->setSpacing(space::n4);
    left->addWidget(buttons());
    left->addWidget(fields());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::n4);
    right->addWidget(amounts());
    right->addStretch();
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    columns->setSpacing(space::n4);
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
