#include "core/documents/qrmatrix.h"

#include <qrencode.h>

#include <memory>

namespace countertop {

std::optional<Bitmap> qrMatrix(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, void (*)(QRcode *)> code(
        QRcode_encodeData(int(bytes.size()),
                          reinterpret_cast<const unsigned char *>(bytes.constData()),
                          0,
                          QR_ECLEVEL_M),
        QRcode_free);
    if (!code) {
        return std::nullopt;
    }
    Bitmap matrix(code->width, code->width);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1) != 0) { // the lowest bit is the colour
                matrix.setBlack(x, y);
            }
        }
    }
    return matrix;
}

Bitmap withQuietZone(const Bitmap &matrix, int modules)
{
    Bitmap wider(matrix.width() + 2 * modules, matrix.height() + 2 * modules);
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (matrix.isBlack(x, y)) {
                wider.setBlack(x + modules, y + modules);
            }
        }
    }
    return wider;
}

} // namespace countertop
