#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace countertop::ui {

class TextLabel;

/// A white panel with a hairline round it, in place of group boxes: heading, then rows.
class Card final : public QFrame
{
    Q_OBJECT

public:
    /// Without a heading when *heading* is empty.
    explicit Card(const QString &heading = QString(), QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    /// Set at the end of the heading's row.
    void addToHeading(QWidget *widget);
    /// Where the rows go; margins and gaps are set.
    QVBoxLayout *body() const { return m_body; }
    /// For tables and rows that reach from edge to edge.
    void setBodyFlush();
    void addHairline();

private:
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
    TextLabel *m_heading;
};

/// A line of one pixel between blocks.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);
    /// Two pixels and dark, over a total.
    void setTotal();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
    bool m_isTotal = false;
};

} // namespace countertop::ui
