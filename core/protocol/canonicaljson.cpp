#include "core/protocol/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <utility>
#include <vector>

namespace countertop {

namespace {

constexpr qsizetype usualBytes = 2048; // a sale of a few lines

Result<void> write(const QJsonValue &value, QByteArray &out);

/// What stands for a byte that JSON does not take as it is.
QByteArray escapeOf(char byte)
{
    static constexpr char digits[] = "0123456789abcdef";
    switch (byte) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return QByteArray("\\u00") + digits[byte >> 4] + digits[byte & 0x0f];
    }
}

bool needsEscape(char byte)
{
    return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

void writeText(const QString &text, QByteArray &out)
{
    const QByteArray bytes = text.toUtf8();
    out += '"';
    const char *from = bytes.cbegin();
    while (true) {
        const char *special = std::find_if(from, bytes.cend(), needsEscape);
        out.append(from, special - from);
        if (special == bytes.cend()) {
            break;
        }
        out += escapeOf(*special);
        from = special + 1;
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
    std::vector<std::pair<QString, QJsonValue>> members;
    members.reserve(static_cast<std::size_t>(object.size()));
    for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
        members.emplace_back(member.key(), member.value());
    }
    // Qt keeps its members in an order of its own, which for our keys is this one already.
    std::sort(members.begin(), members.end(), [](const auto &one, const auto &other) {
        return one.first < other.first;
    });
    char before = '{';
    for (const auto &[key, value] : members) {
        out += before;
        writeText(key, out);
        out += ':';
        CT_TRY_DONE(write(value, out));
        before = ',';
    }
    out += members.empty() ? "{}" : "}";
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
    out.reserve(usualBytes);
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
