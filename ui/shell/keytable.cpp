#include "ui/shell/keytable.h"

#include "core/base/check.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countertop::ui {

namespace {

bool areLiveTogether(KeyContext one, KeyContext other)
{
    return one == other || one == KeyContext::Everywhere || other == KeyContext::Everywhere;
}

/// A text box needs these while it has the focus (screens.md 3.4).
bool isNeededForTyping(const QKeySequence &key)
{
    const QKeyCombination first = key[0];
    const auto modifiers = first.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool isTextKey = first.key() < Qt::Key_Escape;
    const bool isEntryKey = first.key() == Qt::Key_Return || first.key() == Qt::Key_Enter
        || first.key() == Qt::Key_Tab || first.key() == Qt::Key_Backtab
        || first.key() == Qt::Key_Backspace;
    return modifiers == Qt::NoModifier && (isTextKey || isEntryKey);
}

} // namespace

std::string_view errorFeature(KeyError)
{
    return "key";
}

const KeyRow &KeyTable::rowOf(Action action)
{
    const auto found
        = std::find_if(rows().begin(), rows().end(), [action](const KeyRow &candidate) {
              return candidate.action == action;
          });
    CT_CHECK(found != rows().end());
    return *found;
}

std::optional<Action> KeyTable::actionOf(QStringView code)
{
    for (const KeyRow &candidate : rows()) {
        if (code == QLatin1StringView(candidate.code)) {
            return candidate.action;
        }
    }
    return std::nullopt;
}

QString KeyTable::nameOf(Action action)
{
    return QCoreApplication::translate("KeyTable", rowOf(action).name);
}

QList<QKeySequence> KeyTable::keysOf(Action action) const
{
    QList<QKeySequence> keys = rowOf(action).keys;
    const auto changed = m_changes.find(action);
    if (changed != m_changes.end()) {
        keys.removeAll(changed->second);
        if (!keys.isEmpty() && keys.first() == rowOf(action).keys.first()) {
            keys.removeFirst();
        }
        keys.prepend(changed->second);
    }
    return keys;
}

QList<QKeySequence> KeyTable::shownKeys(Action action) const
{
    QList<QKeySequence> shown = keysOf(action).mid(0, 1);
    const QString &sign = rowOf(action).entrySign;
    if (!sign.isEmpty()) {
        shown.append(QKeySequence(sign, QKeySequence::PortableText));
    }
    return shown;
}

bool KeyTable::isLive(Action action, KeyContext context)
{
    return areLiveTogether(rowOf(action).context, context);
}

QString KeyTable::keyText(Action action) const
{
    return keysOf(action).first().toString(QKeySequence::NativeText);
}

std::optional<Action> KeyTable::actionFor(const QKeySequence &key, KeyContext context) const
{
    for (const KeyRow &candidate : rows()) {
        if (areLiveTogether(candidate.context, context) && keysOf(candidate.action).contains(key)) {
            return candidate.action;
        }
    }
    return std::nullopt;
}

std::optional<Action> KeyTable::takenBy(Action action, const QKeySequence &key) const
{
    const KeyContext context = rowOf(action).context;
    for (const KeyRow &candidate : rows()) {
        if (candidate.action != action && areLiveTogether(candidate.context, context)
            && keysOf(candidate.action).contains(key)) {
            return candidate.action;
        }
    }
    return std::nullopt;
}

Result<KeyTable> KeyTable::withKey(Action action, const QKeySequence &key) const
{
    const QString detail = QString::fromLatin1(rowOf(action).code);
    if (key.isEmpty()) {
        return Error{ ErrorKind::Invalid, KeyError::Empty, detail };
    }
    if (rowOf(action).change == KeyChange::Fixed) {
        return Error{ ErrorKind::Refused, KeyError::NotAssignable, detail };
    }
    if (isNeededForTyping(key)) {
        return Error{ ErrorKind::Refused, KeyError::NeededForTyping, detail };
    }
    if (const auto other = takenBy(action, key)) {
        return Error{ ErrorKind::Refused,
                      KeyError::TakenByOther,
                      QString::fromLatin1(rowOf(*other).code) };
    }
    KeyTable changed = *this;
    changed.m_changes[action] = key;
    return changed;
}

KeyTable KeyTable::withDefault(Action action) const
{
    KeyTable changed = *this;
    changed.m_changes.erase(action);
    return changed;
}

QString KeyTable::toText() const
{
    QJsonObject object;
    for (const auto &[action, key] : m_changes) {
        object[QLatin1StringView(rowOf(action).code)] = key.toString(QKeySequence::PortableText);
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<KeyTable> KeyTable::fromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return Error{ ErrorKind::Invalid, KeyError::UnknownAction, u"no JSON object"_s };
    }
    const QJsonObject object = document.object();
    KeyTable table;
    for (auto change = object.begin(); change != object.end(); ++change) {
        const auto action = actionOf(change.key());
        if (!action) {
            return Error{ ErrorKind::Invalid, KeyError::UnknownAction, change.key() };
        }
        // Set first, checked below: two actions may have swapped their keys.
        table.m_changes[*action]
            = QKeySequence(change.value().toString(), QKeySequence::PortableText);
    }
    for (const auto &[action, key] : std::map(table.m_changes)) {
        CT_TRY_DONE(table.withKey(action, key));
    }
    return table;
}

} // namespace countertop::ui
