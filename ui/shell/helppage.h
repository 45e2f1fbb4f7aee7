#pragma once

#include "core/documents/printer/keycard.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <QStringList>

#include <vector>

namespace countertop::ui {

/// What one line of the help says: the keys as written on this system, and what they do.
struct KeyHelp
{
    QStringList keys; ///< the shown one first
    QString name;
    bool operator==(const KeyHelp &) const = default;
};

struct KeyHelpGroup
{
    QString heading;
    std::vector<KeyHelp> rows;
};

/// Every key that acts in *context*, in the order of the table: first those of the context, then
/// those that act everywhere. Numbered neighbours with their shipped keys are one row.
std::vector<KeyHelpGroup> keyHelp(const KeyTable &keys, KeyContext context);

/// The whole table for paper: all contexts, in their order.
KeyCard keyCardOf(const KeyTable &keys);

/// F1: the live keys over the screen that was in sight (screens.md 3.4).
class HelpPage final : public DialogPage
{
    Q_OBJECT

public:
    HelpPage(Frame &frame, KeyContext context);

private:
    QWidget *makeGroup(const KeyHelpGroup &group);
    void printCard();

    Frame &m_frame;
};

} // namespace countertop::ui
