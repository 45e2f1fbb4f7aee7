#pragma once

#include <QKeySequence>
#include <QWidget>

class QButtonGroup;

namespace countertop::ui {

/// One of a few, all in sight: a trough with the current one raised. Arrow keys move.
class SegmentedControl final : public QWidget
{
    Q_OBJECT

public:
    /// *subject* is what is chosen, for the accessible name.
    explicit SegmentedControl(const QString &subject, QWidget *parent = nullptr);

    /// *key* is shown beside the word; the key table of the shell presses it.
    void addSegment(const QString &word, const QKeySequence &key = {});
    void clear();
    int count() const;
    int current() const;
    /// Does not tell `chosen`; that is for what a person does.
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace countertop::ui
