#pragma once

#include "ui/widgets/icon.h"

#include <QKeySequence>
#include <QWidget>

class QLineEdit;

class QBoxLayout;

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// A line with an icon before and a key chip behind: the base of the entry line and search fields.
class IconLine : public QWidget
{
    Q_OBJECT

public:
    IconLine(const Icon &icon, const QString &subject, const QString &hint, QWidget *parent);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    void setText(const QString &text);
    void setKey(const QKeySequence &key);
    void setIcon(const Icon &icon);
    void setRefused(bool isRefused);
    /// 17 mm high and 18 pt instead of the height of a button.
    void setEntrySize();
    void addAtEnd(QWidget *widget);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void applyTheme();
    int chipWidth() const;
    /// The hint, or where it has no room the subject: never half of it.
    void showHint();

    Icon m_icon;
    QString m_subject;
    QString m_hint;
    QString m_key;
    QLineEdit *m_edit;
    QWidget *m_end = nullptr;
    bool m_isRefused = false;
    bool m_isEntry = false;
};

/// Where codes are scanned and typed. A refused code stays, edged in danger, with the reason
/// and one thing to do beneath.
class EntryLine final : public QWidget
{
    Q_OBJECT

public:
    explicit EntryLine(QWidget *parent = nullptr);

    QLineEdit *edit() const;
    QString text() const;
    void setText(const QString &text);
    void setKey(const QKeySequence &key);
    /// Keeps *code* in the line and says why; *action* may be empty.
    void refuse(const QString &code, const QString &reason, const QString &action);
    /// Back to rest: the next scan or key does it.
    void accept();
    bool isRefused() const { return m_isRefused; }

Q_SIGNALS:
    void entered(const QString &text);
    void actionChosen();

private:
    IconLine *m_line;
    ActionButton *m_action;
    TextLabel *m_reason;
    QBoxLayout *m_below; ///< the reason, and what to do about it
    bool m_isRefused = false;
};

/// Finds while typing: the key chip gives way to a button that clears.
class SearchField final : public IconLine
{
    Q_OBJECT

public:
    SearchField(const QString &subject, const QString &hint, QWidget *parent = nullptr);

Q_SIGNALS:
    void searched(const QString &text);

private:
    QWidget *m_clear;
};

} // namespace countertop::ui
