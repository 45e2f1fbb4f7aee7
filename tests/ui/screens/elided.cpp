// What widgets draw, listened to on a device that keeps the words only; declared in cuts.h.

#include "tests/ui/screens/cuts.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QTableView>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

constexpr char16_t ellipsis = u'…';

class Listener final : public QPaintEngine
{
public:
    Listener()
        : QPaintEngine(QPaintEngine::AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF &, const QTextItem &words) override { heard << words.text(); }
    Type type() const override { return User; }

    QStringList heard;
};

class Ear final : public QPaintDevice
{
public:
    explicit Ear(const QWidget &widget)
        : m_widget(widget)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_listener; }
    const QStringList &heard() const { return m_listener.heard; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        switch (which) { // a list of Qt's
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiX();
        default:
            return QPaintDevice::metric(which);
        }
    }

private:
    const QWidget &m_widget;
    mutable Listener m_listener;
};

bool isOfTable(const QWidget &widget)
{
    for (const QWidget *around = &widget; around != nullptr; around = around->parentWidget()) {
        if (qobject_cast<const QTableView *>(around) != nullptr) {
            return true;
        }
    }
    return false;
}

/// "Reading …" is a whole sentence: it has a space before its dots.
bool isElided(const QString &text)
{
    return text.endsWith(ellipsis) && !text.endsWith(u" …"_s);
}

} // namespace

QStringList elidedIn(const QWidget &window)
{
    QStringList elided;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty() || isOfTable(*widget)) {
            continue;
        }
        Ear ear(*widget);
        widget->render(&ear, {}, {}, QWidget::RenderFlags());
        for (const QString &text : ear.heard()) {
            if (isElided(text)) {
                const QString type = QString::fromLatin1(widget->metaObject()->className());
                elided << u"«%1» (%2) shows «%3»"_s.arg(
                    widget->accessibleName(), type.section(u"::"_s, -1), text);
            }
        }
    }
    elided.removeDuplicates();
    return elided;
}

} // namespace countertop::tests
