#pragma once

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;

/// One page of a dialog: a body and a footer with the primary button at the end and, where there
/// is one, the danger at the beginning, far from it. Approval by a manager is a page of the same
/// dialog.
class DialogPage : public QWidget
{
    Q_OBJECT

public:
    explicit DialogPage(const QString &title, const QString &subject = QString());

    QString title() const { return m_title; }
    /// Muted beside the title: whose, what.
    QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    QVBoxLayout *body() const { return m_body; }
    /// For bodies that reach from edge to edge and bring their own margins.
    void setBodyFlush();

    ActionButton *setPrimary(const QString &word,
                             const QKeySequence &key = QKeySequence(Qt::Key_Return));
    ActionButton *setDanger(const QString &word, const QKeySequence &key = QKeySequence());
    ActionButton *addSecondary(const QString &word, const QKeySequence &key = QKeySequence());
    ActionButton *primary() const { return m_primary; }

    /// What has the keyboard when the page appears.
    void setFirstFocus(QWidget *widget) { m_firstFocus = widget; }
    QWidget *firstFocus() const { return m_firstFocus; }
    /// "I take scans": return by receipt, badge, gift card, package, order code. Others refuse.
    void setTakesScans(bool takesScans) { m_takesScans = takesScans; }
    bool takesScans() const { return m_takesScans; }
    /// A scan for a page that takes them. *returns* whether it was wanted.
    virtual bool takeScan(const QString &code)
    {
        Q_UNUSED(code)
        return false;
    }
    /// False keeps the page: it asks first whether typed words may be lost.
    virtual bool mayLeave() { return true; }

    /// Height that the page wants at *width*.
    int wantedHeight(int width) const;

Q_SIGNALS:
    /// A person went back.
    void left();
    void subjectChanged();
    /// What it shows came to another height: rows arrived, a sentence appeared.
    void heightChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ActionButton *addButton(const QString &word, const QKeySequence &key, int position);
    void fit();

    QString m_title;
    QString m_subject;
    QScrollArea *m_area;
    QWidget *m_inner;
    QVBoxLayout *m_body;
    QWidget *m_foot;
    QHBoxLayout *m_buttons;
    ActionButton *m_primary = nullptr;
    QPointer<QWidget> m_firstFocus;
    bool m_takesScans = false;
};

} // namespace countertop::ui
