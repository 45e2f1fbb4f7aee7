#pragma once

#include "ui/widgets/dialogpage.h"

#include <QList>

class QStackedWidget;

namespace countertop::ui {

class TextLabel;

enum class DialogWidth { Narrow, Middle, Wide }; ///< 480, 720, 1240

/// The one dialog of the window. It hangs from the top, so that the due line below stays in
/// sight; a second question is a further page, never a second dialog. Esc goes back one page.
/// Owned by the shell; covers *host* while it is open.
class DialogOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit DialogOverlay(QWidget *host);

    /// Shows *page* and takes it over. If the dialog is open, it becomes the next page.
    void open(DialogPage *page, DialogWidth width = DialogWidth::Narrow);
    /// One page back; from the first page the dialog closes. A page may refuse to be left.
    void back();
    /// All pages are done.
    void close();

    bool isOpen() const { return !m_pages.isEmpty(); }
    int depth() const { return static_cast<int>(m_pages.size()); }
    DialogPage *page() const { return m_pages.isEmpty() ? nullptr : m_pages.last(); }
    /// A scan is for the page in sight; without a dialog it is not the overlay's business.
    bool takesScans() const { return isOpen() && page()->takesScans(); }
    /// "Back to ticket" instead of "Back", for the first page.
    void setBackWord(const QString &word);
    /// A line above the page about what was refused just now; an empty one takes it away.
    void say(const QString &sentence);
    bool isSaying() const;

Q_SIGNALS:
    void opened();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showPage();
    void dropPage();
    void place();
    void keepFocus(QWidget *now);

    QWidget *m_host;
    QWidget *m_panel;
    TextLabel *m_title;
    TextLabel *m_subject;
    ActionButton *m_back;
    TextLabel *m_refusal;
    QStackedWidget *m_stack;
    QList<DialogPage *> m_pages;
    DialogWidth m_width = DialogWidth::Narrow;
    QPointer<QWidget> m_focusBefore;
    QString m_backWord;
    bool m_isJustShown = false; ///< the key that led to this page may still be on its way up
};

} // namespace countertop::ui
