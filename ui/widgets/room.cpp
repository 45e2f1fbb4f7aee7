#include "ui/widgets/room.h"

#include "ui/widgets/look.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace countertop::ui {

namespace {

class Fitter final : public QObject
{
public:
    Fitter(QWidget &widget, std::function<void()> fit)
        : QObject(&widget)
        , m_fit(std::move(fit))
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::Resize:
        case QEvent::StyleChange:
        case QEvent::ParentChange: // into the window it is shown in
            m_fit();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_fit;
};

} // namespace

void keepFitting(QWidget &widget, std::function<void()> fit)
{
    fit();
    new Fitter(widget, std::move(fit));
}

Room roomOf(const QWidget *widget)
{
    static constexpr int unit = 1000;
    return Room(widget->window()->size() * unit / themeOf(widget).scaled(unit));
}

void fitToRoom(QWidget &root)
{
    // As with other letters.
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace countertop::ui
