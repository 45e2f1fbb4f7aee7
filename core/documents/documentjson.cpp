#include "core/documents/documentjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countertop {

namespace {

constexpr int formatVersion = 1;

const QString kindKey = QStringLiteral("kind");
const QString textKey = QStringLiteral("text");

QJsonObject styleToJson(const TextStyle &style)
{
    return { { QStringLiteral("role"), int(style.role) },
             { QStringLiteral("bold"), style.isBold },
             { QStringLiteral("inverted"), style.isInverted } };
}

TextStyle styleFromJson(const QJsonValue &json)
{
    TextStyle style;
    const int role = json[QStringLiteral("role")].toInt();
    style.role = role >= 0 && role <= int(TextRole::Total) ? TextRole(role) : TextRole::Text;
    style.isBold = json[QStringLiteral("bold")].toBool();
    style.isInverted = json[QStringLiteral("inverted")].toBool();
    return style;
}

/// One overload a block; the name of its kind is the word in the file.
struct BlockWriter
{
    QJsonObject operator()(const TextBlock &block) const
    {
        return { { kindKey, QStringLiteral("text") },
                 { textKey, block.text },
                 { QStringLiteral("centred"), block.align == TextAlign::Centre },
                 { QStringLiteral("style"), styleToJson(block.style) },
                 { QStringLiteral("indent"), block.indent },
                 { QStringLiteral("hanging"), block.hanging } };
    }
    QJsonObject operator()(const RowBlock &block) const
    {
        QJsonObject json{ { kindKey, QStringLiteral("row") },
                          { QStringLiteral("start"), block.start },
                          { QStringLiteral("end"), block.end },
                          { QStringLiteral("indent"), block.indent },
                          { QStringLiteral("style"), styleToJson(block.style) },
                          { QStringLiteral("endBelow"), block.fit == RowFit::EndBelow } };
        if (block.mark) {
            json.insert(QStringLiteral("mark"), *block.mark);
        }
        return json;
    }
    QJsonObject operator()(const TableBlock &block) const
    {
        return { { kindKey, QStringLiteral("table") },
                 { QStringLiteral("cells"),
                   QJsonArray{ block.first, block.second, block.third, block.fourth } },
                 { QStringLiteral("style"), styleToJson(block.style) } };
    }
    QJsonObject operator()(const RuleBlock &block) const
    {
        return { { kindKey, QStringLiteral("rule") },
                 { QStringLiteral("heavy"), block.weight == RuleWeight::Heavy } };
    }
    QJsonObject operator()(const BlankBlock &) const
    {
        return { { kindKey, QStringLiteral("blank") } };
    }
    QJsonObject operator()(const BarcodeBlock &block) const
    {
        return { { kindKey, QStringLiteral("barcode") }, { textKey, block.text } };
    }
    QJsonObject operator()(const QrBlock &block) const
    {
        QJsonArray beside;
        for (const QString &text : block.beside) {
            beside.append(text);
        }
        return { { kindKey, QStringLiteral("qr") },
                 { textKey, block.text },
                 { QStringLiteral("beside"), beside } };
    }
    QJsonObject operator()(const ImageBlock &block) const
    {
        return { { kindKey, QStringLiteral("image") },
                 { QStringLiteral("width"), block.image.width() },
                 { QStringLiteral("height"), block.image.height() },
                 { QStringLiteral("dots"), QString::fromLatin1(block.image.bytes().toBase64()) } };
    }
    QJsonObject operator()(const FeedBlock &block) const
    {
        return { { kindKey, QStringLiteral("feed") }, { QStringLiteral("rows"), block.rows } };
    }
    QJsonObject operator()(const CutBlock &) const
    {
        return { { kindKey, QStringLiteral("cut") } };
    }
    QJsonObject operator()(const DrawerBlock &) const
    {
        return { { kindKey, QStringLiteral("drawer") } };
    }
    QJsonObject operator()(const RulerBlock &) const
    {
        return { { kindKey, QStringLiteral("ruler") } };
    }
    QJsonObject operator()(const CodeTablesBlock &) const
    {
        return { { kindKey, QStringLiteral("codeTables") } };
    }
};

Error corrupt(DocumentJsonError code, const QString &detail)
{
    return { ErrorKind::Corrupt, code, detail };
}

Result<Block> readText(const QJsonObject &json)
{
    TextBlock block;
    block.text = json.value(textKey).toString();
    block.align
        = json.value(QStringLiteral("centred")).toBool() ? TextAlign::Centre : TextAlign::Start;
    block.style = styleFromJson(json.value(QStringLiteral("style")));
    block.indent = json.value(QStringLiteral("indent")).toInt();
    block.hanging = json.value(QStringLiteral("hanging")).toInt();
    return Block(block);
}

Result<Block> readRow(const QJsonObject &json)
{
    RowBlock block;
    block.start = json.value(QStringLiteral("start")).toString();
    block.end = json.value(QStringLiteral("end")).toString();
    if (json.contains(QStringLiteral("mark"))) {
        block.mark = json.value(QStringLiteral("mark")).toString();
    }
    block.indent = json.value(QStringLiteral("indent")).toInt();
    block.style = styleFromJson(json.value(QStringLiteral("style")));
    block.fit
        = json.value(QStringLiteral("endBelow")).toBool() ? RowFit::EndBelow : RowFit::WrapStart;
    return Block(block);
}

Result<Block> readTable(const QJsonObject &json)
{
    const QJsonArray cells = json.value(QStringLiteral("cells")).toArray();
    if (cells.size() != 4) {
        return corrupt(DocumentJsonError::Malformed, QStringLiteral("a table row has four cells"));
    }
    return Block(TableBlock{ cells.at(0).toString(),
                             cells.at(1).toString(),
                             cells.at(2).toString(),
                             cells.at(3).toString(),
                             styleFromJson(json.value(QStringLiteral("style"))) });
}

Result<Block> readRule(const QJsonObject &json)
{
    return Block(RuleBlock{ json.value(QStringLiteral("heavy")).toBool() ? RuleWeight::Heavy
                                                                         : RuleWeight::Light });
}

Result<Block> readBarcode(const QJsonObject &json)
{
    return Block(BarcodeBlock{ json.value(textKey).toString() });
}

Result<Block> readQr(const QJsonObject &json)
{
    QrBlock block{ json.value(textKey).toString(), {} };
    const QJsonArray beside = json.value(QStringLiteral("beside")).toArray();
    for (const QJsonValue &text : beside) {
        block.beside.push_back(text.toString());
    }
    return Block(block);
}

Result<Block> readImage(const QJsonObject &json)
{
    CT_TRY(image,
           Bitmap::fromBytes(
               json.value(QStringLiteral("width")).toInt(-1),
               json.value(QStringLiteral("height")).toInt(-1),
               QByteArray::fromBase64(json.value(QStringLiteral("dots")).toString().toLatin1())));
    return Block(ImageBlock{ image });
}

Result<Block> readFeed(const QJsonObject &json)
{
    return Block(FeedBlock{ json.value(QStringLiteral("rows")).toInt() });
}

template <typename Kind>
Result<Block> readPlain(const QJsonObject &)
{
    return Block(Kind{});
}

struct BlockReader
{
    const char16_t *kind;
    Result<Block> (*read)(const QJsonObject &);
};

constexpr BlockReader readers[] = {
    { u"text", readText },
    { u"row", readRow },
    { u"table", readTable },
    { u"rule", readRule },
    { u"blank", readPlain<BlankBlock> },
    { u"barcode", readBarcode },
    { u"qr", readQr },
    { u"image", readImage },
    { u"feed", readFeed },
    { u"cut", readPlain<CutBlock> },
    { u"drawer", readPlain<DrawerBlock> },
    { u"ruler", readPlain<RulerBlock> },
    { u"codeTables", readPlain<CodeTablesBlock> },
};

Result<Block> readBlock(const QJsonObject &json)
{
    const QString kind = json.value(kindKey).toString();
    for (const BlockReader &reader : readers) {
        if (kind == QStringView(reader.kind)) {
            return reader.read(json);
        }
    }
    return corrupt(DocumentJsonError::UnknownBlock, kind);
}

} // namespace

std::string_view errorFeature(DocumentJsonError)
{
    return "documentjson";
}

QByteArray toJson(const Document &document)
{
    QJsonArray blocks;
    for (const Block &block : document.blocks) {
        blocks.append(std::visit(BlockWriter{}, block));
    }
    return QJsonDocument(QJsonObject{ { QStringLiteral("version"), formatVersion },
                                      { QStringLiteral("rightToLeft"),
                                        document.direction == ReadingDirection::RightToLeft },
                                      { QStringLiteral("blocks"), blocks } })
        .toJson(QJsonDocument::Compact);
}

Result<Document> documentFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError
        || !object.value(QStringLiteral("blocks")).isArray()) {
        return corrupt(DocumentJsonError::Malformed, parseError.errorString());
    }
    const int version = object.value(QStringLiteral("version")).toInt();
    if (version != formatVersion) {
        return corrupt(DocumentJsonError::UnknownVersion, QString::number(version));
    }
    Document document;
    document.direction = object.value(QStringLiteral("rightToLeft")).toBool()
        ? ReadingDirection::RightToLeft
        : ReadingDirection::LeftToRight;
    const QJsonArray blocks = object.value(QStringLiteral("blocks")).toArray();
    for (const QJsonValue &value : blocks) {
        CT_TRY(block, readBlock(value.toObject()));
        document.blocks.push_back(std::move(block));
    }
    return document;
}

} // namespace countertop
