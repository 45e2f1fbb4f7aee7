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
/// move; a part that nobody may enter is hidden.
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
    int count() const { return static_cast<int>(m_entries.size()); }

signals:
    void chosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveFrom(int index, int step);
    void fitEntries();

    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_above;
    QVBoxLayout *m_column;
    QList<ActionButton *> m_entries;
    int m_current = -1;
};

} // namespace countertop::ui
