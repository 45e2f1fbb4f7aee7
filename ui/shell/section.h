#pragma once

#include "ui/shell/frame.h"
#include "ui/shell/scanburst.h"

#include <QWidget>

namespace countertop::ui {

/// A part of a screen that has a list of parts at its side.
class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(Frame &frame, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_frame(frame)
    {
    }

    /// Shown now: read what may have changed, put the focus where work begins.
    virtual void opened() { }
    /// A key of the table. *returns* whether the part knows the action.
    virtual bool perform(Action action)
    {
        Q_UNUSED(action)
        return false;
    }
    /// A scan while no dialog is open. *returns* whether it was wanted.
    virtual bool takeScan(const Scan &scan)
    {
        Q_UNUSED(scan)
        return false;
    }

protected:
    Frame &frame() const { return m_frame; }

private:
    Frame &m_frame;
};

} // namespace countertop::ui
