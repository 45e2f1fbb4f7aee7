#pragma once

#include "core/till/print/printdesk.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <QStringList>

namespace countertop::ui {

/// The kinds of paper that a printer can be meant for, in the order of the page.
const QStringList &papersToPlace();
/// "Receipt", "Z report".
QString paperWord(const QString &kind);
/// Kinds of connection as stored: tcp, device, system, folder.
const QStringList &transports();
QString transportWord(const QString &transport);
/// What to type for a connection: "192.168.1.50".
QString transportHint(const QString &transport);
/// What a profile calls itself; its name where it is not carried.
QString profileTitle(const QString &profile);
ChipFace jobChip(till::PrintJobState state);

} // namespace countertop::ui
