#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;

namespace countertop::ui {

/// Laid-out lines of text, kept by (text, width, font), so that long lists scroll without
/// measuring again. One belongs to each view's delegate; bound to 4000 entries.
class TextCache final
{
public:
    TextCache();

    /// Draws *text* on one line of *rect*, elided at its end when it must be.
    void draw(QPainter &painter,
              const QRect &rect,
              Qt::Alignment alignment,
              const QString &text,
              const QFont &font,
              const QColor &color);
    void clear() { m_entries.clear(); }
    int size() const { return static_cast<int>(m_entries.size()); }

private:
    struct Entry
    {
        QStaticText text;
        int width = 0;
        int height = 0;
    };
    const Entry &entry(const QString &text, const QFont &font, int width);

    QCache<QString, Entry> m_entries;
};

} // namespace countertop::ui
