#pragma once

#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <QList>

class QGridLayout;

namespace countertop::ui {

class ActionButton;

/// Everything that a key does at the counter, as buttons: whoever has no keyboard finds the rest
/// here.
class MorePage final : public DialogPage
{
    Q_OBJECT

public:
    /// *further*: what else has no button in sight.
    explicit MorePage(Frame &frame, const QList<Action> &further = {});

signals:
    void chosen(countertop::ui::Action action);

private:
    ActionButton *addAction(const Frame &frame, Action action, const QString &icon);

    QGridLayout *m_grid;
    int m_columns;
};

} // namespace countertop::ui
