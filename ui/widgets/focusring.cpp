#include "ui/widgets/focusring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusFrame>

namespace countertop::ui {

FocusRing::FocusRing(QApplication &application, QObject *parent)
    : QObject(parent)
{
    connect(&application, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        follow(now);
    });
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

void FocusRing::follow(QWidget *widget)
{
    const bool wantsRing = qobject_cast<QAbstractButton *>(widget) != nullptr
        && !widget->property("ownFocus").toBool() && !widget->isWindow();
    if (!wantsRing) {
        if (m_frame != nullptr) {
            m_frame->setWidget(nullptr);
        }
        return;
    }
    if (m_frame == nullptr) { // it dies with the window that it last stood in
        m_frame = new QFocusFrame;
        m_frame->setObjectName(QStringLiteral("focusRing"));
    }
    m_frame->setWidget(widget);
}

} // namespace countertop::ui
