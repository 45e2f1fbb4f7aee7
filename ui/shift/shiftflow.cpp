#include "ui/shift/shiftflow.h"

namespace countertop::ui {

ShiftFlow::ShiftFlow(Desks desks, QObject *parent)
    : QObject(parent)
    , m_desks(desks)
{
}

void ShiftFlow::refresh()
{
    m_desks.shift.current().then(this, [this](const Result<std::optional<Shift>> &current) {
        if (current) {
            set(*current);
        }
    });
}

void ShiftFlow::open(const till::OpenShift &request)
{
    if (m_isWaiting) {
        return; // a second press of the button is the same act
    }
    m_isWaiting = true;
    m_desks.shift.open(request).then(this, [this](const Result<Shift> &shift) {
        m_isWaiting = false;
        if (!shift) {
            emit refused(shift.error());
            refresh();
            return;
        }
        set(*shift);
        emit opened(*shift);
    });
}

void ShiftFlow::close(const till::CloseShift &request)
{
    if (m_isWaiting) {
        return;
    }
    m_isWaiting = true;
    m_desks.shift.close(request).then(this, [this](const Result<ShiftFigures> &figures) {
        m_isWaiting = false;
        if (!figures) {
            emit refused(figures.error());
            return;
        }
        set({});
        emit closed(*figures);
    });
}

void ShiftFlow::set(const std::optional<Shift> &shift)
{
    m_shift = shift;
    emit changed();
}

} // namespace countertop::ui
