#pragma once

#include "ui/widgets/dialogpage.h"

#include <functional>

class QPlainTextEdit;

namespace countertop::ui {

class TextLabel;

/// Asks for a few words: a note, a reason, a name. Shows how many characters are left.
class TextPage final : public DialogPage
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString subject;
        QString field;
        QString text; ///< as it stands
        QString primary;
        int lengthMost = 250;
    };
    /// Empty when the words were taken, else the sentence to show.
    using Take = std::function<QString(const QString &)>;

    TextPage(const Question &question, Take take);

    bool mayLeave() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeNow();
    void count();

    Take m_take;
    QString m_before;
    int m_lengthMost;
    QPlainTextEdit *m_edit;
    TextLabel *m_left;
    TextLabel *m_problem;
    bool m_isTaken = false;
    bool m_mayLose = false;
};

} // namespace countertop::ui
