#include "core/domain/settings/picturetext.h"

#include <QStringList>

namespace countertop {

namespace {

qsizetype bytesOf(const PictureText &picture)
{
    return qsizetype{ picture.width + 7 } / 8 * picture.height;
}

} // namespace

std::optional<PictureText> pictureFrom(const QString &text)
{
    const auto colon = text.indexOf(u':');
    const QStringList sides = text.left(colon).split(u'x');
    if (colon < 0 || sides.size() != 2) {
        return std::nullopt;
    }
    PictureText picture{ sides.at(0).toInt(), sides.at(1).toInt(), {} };
    const bool fits = picture.width > 0 && picture.width <= PictureText::widthMost
        && picture.height > 0 && picture.height <= PictureText::heightMost;
    const auto decoded = QByteArray::fromBase64Encoding(text.mid(colon + 1).toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!fits || !decoded || decoded.decoded.size() != bytesOf(picture)) {
        return std::nullopt;
    }
    picture.rows = decoded.decoded;
    return picture;
}

QString textOf(const PictureText &picture)
{
    return QStringLiteral("%1x%2:").arg(picture.width).arg(picture.height)
        + QString::fromLatin1(picture.rows.toBase64());
}

} // namespace countertop
