#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace countertop::ui {

/// A row whose parts go on in further lines where they do not fit side by side: buttons with large
/// letters on a small screen. In one line it is what a QHBoxLayout is.
class WrappingRow final : public QLayout
{
    Q_OBJECT

public:
    explicit WrappingRow(QWidget *parent = nullptr);
    ~WrappingRow() override;
    WrappingRow(const WrappingRow &) = delete;
    WrappingRow &operator=(const WrappingRow &) = delete;

    void addWidget(QWidget *widget, int stretch = 0);
    /// What follows stands at the end of its line, in further lines too.
    void addStretch();

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Part
    {
        std::unique_ptr<QLayoutItem> place;
        int stretch = 0;
        bool isAtEnd = false; ///< stands behind the stretch
    };
    using Line = std::vector<const Part *>;

    std::vector<Line> linesFor(int width) const;
    static int heightOf(const Line &line);
    void setLine(const Line &line, const QRect &rect, bool isWithGap) const;
    int gaps(std::size_t lines) const;

    std::vector<Part> m_parts;
    bool m_hasStretch = false;
};

} // namespace countertop::ui
