#include "core/base/id.h"

#include <QLatin1StringView>

namespace countertop {

namespace {

int hexValue(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit >= u'0' && unit <= u'9') {
        return unit - u'0';
    }
    if (unit >= u'a' && unit <= u'f') {
        return unit - u'a' + 10;
    }
    if (unit >= u'A' && unit <= u'F') {
        return unit - u'A' + 10;
    }
    return -1;
}

bool isHyphenPlace(qsizetype position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

std::string_view errorFeature(IdError)
{
    return "id";
}

Result<Uuid> Uuid::fromText(QStringView text)
{
    const auto malformed = [&text] {
        return Error{ ErrorKind::Invalid,
                      IdError::Malformed,
                      QStringLiteral("no id of 36 characters, length %1").arg(text.size()) };
    };
    if (text.size() != 36) {
        return malformed();
    }
    Bytes bytes{};
    std::size_t nibble = 0;
    for (qsizetype position = 0; position < text.size(); ++position) {
        if (isHyphenPlace(position)) {
            if (text[position] != u'-') {
                return malformed();
            }
            continue;
        }
        const int value = hexValue(text[position]);
        if (value < 0) {
            return malformed();
        }
        bytes.at(nibble / 2) = static_cast<std::uint8_t>((bytes.at(nibble / 2) << 4) | value);
        ++nibble;
    }
    return Uuid(bytes);
}

QString Uuid::toText() const
{
    static constexpr char digits[] = "0123456789abcdef";
    QString text;
    text.reserve(36);
    for (std::size_t index = 0; index < m_bytes.size(); ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10) {
            text += u'-';
        }
        text += QLatin1Char(digits[m_bytes.at(index) >> 4]);
        text += QLatin1Char(digits[m_bytes.at(index) & 0x0f]);
    }
    return text;
}

size_t qHash(const Uuid &uuid, size_t seed)
{
    return qHashBits(uuid.bytes().data(), uuid.bytes().size(), seed);
}

} // namespace countertop
