#pragma once

#include "ui/widgets/dialogpage.h"

#include <functional>
#include <vector>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;

namespace countertop::ui {

class TextLabel;

/// A page of fields with their words above them, in one column or two beside each other, and a
/// button that stores them. What was typed is not lost by going back once.
class FormPage : public DialogPage
{
    Q_OBJECT

public:
    FormPage(const QString &title, const QString &subject, const QString &primary);

    QLineEdit *addText(const QString &word, const QString &text, const QString &hint = {});
    QPlainTextEdit *addLongText(const QString &word, const QString &text, const QString &hint = {});
    QComboBox *addChoice(const QString &word, const QStringList &choices, int current);
    QCheckBox *addCheck(const QString &word, bool isOn);
    void addHeading(const QString &words);
    void addSentence(const QString &words);
    /// The next two fields stand beside each other.
    void beginPair();

    void showProblem(const QString &sentence);
    /// Nothing may be stored twice while the answer is on its way.
    void setWaiting(bool isWaiting);
    bool mayLeave() override;
    /// What was typed is stored: the page may go.
    void setStored() { m_isTouched = false; }

signals:
    void stored();

protected:
    void touch() { m_isTouched = true; }

private:
    void place(const QString &word, QWidget *field);
    void fit();

    std::vector<QBoxLayout *> m_pairs; ///< side by side where there is room
    QHBoxLayout *m_pair = nullptr;
    int m_pairLeft = 0;
    TextLabel *m_problem;
    bool m_isTouched = false;
    bool m_hasWarned = false;
};

} // namespace countertop::ui
