#include "core/protocol/gzip.h"

#include "core/base/check.h"

#include <algorithm>
#include <zlib.h>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;

constexpr int gzipWindow = MAX_WBITS + 16; ///< zlib's way to say gzip
constexpr int usualMemory = 8;
constexpr qsizetype chunkBytes = 65536;

z_stream streamOver(const QByteArray &bytes)
{
    z_stream stream{};
    // zlib does not write through it; its type is older than const.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // NOLINT
    stream.avail_in = static_cast<uInt>(bytes.size());
    return stream;
}

/// Room for more output at the end of *bytes*.
void giveRoom(z_stream &stream, QByteArray &bytes, qsizetype room)
{
    const qsizetype before = bytes.size();
    bytes.resize(before + room);
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data() + before); // NOLINT: zlib's type
    stream.avail_out = static_cast<uInt>(room);
}

} // namespace

std::string_view errorFeature(GzipError)
{
    return "gzip";
}

QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream = streamOver(bytes);
    CT_CHECK(
        deflateInit2(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, usualMemory, Z_DEFAULT_STRATEGY)
        == Z_OK);
    QByteArray compressed;
    giveRoom(stream,
             compressed,
             static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))));
    CT_CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    compressed.chop(stream.avail_out);
    deflateEnd(&stream);
    return compressed;
}

Result<QByteArray> gunzip(const QByteArray &compressed, qsizetype bytesMost)
{
    z_stream stream = streamOver(compressed);
    CT_CHECK(inflateInit2(&stream, gzipWindow) == Z_OK);
    QByteArray bytes;
    int outcome = Z_OK;
    while (outcome == Z_OK && bytes.size() <= bytesMost) {
        giveRoom(stream, bytes, std::min(chunkBytes, bytesMost + 1 - bytes.size()));
        outcome = inflate(&stream, Z_NO_FLUSH);
        bytes.chop(stream.avail_out);
    }
    const bool isWhole = outcome == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (bytes.size() > bytesMost) {
        return Error{ ErrorKind::Invalid,
                      GzipError::TooLong,
                      u"more than %1 bytes"_s.arg(bytesMost) };
    }
    if (!isWhole) {
        return Error{ ErrorKind::Invalid,
                      GzipError::Damaged,
                      u"after %1 bytes"_s.arg(bytes.size()) };
    }
    return bytes;
}

} // namespace countertop
