#include "ui/widgets/textcache.h"

#include <QFontMetrics>
#include <QPainter>

namespace countertop::ui {

namespace {

/// Static text draws its strike beside itself where the painter was moved: it is drawn here.
QFont withoutStrike(QFont font)
{
    font.setStrikeOut(false);
    return font;
}

} // namespace

TextCache::TextCache()
    : m_entries(4000)
{
}

const TextCache::Entry &TextCache::entry(const QString &text, const QFont &font, int width)
{
    const QString key = font.key() + u'\n' + QString::number(width) + u'\n' + text;
    if (const Entry *known = m_entries.object(key)) {
        return *known;
    }
    const QFontMetrics metrics(font);
    auto *made = new Entry;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    made->text.setTextFormat(Qt::PlainText);
    made->text.setText(shown);
    made->text.prepare(QTransform(), withoutStrike(font));
    made->width = metrics.horizontalAdvance(shown);
    made->height = metrics.height();
    m_entries.insert(key, made);
    return *made;
}

void TextCache::draw(QPainter &painter,
                     const QRect &rect,
                     Qt::Alignment alignment,
                     const QString &text,
                     const QFont &font,
                     const QColor &color)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return;
    }
    const Entry &laidOut = entry(text, font, rect.width());
    int left = rect.left();
    if (alignment & Qt::AlignRight) {
        left = rect.right() + 1 - laidOut.width;
    } else if (alignment & Qt::AlignHCenter) {
        left = rect.left() + (rect.width() - laidOut.width) / 2;
    }
    int top = rect.top();
    if (alignment & Qt::AlignVCenter) {
        top = rect.top() + (rect.height() - laidOut.height) / 2;
    } else if (alignment & Qt::AlignBottom) {
        top = rect.bottom() + 1 - laidOut.height;
    }
    painter.setFont(withoutStrike(font));
    painter.setPen(color);
    painter.drawStaticText(left, top, laidOut.text);
    if (font.strikeOut()) {
        const QFontMetrics metrics(font);
        const int middle = top + metrics.ascent() - metrics.strikeOutPos();
        painter.fillRect(QRect(left, middle, laidOut.width, std::max(1, metrics.lineWidth())),
                         color);
    }
}

} // namespace countertop::ui
