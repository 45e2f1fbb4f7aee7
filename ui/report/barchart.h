#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>

class QPainter;

namespace countertop::ui {

/// Plain bars of one series with their values in words; no value is told by colour alone.
class BarChart final : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString word; ///< below the bar
        QString value; ///< as people read it
        std::int64_t size = 0; ///< against the others; negative ones are drawn as nothing
    };

    explicit BarChart(const QString &subject, QWidget *parent = nullptr);

    /// How the numbers at the grid are written; without it the grid has none.
    using ScaleText = std::function<QString(std::int64_t size)>;

    void setBars(const QList<Bar> &bars, const ScaleText &scaleText = {});
    const QList<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintGrid(QPainter &painter, const QRect &plot) const;
    void paintBar(QPainter &painter, const QRect &column, const Bar &bar, int plotHeight) const;
    int scaleWidth() const;

    QString m_subject;
    QList<Bar> m_bars;
    std::int64_t m_step = 0; ///< from one line of the grid to the next
    int m_lineCount = 0;
    ScaleText m_scaleText;
};

} // namespace countertop::ui
