#include "ui/shell/helppage.h"

#include "core/till/print/printdesk.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countertop::ui {

namespace {

/// The keys of one row as chips.
class KeyChips final : public QWidget
{
public:
    KeyChips(QStringList keys, QWidget *parent)
        : QWidget(parent)
        , m_keys(std::move(keys))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        QSize size(0, 0);
        for (const QString &key : m_keys) {
            const QSize chip = paint::keyChipSize(theme, key);
            size.rwidth() += chip.width() + (size.width() > 0 ? space::n1 : 0);
            size.setHeight(std::max(size.height(), chip.height()));
        }
        return size;
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        int left = 0;
        for (const QString &key : m_keys) {
            const QSize size = paint::keyChipSize(theme, key);
            const QRect place
                = paint::mirrored(this, QRect(QPoint(left, (height() - size.height()) / 2), size));
            paint::keyChip(painter,
                           theme,
                           place,
                           key,
                           { theme.color(ColorRole::BorderStrong), theme.color(ColorRole::Text) });
            left += size.width() + space::n1;
        }
    }

private:
    QStringList m_keys;
};

QString headingOf(KeyContext context)
{
    switch (context) {
    case KeyContext::Everywhere:
        return HelpPage::tr("Everywhere");
    case KeyContext::Ticket:
        return HelpPage::tr("Ticket");
    case KeyContext::Payment:
        return HelpPage::tr("Payment");
    case KeyContext::Shift:
        return HelpPage::tr("Shift");
    case KeyContext::Settings:
        return HelpPage::tr("Settings");
    }
    return {};
}

QString written(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

/// Actions that differ by a number alone.
struct Numbered
{
    Action first;
    Action last;
    QString name;
};

std::vector<Numbered> numberedActions()
{
    return { { Action::TilePage1, Action::TilePage9, HelpPage::tr("Tile pages") },
             { Action::Screen1, Action::Screen6, HelpPage::tr("Screens of the rail") } };
}

bool isBetween(Action action, const Numbered &numbered)
{
    return action >= numbered.first && action <= numbered.last;
}

/// The numbered actions whose first *action* is, when all of them have the keys they came with.
std::optional<Numbered> shortenedAt(const KeyTable &keys, Action action)
{
    for (const Numbered &numbered : numberedActions()) {
        if (!isBetween(action, numbered)) {
            continue;
        }
        const auto &rows = KeyTable::rows();
        const bool areShipped
            = std::all_of(rows.begin(), rows.end(), [&keys, &numbered](const KeyRow &row) {
                  return !isBetween(row.action, numbered) || keys.keysOf(row.action) == row.keys;
              });
        return areShipped ? std::optional(numbered) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<KeyHelp> rowsOf(const KeyTable &keys, KeyContext context)
{
    std::vector<KeyHelp> rows;
    for (const KeyRow &row : KeyTable::rows()) {
        if (row.context != context) {
            continue;
        }
        if (const auto numbered = shortenedAt(keys, row.action)) {
            if (row.action == numbered->first) {
                rows.push_back({ { written(keys.keysOf(numbered->first).first()) + u" – "_s
                                   + written(keys.keysOf(numbered->last).first()) },
                                 numbered->name });
            }
            continue;
        }
        KeyHelp help{ {}, KeyTable::nameOf(row.action) };
        for (const QKeySequence &key : keys.shownKeys(row.action)) {
            help.keys.push_back(written(key));
        }
        rows.push_back(std::move(help));
    }
    return rows;
}

} // namespace

std::vector<KeyHelpGroup> keyHelp(const KeyTable &keys, KeyContext context)
{
    std::vector<KeyHelpGroup> groups;
    if (context != KeyContext::Everywhere) {
        groups.push_back({ headingOf(context), rowsOf(keys, context) });
    }
    groups.push_back({ headingOf(KeyContext::Everywhere), rowsOf(keys, KeyContext::Everywhere) });
    return groups;
}

KeyCard keyCardOf(const KeyTable &keys)
{
    KeyCard card;
    for (const KeyContext context : { KeyContext::Ticket,
                                      KeyContext::Payment,
                                      KeyContext::Shift,
                                      KeyContext::Settings,
                                      KeyContext::Everywhere }) {
        card.rows.push_back({ {}, headingOf(context) });
        for (const KeyHelp &row : rowsOf(keys, context)) {
            card.rows.push_back({ row.keys.join(u"  "_s), row.name });
        }
    }
    return card;
}

HelpPage::HelpPage(Frame &frame, KeyContext context)
    : DialogPage(tr("Keys"), headingOf(context))
    , m_frame(frame)
{
    static constexpr qsizetype rowsInColumn = 12;
    const bool isAmple = roomOf(&frame.dialog).isAmple(); // otherwise one below the other
    auto *columns = new QBoxLayout(isAmple ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    columns->setSpacing(space::n8);
    for (const KeyHelpGroup &group : keyHelp(frame.keys, context)) {
        // A long group goes on in the next column.
        KeyHelpGroup part{ group.heading, {} };
        for (const KeyHelp &row : group.rows) {
            part.rows.push_back(row);
            if (isAmple && std::ssize(part.rows) == rowsInColumn) {
                columns->addWidget(makeGroup(std::exchange(part, { {}, {} })), 1, Qt::AlignTop);
            }
        }
        if (!part.rows.empty()) {
            columns->addWidget(makeGroup(part), 1, Qt::AlignTop);
        }
    }
    body()->addLayout(columns);
    body()->addStretch(1);
    connect(addSecondary(tr("Print key card")), &ActionButton::clicked, this, &HelpPage::printCard);
    ActionButton *done = setPrimary(tr("Done"));
    connect(done, &ActionButton::clicked, this, [this] { m_frame.dialog.back(); });
    setFirstFocus(done);
}

QWidget *HelpPage::makeGroup(const KeyHelpGroup &group)
{
    auto *block = new QWidget(this);
    auto *grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::n3);
    grid->setVerticalSpacing(space::n2);
    // An empty heading keeps its room, so that the rows of all columns stand side by side.
    grid->addWidget(
        new TextLabel(group.heading, TypeStep::Small, Weight::Bold, ColorRole::TextMuted, block),
        0,
        0,
        1,
        2);
    int place = 1;
    for (const KeyHelp &row : group.rows) {
        auto *chips = new KeyChips(row.keys, block);
        chips->setAccessibleName(row.keys.join(u", "_s) + u": "_s + row.name);
        grid->addWidget(chips, place, 0, Qt::AlignVCenter);
        grid->addWidget(
            new TextLabel(row.name, TypeStep::Control, Weight::Regular, ColorRole::Text, block),
            place,
            1);
        ++place;
    }
    grid->setColumnStretch(1, 1);
    return block;
}

void HelpPage::printCard()
{
    m_frame.desks.print.printKeyCard(keyCardOf(m_frame.keys))
        .then(this, [this](const Result<void> &queued) {
            m_frame.messages.addPassing({ u"key-card"_s,
                                          queued ? Tone::Info : Tone::Warning,
                                          Icon(u"printer"_s),
                                          queued ? tr("The key card is on its way to the printer.")
                                                 : tr("The key card could not be printed."),
                                          queued ? QString() : tr("Nothing else is affected."),
                                          {} });
        });
}

} // namespace countertop::ui
