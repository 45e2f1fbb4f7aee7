#include "ui/settings/keysection.h"

#include "ui/pages/listpane.h"
#include "ui/settings/keypage.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

QString placeOf(KeyContext context)
{
    switch (context) {
    case KeyContext::Everywhere:
        return QCoreApplication::translate("KeySection", "everywhere");
    case KeyContext::Ticket:
        return QCoreApplication::translate("KeySection", "on the ticket");
    case KeyContext::Payment:
        return QCoreApplication::translate("KeySection", "while paying");
    case KeyContext::Shift:
        return QCoreApplication::translate("KeySection", "in the shift");
    case KeyContext::Settings:
        return QCoreApplication::translate("KeySection", "in the settings");
    }
    return {};
}

} // namespace

QString keyProblem(const Error &error)
{
    if (error.code.is(KeyError::TakenByOther)) {
        const auto other = KeyTable::actionOf(error.detail);
        return QCoreApplication::translate("KeySection", "This key does something already: %1.")
            .arg(other ? KeyTable::nameOf(*other) : error.detail);
    }
    if (error.code.is(KeyError::NeededForTyping)) {
        return QCoreApplication::translate(
            "KeySection",
            "This key is needed for typing. Take a function key, or hold Ctrl or Alt.");
    }
    if (error.code.is(KeyError::NotAssignable)) {
        return QCoreApplication::translate(
            "KeySection", "This key stays as it is: people rely on it everywhere.");
    }
    return QCoreApplication::translate("KeySection", "Press the key that you want.");
}

KeySection::KeySection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Keys"), parent)
    , m_list(new ListPane({ .subject = tr("Keys"),
                            .headers = { tr("What it does"), tr("Where"), tr("Key") },
                            .numbersFrom = 2 },
                          this))
{
    auto *card = new Card(QString(), this);
    auto *hint = new TextLabel(tr("Enter on a row, then press the new key. Buttons, help and the "
                                  "printed card follow."),
                               TypeStep::Small,
                               Weight::Regular,
                               ColorRole::TextMuted,
                               card);
    hint->setWordWrap(true);
    card->body()->addWidget(hint);
    m_list->setMinimumHeight(themeOf(this).scaled(420));
    card->body()->addWidget(m_list, 1);
    auto *buttons = new WrappingRow;
    auto *back = new ActionButton(tr("Default key"), card);
    auto *assign = new ActionButton(Icon(QStringLiteral("keyboard")), tr("Assign a key"), card);
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(assign);
    card->body()->addLayout(buttons);
    body()->insertWidget(body()->count() - 1, card, 1);
    connect(m_list, &ListPane::opened, this, &KeySection::askKey);
    connect(assign, &ActionButton::clicked, this, [this] { askKey(m_list->markedRow()); });
    connect(back, &ActionButton::clicked, this, &KeySection::giveBackDefault);
    connect(&draft, &SettingDraft::changed, this, &KeySection::show);
    show();
}

KeyTable KeySection::table() const
{
    const auto table = KeyTable::fromText(draft().text(setting::keyChanges));
    return table ? *table : KeyTable();
}

void KeySection::show()
{
    const KeyTable now = table();
    const KeyTable shipped;
    std::vector<PickRow> rows;
    m_actions.clear();
    for (const KeyRow &row : KeyTable::rows()) {
        if (row.change == KeyChange::Fixed) {
            continue;
        }
        const bool isMoved = now.keyText(row.action) != shipped.keyText(row.action);
        const QString below
            = isMoved ? tr("Default %1").arg(shipped.keyText(row.action)) : QString();
        rows.push_back(
            { { KeyTable::nameOf(row.action), placeOf(row.context), now.keyText(row.action) },
              below,
              {} });
        m_actions.push_back(row.action);
    }
    m_list->setRows(std::move(rows));
}

void KeySection::askKey(int row)
{
    if (row < 0 || row >= static_cast<int>(m_actions.size())) {
        return;
    }
    const Action action = m_actions.at(static_cast<std::size_t>(row));
    auto *page = new KeyPage(KeyTable::nameOf(action), table().keyText(action));
    connect(page, &KeyPage::keyPressed, this, [this, page, action](const QKeySequence &key) {
        const auto changed = table().withKey(action, key);
        if (!changed) {
            page->showProblem(keyProblem(changed.error()));
            frame().sounds.play(Sound::Refused);
            return;
        }
        draft().put(setting::keyChanges, changed->toText());
        frame().dialog.back();
    });
    frame().dialog.open(page);
}

void KeySection::giveBackDefault()
{
    const int row = m_list->markedRow();
    if (row >= 0 && row < static_cast<int>(m_actions.size())) {
        const Action action = m_actions.at(static_cast<std::size_t>(row));
        draft().put(setting::keyChanges, table().withDefault(action).toText());
    }
}

} // namespace countertop::ui
