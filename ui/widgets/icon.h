#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include <optional>

class QPainter;

namespace countertop::ui {

/// One of our own line drawings (resources/icons), rendered in the colour of the text beside it at
/// device pixels. Copies are cheap; a default one is no icon and paints nothing.
class Icon final
{
public:
    Icon() = default;
    /// *name* is a file of resources/icons without its ending; another one is a program error.
    explicit Icon(const QString &name);
    /// For names that come from the catalogue: nothing if there is no such drawing.
    static std::optional<Icon> named(const QString &name);
    /// Every name, in the alphabet's order.
    static QStringList names();

    QString name() const { return m_name; }
    bool isNull() const { return m_name.isEmpty(); }
    /// True for arrows and the like, which point the other way where people read from the right.
    bool isDirectional() const;

    /// Paints the drawing centred in *rect*, at most *size* wide.
    void paint(QPainter &painter,
               const QRect &rect,
               int size,
               const QColor &color,
               Qt::LayoutDirection direction = Qt::LeftToRight) const;
    QPixmap pixmap(int size,
                   const QColor &color,
                   qreal devicePixelRatio,
                   Qt::LayoutDirection direction = Qt::LeftToRight) const;
    /// For the few places of Qt that want a QIcon (window, actions).
    QIcon toQIcon(int size, const QColor &color) const;

    bool operator==(const Icon &) const = default;

private:
    QString m_name;
};

} // namespace countertop::ui
