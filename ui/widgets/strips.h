#pragma once

#include "ui/widgets/chip.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QFrame>
#include <QWidget>

class QHBoxLayout;
class QPainter;
class QProgressBar;
class QTimer;

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// What was sold last, in the size of the entry line, so that the cashier need not read the list.
class LastSoldStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit LastSoldStrip(QWidget *parent = nullptr);

    void setSold(const QString &quantity, const QString &name, const QString &amount);
    /// A whole ticket is done: *sentence* names it, *amount* is what it came to.
    void setDone(const QString &sentence, const QString &amount);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_quantity;
    QString m_name;
    QString m_amount;
};

/// Nothing here yet: an icon, one bold sentence, one muted with a fact, one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Icon &icon,
               const QString &sentence,
               const QString &fact,
               QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    void setFact(const QString &fact);
    /// The button is made at the first call.
    ActionButton *setAction(const QString &word);

private:
    QHBoxLayout *m_row;
    TextLabel *m_sentence;
    TextLabel *m_fact;
    ActionButton *m_action = nullptr;
};

/// A drawing that follows the theme.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const Icon &icon, IconSize size, ColorRole role, QWidget *parent = nullptr);

    void setDrawing(const Icon &icon, ColorRole role);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Icon m_icon;
    IconSize m_size;
    ColorRole m_role;
};

enum class ConnectionState { Online, Offline, OfflineByHand, Syncing, NeedsAttention };

/// How urgent what waits is: by its age and length.
enum class Lateness { None, Late, VeryLate };

/// How the terminal and its site stand with each other: icon and bold word; opens the list.
class ConnectionBadge final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ConnectionBadge(QWidget *parent = nullptr);

    /// *count* of facts waiting, done of *total*, or matters that need a person.
    /// Amber or red where what waits is late.
    void setState(ConnectionState state,
                  int count = 0,
                  int total = 0,
                  Lateness lateness = Lateness::None);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Icon m_icon;
    ColorRole m_role = ColorRole::Success;
};

/// Progress that is known, in words and as a bar; shows itself after 300 ms at the earliest.
class ProgressRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressRow(QWidget *parent = nullptr);

    void setProgress(const QString &words, int done, int total);
    /// Hidden again; the next one waits 300 ms anew.
    void finish();

private:
    TextLabel *m_words;
    QProgressBar *m_bar;
    QTimer *m_delay;
};

/// One screen in the rail at the side: icon, word, key below.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Icon &icon,
               const QString &word,
               const QKeySequence &key,
               QWidget *parent = nullptr);

    void setKey(const QKeySequence &key);
    void setCurrent(bool isCurrent);
    bool isCurrent() const { return m_isCurrent; }
    /// A number at the corner, nothing at zero.
    void setCount(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The word, and below it the key where there is room for it.
    void paintWords(QPainter &painter, int top, const QColor &ink) const;

    Icon m_icon;
    QString m_word;
    QString m_key;
    bool m_isCurrent = false;
    int m_count = 0;
};

/// The strip at the top: pieces at the beginning and at the end, hairlines between them.
class HeaderBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget *parent = nullptr);

    void addAtStart(QWidget *piece);
    void addAtEnd(QWidget *piece);
    /// With the line beside it; for a piece that was added here.
    static void setPieceShown(QWidget *piece, bool isShown);
    /// What gives way where there is no room for all, the first of them first: pieces that were
    /// added here, or words of them. A word that gave way stands in the tooltip of its piece.
    void setSpare(const QList<QWidget *> &parts);
    /// A bold and a muted word beside each other: "Store 2  Till 1", "Anna  cashier".
    static QWidget *makePiece(const Icon &icon, TextLabel *strong, TextLabel *muted);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_start;
    QHBoxLayout *m_end;
    QList<QWidget *> m_spare;
};

} // namespace countertop::ui
