// The keys as the program ships them (screens.md 3.4); declared in keytable.h.

#include "ui/shell/keytable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countertop::ui {

namespace {

/// "F12|Ctrl+Return" in the portable form.
QList<QKeySequence> keys(const char *text)
{
    QList<QKeySequence> list;
    for (const QString &key : QString::fromLatin1(text).split(u'|')) {
        list.append(QKeySequence(key, QKeySequence::PortableText));
    }
    return list;
}

KeyRow row(Action action,
           const char *code,
           const char *name,
           KeyContext context,
           const char *shipped,
           KeyChange change = KeyChange::Assignable,
           const QString &entrySign = {})
{
    return { action, code, name, context, change, keys(shipped), entrySign };
}

QList<KeyRow> counterRows()
{
    using A = Action;
    const auto everywhere = KeyContext::Everywhere;
    const auto ticket = KeyContext::Ticket;
    const auto can = KeyChange::Assignable;
    return {
        row(A::Help, "help", QT_TRANSLATE_NOOP("KeyTable", "Help"), everywhere, "F1"),
        row(A::EntryLine, "entry-line", QT_TRANSLATE_NOOP("KeyTable", "Entry line"), ticket, "F2"),
        row(A::Find, "find", QT_TRANSLATE_NOOP("KeyTable", "Find"), ticket, "F3"),
        row(A::Customer, "customer", QT_TRANSLATE_NOOP("KeyTable", "Customer"), ticket, "F4"),
        row(A::Park, "park", QT_TRANSLATE_NOOP("KeyTable", "Park"), ticket, "F5"),
        row(A::RecallList, "recall", QT_TRANSLATE_NOOP("KeyTable", "Recall"), ticket, "Shift+F5"),
        row(A::Quantity,
            "quantity",
            QT_TRANSLATE_NOOP("KeyTable", "Quantity"),
            ticket,
            "F6",
            can,
            u"*"_s),
        row(A::DiscountLine,
            "discount-line",
            QT_TRANSLATE_NOOP("KeyTable", "Discount on the line"),
            ticket,
            "F7",
            can,
            u"/"_s),
        row(A::DiscountTicket,
            "discount-ticket",
            QT_TRANSLATE_NOOP("KeyTable", "Discount on the ticket"),
            ticket,
            "Shift+F7"),
    };
}

QList<KeyRow> ticketRows()
{
    using A = Action;
    const auto everywhere = KeyContext::Everywhere;
    const auto ticket = KeyContext::Ticket;
    const auto can = KeyChange::Assignable;
    return {
        row(A::ChangePrice, "price", QT_TRANSLATE_NOOP("KeyTable", "Change price"), ticket, "F8"),
        row(A::PriceCheck,
            "price-check",
            QT_TRANSLATE_NOOP("KeyTable", "Price check"),
            ticket,
            "F9"),
        row(A::Returns, "returns", QT_TRANSLATE_NOOP("KeyTable", "Returns"), ticket, "F10"),
        row(A::Gift, "gift", QT_TRANSLATE_NOOP("KeyTable", "Gift"), ticket, "Ctrl+Shift+G"),
        row(A::Pay,
            "pay",
            QT_TRANSLATE_NOOP("KeyTable", "Pay"),
            ticket,
            "F12|Ctrl+Return|Ctrl+Enter",
            can,
            u"+"_s),
        row(A::VoidLine, "void-line", QT_TRANSLATE_NOOP("KeyTable", "Void line"), ticket, "Del"),
        row(A::CancelTicket,
            "cancel-ticket",
            QT_TRANSLATE_NOOP("KeyTable", "Cancel ticket"),
            ticket,
            "Ctrl+Del"),
        row(A::NoteOnLine,
            "note-line",
            QT_TRANSLATE_NOOP("KeyTable", "Note on the line"),
            ticket,
            "Ctrl+N"),
        row(A::NoteOnTicket,
            "note-ticket",
            QT_TRANSLATE_NOOP("KeyTable", "Note on the ticket"),
            ticket,
            "Ctrl+Shift+N"),
        row(A::ReprintList,
            "reprint",
            QT_TRANSLATE_NOOP("KeyTable", "Reprint"),
            everywhere,
            "Ctrl+P"),
        row(A::OpenDrawer,
            "drawer",
            QT_TRANSLATE_NOOP("KeyTable", "Open drawer"),
            everywhere,
            "Ctrl+D"),
        row(A::Lock, "lock", QT_TRANSLATE_NOOP("KeyTable", "Lock"), everywhere, "Ctrl+L"),
    };
}

QList<KeyRow> movingRows()
{
    using A = Action;
    const auto everywhere = KeyContext::Everywhere;
    const auto fixed = KeyChange::Fixed;
    return {
        row(A::PreviousLine,
            "previous-line",
            QT_TRANSLATE_NOOP("KeyTable", "Line up"),
            everywhere,
            "Up",
            fixed),
        row(A::NextLine,
            "next-line",
            QT_TRANSLATE_NOOP("KeyTable", "Line down"),
            everywhere,
            "Down",
            fixed),
        row(A::FirstLine,
            "first-line",
            QT_TRANSLATE_NOOP("KeyTable", "First line"),
            everywhere,
            "Home",
            fixed),
        row(A::LastLine,
            "last-line",
            QT_TRANSLATE_NOOP("KeyTable", "Last line"),
            everywhere,
            "End",
            fixed),
        row(A::PageUp,
            "page-up",
            QT_TRANSLATE_NOOP("KeyTable", "Page up"),
            everywhere,
            "PgUp",
            fixed),
        row(A::PageDown,
            "page-down",
            QT_TRANSLATE_NOOP("KeyTable", "Page down"),
            everywhere,
            "PgDown",
            fixed),
        row(A::Back, "back", QT_TRANSLATE_NOOP("KeyTable", "Back"), everywhere, "Esc", fixed),
    };
}

QList<KeyRow> tileRows()
{
    const auto ticket = KeyContext::Ticket;
    return {
        row(Action::TilePage1,
            "tiles-1",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 1"),
            ticket,
            "Alt+1"),
        row(Action::TilePage2,
            "tiles-2",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 2"),
            ticket,
            "Alt+2"),
        row(Action::TilePage3,
            "tiles-3",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 3"),
            ticket,
            "Alt+3"),
        row(Action::TilePage4,
            "tiles-4",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 4"),
            ticket,
            "Alt+4"),
        row(Action::TilePage5,
            "tiles-5",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 5"),
            ticket,
            "Alt+5"),
        row(Action::TilePage6,
            "tiles-6",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 6"),
            ticket,
            "Alt+6"),
        row(Action::TilePage7,
            "tiles-7",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 7"),
            ticket,
            "Alt+7"),
        row(Action::TilePage8,
            "tiles-8",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 8"),
            ticket,
            "Alt+8"),
        row(Action::TilePage9,
            "tiles-9",
            QT_TRANSLATE_NOOP("KeyTable", "Tile page 9"),
            ticket,
            "Alt+9"),
    };
}

QList<KeyRow> screenRows()
{
    const auto everywhere = KeyContext::Everywhere;
    return {
        row(Action::Screen1,
            "screen-1",
            QT_TRANSLATE_NOOP("KeyTable", "Screen 1"),
            everywhere,
            "Ctrl+1"),
        row(Action::Screen2,
            "screen-2",
            QT_TRANSLATE_NOOP("KeyTable", "Screen 2"),
            everywhere,
            "Ctrl+2"),
        row(Action::Screen3,
            "screen-3",
            QT_TRANSLATE_NOOP("KeyTable", "Screen 3"),
            everywhere,
            "Ctrl+3"),
        row(Action::Screen4,
            "screen-4",
            QT_TRANSLATE_NOOP("KeyTable", "Screen 4"),
            everywhere,
            "Ctrl+4"),
        row(Action::Screen5,
            "screen-5",
            QT_TRANSLATE_NOOP("KeyTable", "Screen 5"),
            everywhere,
            "Ctrl+5"),
        row(Action::Screen6,
            "screen-6",
            QT_TRANSLATE_NOOP("KeyTable", "Screen 6"),
            everywhere,
            "Ctrl+6"),
    };
}

QList<KeyRow> payingRows()
{
    using A = Action;
    const auto payment = KeyContext::Payment;
    return {
        row(A::Tender1, "tender-1", QT_TRANSLATE_NOOP("KeyTable", "Tender 1"), payment, "F5|Alt+1"),
        row(A::Tender2, "tender-2", QT_TRANSLATE_NOOP("KeyTable", "Tender 2"), payment, "F6|Alt+2"),
        row(A::Tender3, "tender-3", QT_TRANSLATE_NOOP("KeyTable", "Tender 3"), payment, "F7|Alt+3"),
        row(A::Tender4, "tender-4", QT_TRANSLATE_NOOP("KeyTable", "Tender 4"), payment, "F8|Alt+4"),
        row(A::ExactCash, "exact-cash", QT_TRANSLATE_NOOP("KeyTable", "Exact cash"), payment, "="),
        row(A::RemoveTender,
            "remove-tender",
            QT_TRANSLATE_NOOP("KeyTable", "Remove tender"),
            payment,
            "Del"),
        row(A::ConfirmCount,
            "confirm-count",
            QT_TRANSLATE_NOOP("KeyTable", "Confirm count"),
            KeyContext::Shift,
            "Alt+Return|Alt+Enter"),
        row(A::SearchSettings,
            "search-settings",
            QT_TRANSLATE_NOOP("KeyTable", "Search the settings"),
            KeyContext::Settings,
            "F3"),
        row(A::StoreSettings,
            "store-settings",
            QT_TRANSLATE_NOOP("KeyTable", "Store the settings"),
            KeyContext::Settings,
            "Ctrl+S"),
    };
}

} // namespace

const QList<KeyRow> &KeyTable::rows()
{
    static const QList<KeyRow> all
        = counterRows() + ticketRows() + payingRows() + movingRows() + tileRows() + screenRows();
    return all;
}

} // namespace countertop::ui
