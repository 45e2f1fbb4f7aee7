#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <cstdint>

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

    void setBars(const QList<Bar> &bars);
    const QList<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintBar(class QPainter &painter, const QRect &column, const Bar &bar, int plotHeight);

    QString m_subject;
    QList<Bar> m_bars;
    std::int64_t m_most = 0;
};

} // namespace countertop::ui
