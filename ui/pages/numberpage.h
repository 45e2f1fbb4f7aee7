#pragma once

#include "ui/widgets/dialogpage.h"

#include <QString>
#include <QStringList>

#include <functional>

class QComboBox;

namespace countertop::ui {

class AmountField;
class Keypad;
class SegmentedControl;
class TextLabel;

/// Asks for one number, and a reason where one is needed: quantity, price, discount.
class NumberPage final : public DialogPage
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString subject; ///< muted: what it is about
        QString field; ///< the field's name: "New price"
        QString proposal; ///< shown muted while nothing is typed
        QString primary; ///< word of the button that takes it
        QString decimalMark;
        QStringList kinds; ///< e.g. "%", "Amount"; empty for one kind
        QStringList reasons; ///< proposed reasons; empty when none is asked
        bool needsReason = false;
        bool proposesReason = true; ///< the first reason stands there already
    };
    struct Answer
    {
        QString number;
        int kind = 0;
        QString reason;
    };
    /// Empty when the answer was taken, else the sentence to show; the page then stays.
    using Take = std::function<QString(const Answer &)>;

    NumberPage(const Question &question, Take take);

    void takeNow();
    /// For answers that come later, such as a desk's refusal.
    void showProblem(const QString &sentence);

private:
    Take m_take;
    AmountField *m_field = nullptr;
    SegmentedControl *m_kinds = nullptr;
    QComboBox *m_reason = nullptr;
    TextLabel *m_problem = nullptr;
    bool m_needsReason = false;
};

} // namespace countertop::ui
