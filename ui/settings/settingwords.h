#pragma once

#include "core/domain/settings/settings.h"

#include <QLocale>
#include <QString>

namespace countertop::ui {

/// The setting's name on the screen: "Largest quantity on a line".
QString settingTitle(const SettingDefinition &row);
/// What it does, where the name alone does not say it; may be empty.
QString settingHint(const SettingDefinition &row);
/// The word of one of a setting's choices: "by_line" is "On each line".
QString settingChoice(const SettingDefinition &row, const QString &choice);
/// A value as people read it: "On", "50.00", "Dark"; "nothing" where it is empty.
QString settingValue(const SettingDefinition &row,
                     const QString &value,
                     const Settings &settings,
                     const QLocale &locale);
/// What is allowed, for a value that is not.
QString settingProblem(const SettingDefinition &row);
/// Everything that the screen shows of a setting, for the search.
QString settingText(const SettingDefinition &row);

} // namespace countertop::ui
