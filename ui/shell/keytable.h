#pragma once

#include "core/base/result.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <span>

namespace countertop::ui {

/// Everything that a key can start. Buttons, the help overlay, the key card and the tests read the
/// keys of these from one KeyTable (screens.md 3.4).
enum class Action {
    Help,
    EntryLine,
    Find,
    Customer,
    Park,
    RecallList,
    Quantity,
    DiscountLine,
    DiscountTicket,
    ChangePrice,
    PriceCheck,
    Returns,
    Gift,
    Pay,
    VoidLine,
    CancelTicket,
    NoteOnLine,
    NoteOnTicket,
    ReprintList,
    OpenDrawer,
    Lock,
    PreviousLine,
    NextLine,
    FirstLine,
    LastLine,
    PageUp,
    PageDown,
    TilePage1,
    TilePage2,
    TilePage3,
    TilePage4,
    TilePage5,
    TilePage6,
    TilePage7,
    TilePage8,
    TilePage9,
    Screen1,
    Screen2,
    Screen3,
    Screen4,
    Screen5,
    Screen6,
    Tender1,
    Tender2,
    Tender3,
    Tender4,
    ExactCash,
    RemoveTender,
    ConfirmCount,
    SearchSettings,
    StoreSettings,
    Back,
};

/// Where a key acts. Two actions may share a key only in contexts that are never live together.
enum class KeyContext { Everywhere, Ticket, Payment, Shift, Settings };

enum class KeyChange {
    Assignable,
    Fixed, ///< moving in lists and going back: people rely on them everywhere
};

/// One row of the table as the program ships it.
struct KeyRow
{
    Action action;
    const char *code; ///< how settings name the action: "park"
    const char *name; ///< English, marked for translation in the context "KeyTable"
    KeyContext context;
    KeyChange change;
    QList<QKeySequence> keys; ///< the first is shown; the others work too
    QString entrySign; ///< what does the same when typed on an empty entry line: "+"
};

enum class KeyError {
    TakenByOther, ///< detail: the code of the other action
    NotAssignable,
    NeededForTyping, ///< a digit or letter alone, Enter, Tab, Space
    Empty,
    UnknownAction,
};
std::string_view errorFeature(KeyError);

/// The keys as they stand: the shipped ones and what somebody assigned.
class KeyTable final
{
public:
    KeyTable() = default;

    /// Every action in the order of the help overlay.
    static const QList<KeyRow> &rows();
    static const KeyRow &rowOf(Action action);
    static std::optional<Action> actionOf(QStringView code);
    /// The action's name in the language of the screen.
    static QString nameOf(Action action);

    /// All keys of an action, the shown one first.
    QList<QKeySequence> keysOf(Action action) const;
    /// The shown key and the sign that does the same on an empty entry line, as chips show them.
    QList<QKeySequence> shownKeys(Action action) const;
    /// Whether a key of *action* acts in *context*.
    static bool isLive(Action action, KeyContext context);
    /// The shown key, as people write it on this system: "Ctrl+K".
    QString keyText(Action action) const;
    /// What a key starts in a context; keys that act everywhere act there too.
    std::optional<Action> actionFor(const QKeySequence &key, KeyContext context) const;
    /// Who has the key where *action* is live, apart from itself (CT-96).
    std::optional<Action> takenBy(Action action, const QKeySequence &key) const;

    /// A table in which *key* is the shown key of *action* instead of its former one.
    /// *errors*: Refused TakenByOther, NotAssignable, NeededForTyping; Invalid Empty.
    Result<KeyTable> withKey(Action action, const QKeySequence &key) const;
    KeyTable withDefault(Action action) const;

    /// The changes as the setting `keys.changes` holds them: {"park":"Ctrl+K"}.
    QString toText() const;
    /// *errors*: Invalid UnknownAction for text that is no such object; as withKey for each change.
    static Result<KeyTable> fromText(const QString &text);

    bool operator==(const KeyTable &) const = default;

private:
    std::map<Action, QKeySequence> m_changes;
};

} // namespace countertop::ui
