#pragma once

#include "ui/widgets/dialogpage.h"

#include <functional>

namespace countertop::ui {

/// A decision: what happens, what is safe; the safe way is the primary button and takes Enter.
class ConfirmPage final : public DialogPage
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString sentence;
        QString safe; ///< word of the way back
        QString act; ///< word of what is done
        QKeySequence actKey;
        bool isDanger = true; ///< filled in danger, far from Enter
    };

    ConfirmPage(const Question &question,
                const std::function<void()> &act,
                const std::function<void()> &back);
};

} // namespace countertop::ui
