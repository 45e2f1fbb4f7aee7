#include "app/terminal/printing/pagepainter.h"

#include "app/terminal/printing/pageblocks.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QPrinter>

#include <algorithm>

namespace countertop {

namespace {

constexpr int resolution = 1200;

struct Sheet
{
    qreal widthMm;
    qreal heightMm; ///< 0: as long as needed
    qreal marginMm;
    qreal typeScale;
};

Sheet sheetOf(PageFormat format)
{
    switch (format) {
    case PageFormat::Roll80:
        return { 80.0, 0.0, 4.0, 1.0 };
    case PageFormat::A4:
        return { 210.0, 297.0, 14.0, 1.15 };
    }
    Q_UNREACHABLE();
}

/// Paints block after block, on a new page where the next one does not fit.
void paintPages(QPainter &painter,
                QPagedPaintDevice &device,
                const std::vector<PageBlock> &blocks,
                qreal pageHeight)
{
    qreal top = 0;
    for (const PageBlock &block : blocks) {
        if (top > 0 && top + block.height > pageHeight) {
            device.newPage();
            top = 0;
        }
        painter.save();
        painter.translate(0, top);
        block.paint(painter);
        painter.restore();
        top += block.height;
    }
}

qreal heightOf(const std::vector<PageBlock> &blocks)
{
    qreal height = 0;
    for (const PageBlock &block : blocks) {
        height += block.height;
    }
    return height;
}

} // namespace

std::string_view errorFeature(PageError)
{
    return "page";
}

Result<void> writePdf(const Document &document, PageFormat format, const QString &path)
{
    const Sheet sheet = sheetOf(format);
    const qreal width = (sheet.widthMm - 2 * sheet.marginMm) * unitsPerMm;
    const std::vector<PageBlock> blocks = pageBlocks(document, width, sheet.typeScale);
    const qreal height = sheet.heightMm > 0 ? (sheet.heightMm - 2 * sheet.marginMm) * unitsPerMm
                                            : heightOf(blocks) + unitsPerPoint;
    QPdfWriter writer(path);
    writer.setResolution(resolution);
    writer.setCreator(QStringLiteral("Countertop"));
    const QSizeF size(sheet.widthMm, height / unitsPerMm + 2 * sheet.marginMm);
    writer.setPageLayout(
        QPageLayout(QPageSize(size, QPageSize::Millimeter, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait,
                    QMarginsF(sheet.marginMm, sheet.marginMm, sheet.marginMm, sheet.marginMm),
                    QPageLayout::Millimeter));
    QPainter painter;
    if (!painter.begin(&writer)) {
        return Error{ ErrorKind::Unavailable, PageError::NotWritten, path };
    }
    painter.scale(resolution / 72.0 / unitsPerPoint, resolution / 72.0 / unitsPerPoint);
    paintPages(painter, writer, blocks, height);
    if (!painter.end()) {
        return Error{ ErrorKind::Unavailable, PageError::NotWritten, path };
    }
    return done();
}

Result<void> printOn(QPrinter &printer, const Document &document)
{
    const QRectF page = printer.pageRect(QPrinter::Point);
    const std::vector<PageBlock> blocks
        = pageBlocks(document, page.width() * unitsPerPoint, page.width() > 300 ? 1.15 : 1.0);
    QPainter painter;
    if (!painter.begin(&printer)) {
        return Error{ ErrorKind::Unavailable, PageError::NotWritten, printer.printerName() };
    }
    const qreal scale = printer.resolution() / 72.0 / unitsPerPoint;
    painter.scale(scale, scale);
    paintPages(painter, printer, blocks, page.height() * unitsPerPoint);
    if (!painter.end()) {
        return Error{ ErrorKind::Unavailable, PageError::NotWritten, printer.printerName() };
    }
    return done();
}

} // namespace countertop
