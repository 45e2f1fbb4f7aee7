#include "core/documents/escpos/escpos.h"

#include "core/documents/code128.h"
#include "core/documents/columns.h"
#include "core/documents/escpos/pictures.h"
#include "core/documents/qrmatrix.h"

#include <algorithm>

namespace countertop {

namespace {

constexpr int barcodeDots = 96; // 12 mm at 203 dots an inch
constexpr int barcodeModule = 2; // dots: 0.25 mm
constexpr int qrDots = 200; // 25 mm

QByteArray bytesOf(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values) {
        bytes += char(value);
    }
    return bytes;
}

/// Writes one document for one printer.
class Emitter final
{
public:
    Emitter(const PrinterProfile &profile, const RowPainter &painter)
        : m_profile(profile)
        , m_painter(painter)
    {
    }

    EscPosBytes emitted(const Document &document);

    void operator()(const PaperRow &row);
    void operator()(const BarcodeBlock &block);
    void operator()(const QrBlock &block);
    void operator()(const ImageBlock &block);
    void operator()(const FeedBlock &block);
    void operator()(const CutBlock &block);
    void operator()(const DrawerBlock &block);
    void operator()(const CodeTablesBlock &block);

private:
    void send(std::initializer_list<int> values) { m_bytes += bytesOf(values); }
    void sendPicture(const Bitmap &picture) { m_bytes += pictureBytes(picture, m_profile); }
    void selectTable(std::size_t index);
    void sendText(QStringView text);
    void sendTextRow(const PaperRow &row);
    void sendCentred(const QString &text);
    void sendQr(const Bitmap &matrix, const QString &text);
    bool canSendAsText(const PaperRow &row) const;
    qsizetype reach(std::size_t table, QStringView text) const;
    std::size_t tableFor(QStringView text) const;

    const PrinterProfile &m_profile;
    const RowPainter &m_painter;
    QByteArray m_bytes;
    qsizetype m_cutAfter = 0;
    std::optional<std::size_t> m_table; // what the printer has selected; unknown at the start
};

EscPosBytes Emitter::emitted(const Document &document)
{
    send({ 0x1B, 0x40 });
    if (m_profile.endsChineseMode) {
        send({ 0x1C, 0x2E });
    }
    send({ 0x1B, 0x52, 0 }); // the national set in which # $ @ [ \ ] are themselves
    for (const PaperPart &part : layOut(document, m_profile.columns, LargePrint::Doubled)) {
        std::visit(*this, part);
    }
    return { m_bytes, m_cutAfter > 0 ? m_cutAfter : m_bytes.size() };
}

bool Emitter::canSendAsText(const PaperRow &row) const
{
    return std::all_of(row.pieces.begin(), row.pieces.end(), [this](const PaperPiece &piece) {
        const QList<uint> characters = piece.text.toUcs4();
        return columnsOf(piece.text) == characters.size() && !holdsRightToLeft(piece.text)
            && std::all_of(characters.begin(), characters.end(), [this](char32_t character) {
                   return std::any_of(m_profile.codeTables.begin(),
                                      m_profile.codeTables.end(),
                                      [character](const auto &table) {
                                          return table.table.byteOf(character).has_value();
                                      });
               });
    });
}

/// How far *text* goes in one table.
qsizetype Emitter::reach(std::size_t table, QStringView text) const
{
    qsizetype end = 0;
    while (end < text.size()
           && m_profile.codeTables.at(table).table.byteOf(text.at(end).unicode())) {
        ++end;
    }
    return end;
}

/// The table that is selected if it holds all of the text, else the first that does, else the one
/// that holds most of its beginning.
std::size_t Emitter::tableFor(QStringView text) const
{
    if (m_table && reach(*m_table, text) == text.size()) {
        return *m_table;
    }
    std::size_t best = 0;
    for (std::size_t table = 0; table < m_profile.codeTables.size(); ++table) {
        if (reach(table, text) > reach(best, text)) {
            best = table;
        }
    }
    return best;
}

void Emitter::selectTable(std::size_t index)
{
    if (m_table != index) {
        send({ 0x1B, 0x74, m_profile.codeTables.at(index).number });
        m_table = index;
    }
}

void Emitter::sendText(QStringView text)
{
    while (!text.isEmpty()) {
        const bool isAscii
            = std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x7F); });
        const std::size_t table = isAscii ? m_table.value_or(0) : tableFor(text);
        if (!isAscii) {
            selectTable(table);
        }
        const qsizetype end = reach(table, text);
        if (end == 0) {
            text = text.sliced(1); // a control character that no builder cleaned away
            continue;
        }
        for (const QChar character : text.first(end)) {
            m_bytes += *m_profile.codeTables.at(table).table.byteOf(character.unicode());
        }
        text = text.sliced(end);
    }
}

void Emitter::sendTextRow(const PaperRow &row)
{
    const int size = (row.isWide ? 0x10 : 0) | (row.isTall ? 0x01 : 0);
    if (size != 0) {
        send({ 0x1D, 0x21, size });
    }
    if (row.isBold) {
        send({ 0x1B, 0x45, 1 });
    }
    const QString text = row.text();
    const qsizetype lead = row.isInverted && !row.pieces.empty() ? row.pieces.front().column : 0;
    sendText(QStringView(text).first(std::min(lead, text.size())));
    if (row.isInverted) {
        send({ 0x1D, 0x42, 1 });
        sendText(row.pieces.empty() ? QStringView() : QStringView(row.pieces.front().text));
        send({ 0x1D, 0x42, 0 });
    } else {
        sendText(text);
    }
    if (row.isBold) {
        send({ 0x1B, 0x45, 0 });
    }
    m_bytes += '\n';
    if (size != 0) {
        send({ 0x1D, 0x21, 0 });
    }
}

void Emitter::operator()(const PaperRow &row)
{
    if (canSendAsText(row)) {
        sendTextRow(row);
    } else {
        sendPicture(
            m_painter.paint(row, { m_profile.dots, m_profile.rowDots, m_profile.dotHeight }));
    }
}

void Emitter::sendCentred(const QString &text)
{
    for (const PaperPart &part : layOut(
             { { TextBlock{ text, TextAlign::Centre } } }, m_profile.columns, LargePrint::Plain)) {
        (*this)(std::get<PaperRow>(part));
    }
}

void Emitter::operator()(const BarcodeBlock &block)
{
    const auto code = Code128::of(block.text);
    if (code && code->moduleCount() * barcodeModule <= m_profile.dots) {
        if (m_profile.hasBarcode) {
            send({ 0x1B,
                   0x61,
                   1,
                   0x1D,
                   0x68,
                   barcodeDots,
                   0x1D,
                   0x77,
                   barcodeModule,
                   0x1D,
                   0x48,
                   2,
                   0x1D,
                   0x6B,
                   73,
                   int(code->command.size()) });
            m_bytes += code->command;
            send({ 0x1B, 0x61, 0 });
            return;
        }
        sendPicture(
            code->bars(barcodeModule, barcodeDots / m_profile.dotHeight).centredIn(m_profile.dots));
    } else if (const auto matrix = qrMatrix(block.text)) {
        sendQr(*matrix, block.text); // too long for bars of this paper
    }
    sendCentred(block.text);
}

void Emitter::operator()(const QrBlock &block)
{
    if (const auto matrix = qrMatrix(block.text)) {
        sendQr(*matrix, block.text);
    }
}

void Emitter::sendQr(const Bitmap &matrix, const QString &text)
{
    const int module = std::clamp(qrDots / matrix.width(), 3, 16);
    if (!m_profile.hasQr) {
        const int across = module - module % m_profile.dotHeight;
        const Bitmap framed = withQuietZone(matrix, 4).scaled(across, across / m_profile.dotHeight);
        if (framed.width() <= m_profile.dots) {
            sendPicture(framed.centredIn(m_profile.dots));
        }
        return;
    }
    const QByteArray utf8 = text.toUtf8();
    const int length = int(utf8.size()) + 3;
    send({ 0x1B, 0x61, 1 });
    send({ 0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0 }); // model 2
    send({ 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, module });
    send({ 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31 }); // level M
    send({ 0x1D, 0x28, 0x6B, length % 256, length / 256, 0x31, 0x50, 0x30 });
    m_bytes += utf8;
    send({ 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30 });
    m_bytes += '\n';
    send({ 0x1B, 0x61, 0 });
}

void Emitter::operator()(const ImageBlock &block)
{
    if (block.image.width() <= m_profile.dots) {
        sendPicture(block.image.centredIn(m_profile.dots));
    }
}

void Emitter::operator()(const FeedBlock &block)
{
    send({ 0x1B, 0x64, std::clamp(block.rows, 0, 255) });
}

void Emitter::operator()(const CutBlock &)
{
    switch (m_profile.cutter) {
    case Cutter::None:
        send({ 0x1B, 0x64, m_profile.endFeedRows });
        break;
    case Cutter::Partial:
        send({ 0x1D, 0x56, 1 });
        break;
    case Cutter::Full:
        send({ 0x1D, 0x56, 0 });
        break;
    }
    m_cutAfter = m_bytes.size();
}

void Emitter::operator()(const DrawerBlock &)
{
    if (m_profile.drawerPin != 0) {
        send({ 0x1B, 0x70, m_profile.drawerPin == 5 ? 1 : 0, 0x32, 0xFA }); // 100 ms on, 500 ms off
    }
}

void Emitter::operator()(const CodeTablesBlock &)
{
    constexpr qsizetype sampleLength = 12;
    std::vector<std::size_t> order;
    for (const bool withEuro : { true, false }) {
        for (std::size_t index = 0; index < m_profile.codeTables.size(); ++index) {
            if (m_profile.codeTables.at(index).table.byteOf(U'€').has_value() == withEuro) {
                order.push_back(index);
            }
        }
    }
    for (const std::size_t index : order) {
        const auto &numbered = m_profile.codeTables.at(index);
        QString sample = numbered.table.byteOf(U'€') ? QStringLiteral("€") : QString();
        for (const QChar character : numbered.table.upperHalf()) {
            if (character.isLetter() && sample.size() < sampleLength) {
                sample += character;
            }
        }
        selectTable(index);
        const QString row
            = QStringLiteral("%1 %2 ").arg(numbered.number, 3).arg(numbered.name, -10) + sample;
        for (const QChar character : row) {
            m_bytes += numbered.table.byteOf(character.unicode()).value_or(' ');
        }
        m_bytes += '\n';
    }
}

} // namespace

EscPosBytes
escPos(const Document &document, const PrinterProfile &profile, const RowPainter &painter)
{
    return Emitter(profile, painter).emitted(document);
}

} // namespace countertop
