#include "ui/settings/logopicture.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace countertop::ui {

namespace {

constexpr int darkBelow = 128; ///< of 255

Error failed(ErrorKind kind, LogoError code, const QString &detail)
{
    return { kind, code, detail };
}

QSize fitting(const QSize &size)
{
    const QSize room(PictureText::widthMost, PictureText::heightMost);
    return size.scaled(room, Qt::KeepAspectRatio).expandedTo({ 1, 1 });
}

QImage white(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

Result<QImage> drawnSvg(const QByteArray &content)
{
    QSvgRenderer renderer;
    if (!renderer.load(content) || renderer.defaultSize().isEmpty()) {
        return failed(ErrorKind::Invalid, LogoError::NoPicture, QStringLiteral("no SVG"));
    }
    QImage image = white(fitting(renderer.defaultSize()));
    QPainter painter(&image);
    renderer.render(&painter, QRectF(image.rect()));
    return image;
}

Result<QImage> drawnPng(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size(); // from the header: nothing is unpacked yet
    if (size.isEmpty()) {
        return failed(ErrorKind::Invalid, LogoError::NoPicture, reader.errorString());
    }
    if (size.width() > logoSideMost || size.height() > logoSideMost) {
        return failed(ErrorKind::Invalid, LogoError::TooLarge, QStringLiteral("too many dots"));
    }
    QImage read = reader.read();
    if (read.isNull()) {
        return failed(ErrorKind::Invalid, LogoError::NoPicture, reader.errorString());
    }
    const bool isTooWide
        = size.width() > PictureText::widthMost || size.height() > PictureText::heightMost;
    if (isTooWide) {
        read = read.scaled(fitting(size), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    QImage image = white(read.size());
    QPainter(&image).drawImage(0, 0, read);
    return image;
}

/// *returns* nothing when no dot is black.
std::optional<PictureText> dotsOf(const QImage &shades)
{
    const QImage dots = shades.convertToFormat(QImage::Format_Grayscale8)
                            .convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::DiffuseDither);
    PictureText picture{ dots.width(), dots.height(), {} };
    const qsizetype bytesPerRow = (picture.width + 7) / 8;
    picture.rows.fill('\0', bytesPerRow * picture.height);
    bool hasBlack = false;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            if (qGray(dots.pixel(x, y)) < darkBelow) {
                const qsizetype at = y * bytesPerRow + x / 8;
                picture.rows[at] = static_cast<char>(picture.rows.at(at) | (0x80 >> (x % 8)));
                hasBlack = true;
            }
        }
    }
    return hasBlack ? std::optional(picture) : std::nullopt;
}

} // namespace

std::string_view errorFeature(LogoError)
{
    return "logo";
}

Result<PictureText> logoFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(ErrorKind::Unavailable, LogoError::Unreadable, file.errorString());
    }
    if (file.size() > logoBytesMost) {
        return failed(ErrorKind::Invalid, LogoError::TooLarge, QString::number(file.size()));
    }
    const QByteArray content = file.readAll();
    const bool isPng = content.startsWith("\x89PNG");
    CT_TRY(shades, isPng ? drawnPng(content) : drawnSvg(content));
    const auto dots = dotsOf(shades);
    if (!dots) {
        return failed(ErrorKind::Invalid, LogoError::Blank, path);
    }
    return *dots;
}

QImage imageOf(const PictureText &picture)
{
    QImage image = white({ picture.width, picture.height });
    const qsizetype bytesPerRow = (picture.width + 7) / 8;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            if ((picture.rows.at(y * bytesPerRow + x / 8) & (0x80 >> (x % 8))) != 0) {
                image.setPixel(x, y, qRgb(0, 0, 0));
            }
        }
    }
    return image;
}

} // namespace countertop::ui
