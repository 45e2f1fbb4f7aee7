#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// One calm page of the first start: a title, a sentence, fields below each other, and at the end
/// a way back and a way on.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(const QString &title, const QString &sentence, QWidget *parent = nullptr);

    /// What has the keyboard when the page appears.
    QWidget *firstFocus() const { return m_firstFocus; }
    void showProblem(const QString &sentence);

signals:
    void wentBack();
    void wentOn();

protected:
    QVBoxLayout *body() const { return m_body; }
    QLineEdit *addField(const QString &word, const QString &hint = {});
    QComboBox *addChoice(const QString &word, const QStringList &choices);
    /// The next two fields stand beside each other.
    void beginPair();
    ActionButton *setOn(const QString &word);
    ActionButton *addBack(const QString &word);
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }
    /// Edges a field in danger and says why.
    void refuse(QWidget *field, const QString &sentence);
    void accept(QWidget *field);

private:
    void place(const QString &word, QWidget *field);

    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_pair = nullptr;
    int m_pairLeft = 0;
    TextLabel *m_problem;
    QWidget *m_firstFocus = nullptr;
};

} // namespace countertop::ui
