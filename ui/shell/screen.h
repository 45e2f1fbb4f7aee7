#pragma once

#include "ui/shell/frame.h"
#include "ui/shell/scanburst.h"

#include <QWidget>

#include <functional>

namespace countertop::ui {

/// A screen of the rail. The shell shows one at a time and hands it keys and scans.
class Screen : public QWidget
{
    Q_OBJECT

public:
    explicit Screen(Frame &frame, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_frame(frame)
    {
    }

    /// Shown now: read what may have changed, put the focus where work begins.
    virtual void opened() { }
    /// A key of the table. *returns* whether the screen knows the action.
    virtual bool perform(Action action) = 0;
    /// A scan while no dialog is open. *returns* whether it was wanted.
    virtual bool takeScan(const Scan &scan)
    {
        Q_UNUSED(scan)
        return false;
    }
    /// Somebody assigned keys: chips of buttons follow by themselves, whatever else shows keys
    /// here.
    virtual void showKeys() { }
    /// False keeps the screen: it asks first whether typed words may be lost, and calls *leave*
    /// once they may.
    virtual bool mayLeave(const std::function<void()> &leave)
    {
        Q_UNUSED(leave)
        return true;
    }
    virtual KeyContext keyContext() const { return KeyContext::Everywhere; }

protected:
    Frame &frame() const { return m_frame; }

private:
    Frame &m_frame;
};

} // namespace countertop::ui
