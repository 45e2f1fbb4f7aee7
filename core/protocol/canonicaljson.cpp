#include "core/protocol/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace countertop {

namespace {

Result<void> write(const QJsonValue &value, QByteArray &out);

void writeText(const QString &text, QByteArray &out)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(byte) < 0x20) {
                out += "\\u00";
                out += digits[byte >> 4];
                out += digits[byte & 0x0f];
            } else {
                out += byte;
            }
        }
    }
    out += '"';
}

Result<void> writeNumber(const QJsonValue &value, QByteArray &out)
{
    // QJsonValue keeps integers exact; toInteger falls back when the value has a fraction.
    static constexpr qint64 bound = qint64{ 1 } << 53;
    const qint64 number = value.toInteger(bound + 1);
    if (number > bound || number < -bound) {
        return Error{ ErrorKind::Invalid,
                      JsonError::NotAnInteger,
                      QStringLiteral("a number is not an integer within 2^53") };
    }
    out += QByteArray::number(number);
    return done();
}

Result<void> writeObject(const QJsonObject &object, QByteArray &out)
{
    QStringList keys = object.keys();
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (qsizetype index = 0; index < keys.size(); ++index) {
        if (index > 0) {
            out += ',';
        }
        writeText(keys.at(index), out);
        out += ':';
        CT_TRY_DONE(write(object.value(keys.at(index)), out));
    }
    out += '}';
    return done();
}

Result<void> writeArray(const QJsonArray &array, QByteArray &out)
{
    out += '[';
    for (qsizetype index = 0; index < array.size(); ++index) {
        if (index > 0) {
            out += ',';
        }
        CT_TRY_DONE(write(array.at(index), out));
    }
    out += ']';
    return done();
}

Result<void> write(const QJsonValue &value, QByteArray &out)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        return done();
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return done();
    case QJsonValue::Double:
        return writeNumber(value, out);
    case QJsonValue::String:
        writeText(value.toString(), out);
        return done();
    case QJsonValue::Array:
        return writeArray(value.toArray(), out);
    case QJsonValue::Object:
        return writeObject(value.toObject(), out);
    }
    return done();
}

} // namespace

std::string_view errorFeature(JsonError)
{
    return "json";
}

Result<QByteArray> canonicalBytes(const QJsonObject &object)
{
    QByteArray out;
    CT_TRY_DONE(writeObject(object, out));
    return out;
}

Result<QJsonObject> readJson(const QByteArray &bytes)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (!document.isObject()) {
        return Error{ ErrorKind::Invalid, JsonError::Malformed, parse.errorString() };
    }
    return document.object();
}

} // namespace countertop
