#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace countertop::ui {

/// Puts the ring round whatever has the keyboard: outside of it, with a gap, above its neighbours.
/// Fields show their own edge instead; widgets set the property `ownFocus` to say so.
class FocusRing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FocusRing)

public:
    FocusRing(QApplication &application, QObject *parent);
    ~FocusRing() override;

    /// Ring and gap: what a layout leaves free around a control.
    static constexpr int reach = 5;

private:
    void follow(QWidget *widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace countertop::ui
