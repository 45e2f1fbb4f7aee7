#pragma once

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QList>
#include <QPixmap>
#include <QScrollArea>

namespace countertop::ui {

/// What is shown of one article that is sold with a touch.
struct TileFace
{
    QString name;
    QString price; ///< formatted; "open" where it is asked for
    Icon icon; ///< none: two initials of the name
    QPixmap picture; ///< instead of the icon
    Tint tint = Tint::Clay;
    bool isTinted = true; ///< false: a neutral ground
    bool isOnTicket = false;
    QString reason; ///< why it cannot be sold, in place of the price; empty if it can

    bool isSellable() const { return reason.isEmpty(); }
    /// Whether a tile would look and read the same.
    bool isSameAs(const TileFace &other) const;
};

/// One tile.
class Tile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Tile(QWidget *parent = nullptr);

    void setFace(const TileFace &face);
    const TileFace &face() const { return m_face; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// That shows the whole name at *width*.
    int heightFor(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintEmblem(QPainter &painter, const QRect &rect) const;

    TileFace m_face;
};

/// The tiles of one page. As many columns as have room; more than fit scroll. Touching a tile does
/// not take the keyboard from the entry line; with Tab the grid is one stop and arrows move inside.
class TileGrid final : public QScrollArea
{
    Q_OBJECT

public:
    explicit TileGrid(QWidget *parent = nullptr);

    void setTiles(const QList<TileFace> &tiles);
    int count() const { return m_count; }
    Tile *tile(int index) const { return m_tiles.value(index); }
    int columns() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    /// Rows that share the height there is, so that no half tile shows at the bottom.
    QList<int> sharedRows(int rows) const;
    /// Rows as high as their names need in a narrow room.
    QList<int> namedRows(int rows, int across) const;

    QWidget *m_page;
    QList<Tile *> m_tiles; ///< a pool: those from m_count on are hidden
    int m_count = 0;
};

} // namespace countertop::ui
