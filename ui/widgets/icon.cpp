#include "ui/widgets/icon.h"

#include "core/base/check.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

// Thin strokes vanish at small sizes: 2 units up to 20 px, 1.75 above (look.md 6).
QByteArray drawing(const QString &name, int size, const QColor &color)
{
    QFile file(pathOf(name));
    CT_CHECK(file.open(QIODevice::ReadOnly));
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    if (size <= 20) {
        svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2\"");
    }
    return svg;
}

} // namespace

Icon::Icon(const QString &name)
    : m_name(name)
{
    initIconResources();
    CT_CHECK(name.isEmpty() || QFile::exists(pathOf(name)));
}

std::optional<Icon> Icon::named(const QString &name)
{
    initIconResources();
    if (name.isEmpty() || name.contains(u'/') || !QFile::exists(pathOf(name))) {
        return std::nullopt;
    }
    return Icon(name);
}

QStringList Icon::names()
{
    initIconResources();
    QStringList names;
    for (const QString &file :
         QDir(u":/icons"_s).entryList({ u"*.svg"_s }, QDir::Files, QDir::Name)) {
        names << file.chopped(4);
    }
    return names;
}

bool Icon::isDirectional() const
{
    static const QStringList directional{ u"chevron-left"_s, u"chevron-right"_s,    u"undo-2"_s,
                                          u"delete"_s,       u"corner-down-left"_s, u"log-out"_s,
                                          u"history"_s };
    return directional.contains(m_name);
}

QPixmap Icon::pixmap(int size,
                     const QColor &color,
                     qreal devicePixelRatio,
                     Qt::LayoutDirection direction) const
{
    if (isNull() || size <= 0) {
        return {};
    }
    const bool mirrored = direction == Qt::RightToLeft && isDirectional();
    const int devicePixels = qRound(size * devicePixelRatio);
    const QString key
        = u"ct-icon/%1/%2/%3/%4"_s.arg(m_name).arg(devicePixels).arg(color.rgba()).arg(mirrored);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QImage image(devicePixels, devicePixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        QSvgRenderer renderer(drawing(m_name, size, color));
        renderer.render(&painter, QRectF(0, 0, devicePixels, devicePixels));
        painter.end();
        pixmap = QPixmap::fromImage(
            mirrored ? image.mirrored(/*horizontally=*/true, /*vertically=*/false) : image);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void Icon::paint(QPainter &painter,
                 const QRect &rect,
                 int size,
                 const QColor &color,
                 Qt::LayoutDirection direction) const
{
    if (isNull()) {
        return;
    }
    const QPixmap drawn = pixmap(size, color, painter.device()->devicePixelRatioF(), direction);
    painter.drawPixmap(
        rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, drawn);
}

QIcon Icon::toQIcon(int size, const QColor &color) const
{
    QIcon icon;
    icon.addPixmap(pixmap(size, color, 1));
    icon.addPixmap(pixmap(size, color, 2));
    return icon;
}

} // namespace countertop::ui
