#pragma once

#include "core/domain/settings/settings.h"

#include <QLocale>
#include <QString>

#include <functional>

class QWidget;

namespace countertop::ui {

/// What a person changes a setting with: a field, a switch, segments, a list.
struct SettingEditor
{
    QWidget *widget = nullptr;
    std::function<void(const QString &)> show; ///< a stored or thrown away value
    std::function<void(bool)> setRefused = [](bool) {}; ///< edged in danger
    bool isWide = false; ///< stands below its words instead of beside them
};

/// What an editor needs besides its row of the table.
struct EditorTerms
{
    const Settings &settings; ///< currency, way of typing money
    QLocale locale;
    std::function<void(const QString &)> edited; ///< the text that would be stored
};

/// The editor for a setting's kind. Its accessible name is the setting's title.
SettingEditor
makeSettingEditor(const SettingDefinition &row, const EditorTerms &terms, QWidget *parent);

/// Rows of choices with a switch each and, where the order counts, keys to move them.
enum class ChoiceOrder { Fixed, Moved };
SettingEditor makeChoicesEditor(const SettingDefinition &row,
                                ChoiceOrder order,
                                const EditorTerms &terms,
                                QWidget *parent);

} // namespace countertop::ui
