#include "ui/widgets/tilegrid.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/look.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/room.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <numeric>

namespace countertop::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int emblemSide = 36;
constexpr int nameLines = 2;
constexpr int nameLinesInNarrowRoom = 5;

} // namespace

Tile::Tile(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
}

bool TileFace::isSameAs(const TileFace &other) const
{
    return name == other.name && price == other.price && icon == other.icon
        && picture.cacheKey() == other.picture.cacheKey() && tint == other.tint
        && isTinted == other.isTinted && isOnTicket == other.isOnTicket && reason == other.reason;
}

void Tile::setFace(const TileFace &face)
{
    if (m_face.isSameAs(face) && accessibleName() == face.name) {
        return; // every scan sets all tiles, and few of them change
    }
    m_face = face;
    setEnabled(face.isSellable());
    setText(QString(face.name).replace(u'&', u"&&"_s));
    setAccessibleName(face.name);
    QString state = face.isSellable() ? face.price : face.reason;
    if (face.isOnTicket) {
        state += u", "_s + tr("on the ticket");
    }
    setAccessibleDescription(state);
    setToolTip(face.isSellable() ? face.name : face.name + u": "_s + face.reason);
    update();
}

QSize Tile::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int text = nameLines * QFontMetrics(theme.font(TypeStep::Small)).height()
        + theme.scaled(emblemSide) + 2 * space::n2 + space::n1;
    return { std::max(theme.pixels(Measure::TileWidth), theme.scaled(110)),
             std::max(theme.pixels(Measure::TileHeight), text) };
}

QSize Tile::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return roomOf(this).isAmple() ? whole : QSize(whole.width(), heightFor(width()));
}

void Tile::paintEmblem(QPainter &painter, const QRect &rect) const
{
    const Theme &theme = themeOf(this);
    if (!m_face.picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(rect, m_face.picture);
        return;
    }
    TintColors colors = m_face.isTinted
        ? theme.tint(m_face.tint)
        : TintColors{ theme.color(ColorRole::Sunken), theme.color(ColorRole::TextMuted) };
    if (!isEnabled()) {
        colors = { theme.color(ColorRole::Sunken), theme.color(ColorRole::TextDisabled) };
    }
    paint::box(painter,
               rect,
               { colors.background,
                 theme.isContrast() ? theme.color(ColorRole::BorderStrong) : QColor(),
                 1,
                 6 });
    if (m_face.icon.isNull()) {
        paint::line(painter,
                    rect,
                    Qt::AlignCenter,
                    Avatar::initials(m_face.name),
                    theme.font(TypeStep::Caption, Weight::Bold),
                    colors.foreground);
    } else {
        m_face.icon.paint(painter,
                          rect,
                          theme.iconPixels(IconSize::Inline),
                          colors.foreground,
                          layoutDirection());
    }
}

void Tile::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    paint::Box box{ theme.color(ColorRole::Surface),
                    theme.color(theme.isContrast() ? ColorRole::BorderStrong : ColorRole::Border),
                    1,
                    radius::control };
    if (!isEnabled()) {
        box.ground = theme.color(ColorRole::Sunken);
    } else if (isDown()) {
        box.ground = theme.color(ColorRole::Pressed);
    } else if (underMouse() && !theme.isTouch()) {
        box.ground = theme.color(ColorRole::Hover);
    }
    if (m_face.isOnTicket) {
        box.edge = theme.color(ColorRole::AccentText);
        box.edgeWidth = 2;
    }
    paint::box(painter, rect(), box);
    const QRect inner = rect().adjusted(space::n2 + 2, space::n2 + 1, -space::n2 - 2, -space::n2);
    const int emblem = theme.scaled(emblemSide);
    paintEmblem(painter,
                QStyle::visualRect(
                    layoutDirection(), inner, QRect(inner.left(), inner.top(), emblem, emblem)));
    const QFont font = theme.font(TypeStep::Small);
    const QRect price
        = QStyle::visualRect(layoutDirection(), inner, inner.adjusted(emblem + space::n1, 0, 0, 0));
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    paint::line(painter,
                QRect(price.x(), price.y(), price.width(), QFontMetrics(font).height()),
                end | Qt::AlignTop,
                m_face.isSellable() ? m_face.price : m_face.reason,
                font,
                theme.color(isEnabled() ? ColorRole::TextMuted : ColorRole::TextDisabled));
    const QRect name = inner.adjusted(0, emblem, 0, 0);
    paint::lines(painter,
                 name,
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignBottom,
                 m_face.name,
                 font,
                 theme.color(isEnabled() ? ColorRole::Text : ColorRole::TextDisabled),
                 roomOf(this).isAmple() ? nameLines : nameLinesInNarrowRoom);
}

int Tile::heightFor(int width) const
{
    const Theme &theme = themeOf(this);
    const QFont font = theme.font(TypeStep::Small);
    const int name
        = paint::linesHeight(m_face.name, font, width - 2 * (space::n2 + 2), nameLinesInNarrowRoom);
    return theme.scaled(emblemSide) + name + 2 * space::n2 + space::n1;
}

TileGrid::TileGrid(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Articles"));
    m_page->setAccessibleName(tr("Articles"));
    setWidget(m_page);
    m_page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void TileGrid::setTiles(const QList<TileFace> &tiles)
{
    bool isSamePage = tiles.size() == m_count;
    for (int i = 0; isSamePage && i < m_count; ++i) {
        isSamePage = m_tiles.at(i)->face().name == tiles.at(i).name;
    }
    if (isSamePage) {
        for (int i = 0; i < m_count; ++i) {
            m_tiles.at(i)->setFace(tiles.at(i));
        }
        return; // it stays where it was scrolled to
    }
    m_count = static_cast<int>(tiles.size());
    while (m_tiles.size() < m_count) {
        auto *tile = new Tile(m_page);
        tile->installEventFilter(this);
        const int index = static_cast<int>(m_tiles.size());
        tile->setObjectName(u"tile%1"_s.arg(index));
        connect(tile, &QAbstractButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
        m_tiles << tile;
    }
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        m_tiles.at(i)->setVisible(i < m_count);
        if (i < m_count) {
            m_tiles.at(i)->setFace(tiles.at(i));
        }
        m_tiles.at(i)->setFocusPolicy(i == 0 ? Qt::TabFocus : Qt::NoFocus);
    }
    verticalScrollBar()->setValue(0);
    place();
}

int TileGrid::columns() const
{
    const Theme &theme = themeOf(this);
    const int gap = theme.pixels(Measure::Gap);
    const int least = m_tiles.isEmpty() ? theme.pixels(Measure::TileWidth)
                                        : m_tiles.constFirst()->sizeHint().width();
    return std::max(1, (viewport()->width() + gap) / (least + gap));
}

QList<int> TileGrid::sharedRows(int rows) const
{
    const Theme &theme = themeOf(this);
    const int gap = theme.pixels(Measure::Gap);
    const int leastHeight = m_tiles.isEmpty() ? theme.pixels(Measure::TileHeight)
                                              : m_tiles.constFirst()->sizeHint().height();
    const int rowsInSight = std::max(1, (viewport()->height() + gap) / (leastHeight + gap));
    const int height
        = std::min((viewport()->height() + gap) / rowsInSight - gap, leastHeight * 3 / 2);
    return QList<int>(rows, std::max(height, leastHeight));
}

QList<int> TileGrid::namedRows(int rows, int across) const
{
    const Theme &theme = themeOf(this);
    const int gap = theme.pixels(Measure::Gap);
    const int width = (viewport()->width() + gap) / across - gap;
    QList<int> heights(rows, theme.pixels(Measure::TouchTarget));
    for (int i = 0; i < m_count; ++i) {
        heights[i / across] = std::max(heights.at(i / across), m_tiles.at(i)->heightFor(width));
    }
    return heights;
}

void TileGrid::place()
{
    const int gap = themeOf(this).pixels(Measure::Gap);
    const int across = columns();
    const int width = viewport()->width();
    const int rows = (m_count + across - 1) / across;
    const QList<int> heights = roomOf(this).isAmple() ? sharedRows(rows) : namedRows(rows, across);
    const int total = std::accumulate(heights.begin(), heights.end(), 0) + rows * gap - gap;
    m_page->resize(width, std::max(viewport()->height(), total));
    int top = 0;
    for (int i = 0; i < m_count; ++i) {
        const int column = i % across;
        const int left = column * (width + gap) / across;
        const int right = (column + 1) * (width + gap) / across - gap;
        const int height = heights.at(i / across);
        const QRect place(left, top, right - left, height);
        m_tiles.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), m_page->rect(), place));
        top += column == across - 1 ? height + gap : 0;
    }
}

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void TileGrid::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        place();
    }
}

bool TileGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QScrollArea::eventFilter(watched, event);
    }
    const int from = static_cast<int>(m_tiles.indexOf(static_cast<Tile *>(watched)));
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    int step = 0;
    switch (static_cast<QKeyEvent *>(event)->key()) { // a list of Qt's
    case Qt::Key_Left:
        step = -forward;
        break;
    case Qt::Key_Right:
        step = forward;
        break;
    case Qt::Key_Up:
        step = -columns();
        break;
    case Qt::Key_Down:
        step = columns();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_tiles.at(from)->click();
        return true;
    default:
        return QScrollArea::eventFilter(watched, event);
    }
    int next = from + step;
    while (next >= 0 && next < m_count && !m_tiles.at(next)->isEnabled()) {
        next += step;
    }
    if (next >= 0 && next < m_count) {
        m_tiles.at(next)->setFocus(Qt::TabFocusReason);
        ensureWidgetVisible(m_tiles.at(next), 0, space::n2);
    }
    return true;
}

} // namespace countertop::ui
