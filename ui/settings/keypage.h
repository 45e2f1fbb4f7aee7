#pragma once

#include "ui/widgets/dialogpage.h"

class QLineEdit;

namespace countertop::ui {

class TextLabel;

/// Waits for one key. Esc goes back, as everywhere.
class KeyPage final : public DialogPage
{
    Q_OBJECT

public:
    KeyPage(const QString &action, const QString &now);

    void showProblem(const QString &sentence);

signals:
    void keyPressed(const QKeySequence &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    TextLabel *m_problem;
};

} // namespace countertop::ui
