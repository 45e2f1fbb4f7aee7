#pragma once

#include "ui/widgets/icon.h"

#include <QList>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace countertop::ui {

class ActionButton;
class TextLabel;

/// The parts of a screen, one below the other at its side, the current one marked. Arrow keys
/// move; a part that nobody may enter is hidden. Where the room is not ample (ui/widgets/room.h)
/// the icons stand alone until a button above them is pressed, so that the page has the width.
class SideList final : public QWidget
{
    Q_OBJECT

public:
    explicit SideList(const QString &title, QWidget *parent = nullptr);

    /// *returns* the entry's index.
    int addEntry(const Icon &icon, const QString &word);
    /// Between title and entries: a search field.
    void addAbove(QWidget *widget);
    void setCurrent(int index);
    int current() const { return m_current; }
    void setShown(int index, bool isShown);
    bool isShown(int index) const;
    /// Has the words shown, and what stands above them, until a part is chosen.
    void showWords();
    int count() const { return static_cast<int>(m_entries.size()); }

signals:
    void chosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void choose(int index);
    void setOpen(bool isOpen);
    void fitRoom();
    void moveFrom(int index, int step);
    void fitEntries();

    QScrollArea *m_area = nullptr;
    ActionButton *m_words;
    QWidget *m_head;
    QVBoxLayout *m_above;
    QVBoxLayout *m_column;
    QList<ActionButton *> m_entries;
    int m_current = -1;
    bool m_isOpen = false; ///< in a narrow room: words, until a part is chosen
};

} // namespace countertop::ui
