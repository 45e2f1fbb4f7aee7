#include "app/terminal/printing/pageblocks.h"

#include "core/documents/code128.h"
#include "core/documents/qrmatrix.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <memory>

namespace countertop {

namespace {

constexpr qreal indentPoints = 3.6; // of one column of a roll
constexpr qreal lineGap = 1.12;

qreal sizeOf(TextRole role)
{
    switch (role) {
    case TextRole::Text:
        return 8.5;
    case TextRole::Small:
        return 7.5;
    case TextRole::Legal:
        return 6.5;
    case TextRole::ShopName:
        return 13.5;
    case TextRole::Title:
        return 11.5;
    case TextRole::Total:
        return 14.5;
    }
    Q_UNREACHABLE();
}

bool isHeavy(const TextStyle &style)
{
    return style.isBold || style.role == TextRole::ShopName || style.role == TextRole::Total
        || style.role == TextRole::Title;
}

/// Lays text out in a width; shared by everything that paints words.
class Words final
{
public:
    Words(
        const QString &text, const QFont &font, qreal width, Qt::Alignment alignment, qreal hanging)
        : m_layout(
            std::make_shared<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator), font))
    {
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout->setTextOption(option);
        m_layout->beginLayout();
        for (QTextLine line = m_layout->createLine(); line.isValid();
             line = m_layout->createLine()) {
            const qreal indent = m_height > 0 ? hanging : 0;
            line.setLineWidth(std::max(1.0, width - indent));
            line.setPosition(QPointF(alignment.testFlag(Qt::AlignRight) ? 0 : indent, m_height));
            m_height += line.height() * lineGap;
            m_naturalWidth = std::max(m_naturalWidth, line.naturalTextWidth());
        }
        m_layout->endLayout();
    }

    qreal height() const { return m_height; }
    qreal naturalWidth() const { return m_naturalWidth; }
    void draw(QPainter &painter, const QPointF &at) const { m_layout->draw(&painter, at); }

private:
    std::shared_ptr<QTextLayout> m_layout;
    qreal m_height = 0;
    qreal m_naturalWidth = 0;
};

void drawBitmap(QPainter &painter, const Bitmap &bitmap, const QRectF &room)
{
    const qreal across = room.width() / bitmap.width();
    const qreal down = room.height() / bitmap.height();
    for (int y = 0; y < bitmap.height(); ++y) {
        for (int x = 0; x < bitmap.width(); ++x) {
            int end = x;
            while (end < bitmap.width() && bitmap.isBlack(end, y)) {
                ++end;
            }
            if (end > x) { // one rectangle a run: no hairlines between neighbours
                painter.fillRect(QRectF(room.left() + x * across,
                                        room.top() + y * down,
                                        (end - x) * across,
                                        down * 1.02),
                                 Qt::black);
                x = end;
            }
        }
    }
}

/// Makes page blocks of document blocks.
class PageWriter final
{
public:
    PageWriter(const Document &document, qreal width, qreal typeScale);

    void operator()(const TextBlock &block);
    void operator()(const RowBlock &block);
    void operator()(const TableBlock &block);
    void operator()(const RuleBlock &block);
    void operator()(const BlankBlock &) { addGap(5.0); }
    void operator()(const BarcodeBlock &block);
    void operator()(const QrBlock &block);
    void operator()(const ImageBlock &block);
    void operator()(const FeedBlock &) { }
    void operator()(const CutBlock &) { }
    void operator()(const DrawerBlock &) { }
    void operator()(const RulerBlock &) { }
    void operator()(const CodeTablesBlock &) { }

    std::vector<PageBlock> take() { return std::move(m_blocks); }

private:
    QFont font(const TextStyle &style) const;
    void add(qreal height, std::function<void(QPainter &)> paint);
    void addGap(qreal height)
    {
        add(height * m_scale, [](QPainter &) {});
    }
    Qt::Alignment start() const { return m_isMirrored ? Qt::AlignRight : Qt::AlignLeft; }
    Qt::Alignment end() const { return m_isMirrored ? Qt::AlignLeft : Qt::AlignRight; }
    /// The left edge of something that is *width* wide and *fromStart* away from where reading
    /// starts.
    qreal place(qreal fromStart, qreal width) const
    {
        return m_isMirrored ? m_width - fromStart - width : fromStart;
    }

    const qreal m_width;
    const qreal m_scale;
    const bool m_isMirrored;
    qreal m_markRoom = 0;
    std::vector<PageBlock> m_blocks;
};

PageWriter::PageWriter(const Document &document, qreal width, qreal typeScale)
    : m_width(width)
    , m_scale(typeScale * unitsPerPoint)
    , m_isMirrored(document.direction == ReadingDirection::RightToLeft)
{
    const QFontMetricsF metrics(font({ TextRole::Small }));
    for (const Block &block : document.blocks) {
        const auto *row = blockAs<RowBlock>(block);
        if (row != nullptr && row->mark) {
            m_markRoom = std::max(m_markRoom,
                                  4.0 * m_scale
                                      + metrics.horizontalAdvance(
                                          row->mark->isEmpty() ? QStringLiteral("A") : *row->mark));
        }
    }
}

QFont PageWriter::font(const TextStyle &style) const
{
    QFont result(QStringLiteral("Noto Sans"));
    result.setPixelSize(qRound(sizeOf(style.role) * m_scale));
    result.setBold(isHeavy(style));
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

void PageWriter::add(qreal height, std::function<void(QPainter &)> paint)
{
    m_blocks.push_back({ height, std::move(paint) });
}

void PageWriter::operator()(const TextBlock &block)
{
    const qreal indent = block.indent * indentPoints * m_scale;
    const Qt::Alignment alignment = block.align == TextAlign::Centre ? Qt::AlignHCenter : start();
    const Words words(block.text,
                      font(block.style),
                      m_width - indent,
                      alignment,
                      block.hanging * indentPoints * m_scale);
    const bool isInverted = block.style.isInverted;
    const qreal width = m_width;
    const qreal left = m_isMirrored ? 0 : indent;
    add(words.height(), [words, isInverted, width, left](QPainter &painter) {
        if (isInverted) {
            const qreal barWidth = words.naturalWidth() + 8 * unitsPerPoint;
            painter.fillRect(QRectF((width - barWidth) / 2, 0, barWidth, words.height()),
                             Qt::black);
            painter.setPen(Qt::white);
        }
        words.draw(painter, { left, 0 });
        painter.setPen(Qt::black);
    });
}

void PageWriter::operator()(const RowBlock &block)
{
    const QFont type = font(block.style);
    const qreal indent = block.indent * indentPoints * m_scale;
    const qreal markRoom = block.mark ? m_markRoom : 0;
    const qreal gap = block.end.isEmpty() ? 0 : 6 * m_scale;
    const qreal endWidth = QFontMetricsF(type).horizontalAdvance(block.end) + unitsPerPoint;
    const qreal besides = m_width - indent - markRoom - endWidth - gap;
    const qreal startWidth = QFontMetricsF(type).horizontalAdvance(block.start);
    const bool isBelow
        = startWidth > besides && (block.fit == RowFit::EndBelow || besides < m_width / 4);
    const qreal startRoom = isBelow ? m_width - indent : besides;
    const Words startWords(block.start, type, startRoom, start(), 2 * indentPoints * m_scale);
    const Words endWords(block.end, type, std::min(endWidth, m_width), end(), 0);
    const Words markWords(
        block.mark.value_or(QString()), font({ TextRole::Small }), m_markRoom, end(), 0);
    const qreal endTop = isBelow ? startWords.height() : 0;
    const QPointF startAt(place(indent, startRoom), 0);
    const QPointF endAt(place(std::max(0.0, m_width - markRoom - endWidth), endWidth), endTop);
    const QPointF markAt(place(m_width - m_markRoom, m_markRoom),
                         endTop + (endWords.height() - markWords.height()) * 0.6);
    const bool hasMark = block.mark && !block.mark->isEmpty();
    const qreal height = std::max(startWords.height(), endTop + endWords.height());
    add(height, [=](QPainter &painter) {
        startWords.draw(painter, startAt);
        endWords.draw(painter, endAt);
        if (hasMark) {
            markWords.draw(painter, markAt);
        }
    });
}

void PageWriter::operator()(const TableBlock &block)
{
    const QFont type = font(block.style);
    const qreal column = m_width / 4;
    std::vector<Words> cells;
    cells.emplace_back(block.first, type, column, start(), 0);
    for (const QString &text : { block.second, block.third, block.fourth }) {
        cells.emplace_back(text, type, column, end(), 0);
    }
    qreal height = 0;
    for (const Words &cell : cells) {
        height = std::max(height, cell.height());
    }
    const bool isMirrored = m_isMirrored;
    add(height, [cells, column, isMirrored](QPainter &painter) {
        for (std::size_t index = 0; index < cells.size(); ++index) {
            const std::size_t place = isMirrored ? cells.size() - 1 - index : index;
            cells.at(index).draw(painter, { qreal(place) * column, 0 });
        }
    });
}

void PageWriter::operator()(const RuleBlock &block)
{
    const qreal thickness = (block.weight == RuleWeight::Heavy ? 0.4 : 0.2) * unitsPerMm;
    const qreal space = 3.0 * m_scale;
    const qreal width = m_width;
    add(2 * space + thickness, [=](QPainter &painter) {
        painter.fillRect(QRectF(0, space, width, thickness), Qt::black);
    });
}

void PageWriter::operator()(const BarcodeBlock &block)
{
    if (const auto code = Code128::of(block.text)) {
        const Bitmap bars = code->bars(1, 1);
        const qreal module = std::min(0.25 * unitsPerMm, m_width / (bars.width() + 20));
        const qreal height = 12 * unitsPerMm;
        const QRectF room((m_width - bars.width() * module) / 2, 0, bars.width() * module, height);
        add(height + 2 * unitsPerPoint,
            [bars, room](QPainter &painter) { drawBitmap(painter, bars, room); });
    }
    (*this)(TextBlock{ block.text, TextAlign::Centre, { TextRole::Small } });
}

void PageWriter::operator()(const QrBlock &block)
{
    const auto matrix = qrMatrix(block.text);
    const qreal side = matrix ? 25 * unitsPerMm * 0.85 : 0;
    const qreal textLeft = matrix ? side + 8 * unitsPerPoint : 0;
    std::vector<Words> rows;
    qreal height = 0;
    for (const QString &text : block.beside) {
        rows.emplace_back(text, font({ TextRole::Legal }), m_width - textLeft, start(), 0);
        height += rows.back().height();
    }
    const qreal total = std::max(side, height) + 4 * unitsPerPoint;
    const qreal rowsTop = (total - height) / 2;
    const qreal codeLeft = block.beside.empty() ? (m_width - side) / 2 : place(0, side);
    const qreal rowsLeft = m_isMirrored ? 0 : textLeft;
    add(total, [=](QPainter &painter) {
        if (matrix) {
            drawBitmap(painter, *matrix, QRectF(codeLeft, 2 * unitsPerPoint, side, side));
        }
        qreal top = rowsTop;
        for (const Words &row : rows) {
            row.draw(painter, { rowsLeft, top });
            top += row.height();
        }
    });
}

void PageWriter::operator()(const ImageBlock &block)
{
    constexpr qreal dot = unitsPerPoint * 72.0 / 203.0; // as large as on a roll
    const Bitmap image = block.image;
    const qreal scale = std::min(dot, m_width / std::max(1, image.width()));
    const QRectF room(
        (m_width - image.width() * scale) / 2, 0, image.width() * scale, image.height() * scale);
    add(room.height() + 4 * unitsPerPoint,
        [image, room](QPainter &painter) { drawBitmap(painter, image, room); });
}

} // namespace

std::vector<PageBlock> pageBlocks(const Document &document, qreal width, qreal typeScale)
{
    PageWriter writer(document, width, typeScale);
    for (const Block &block : document.blocks) {
        std::visit(writer, block);
    }
    return writer.take();
}

} // namespace countertop
