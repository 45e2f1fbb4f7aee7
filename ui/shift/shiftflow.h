#pragma once

#include "core/base/result.h"
#include "core/domain/shift/shift.h"
#include "core/till/shift/shiftdesk.h"
#include "ui/shell/desks.h"

#include <QObject>

#include <optional>

namespace countertop::ui {

/// The shift that is open now, as every screen sees it. Holds no rule: it asks the desk.
class ShiftFlow final : public QObject
{
    Q_OBJECT

public:
    explicit ShiftFlow(Desks desks, QObject *parent = nullptr);

    /// Empty while none is open.
    const std::optional<Shift> &shift() const { return m_shift; }
    /// Reads which shift is open; the answer comes by `changed`.
    void refresh();
    /// Opens one; the answer comes by `opened` or `refused`.
    void open(const till::OpenShift &request);
    /// Counts, writes Z and closes; the answer comes by `closed` or `refused`.
    void close(const till::CloseShift &request);

signals:
    void changed();
    void opened(const countertop::Shift &shift);
    void closed(const countertop::ShiftFigures &figures);
    void refused(const countertop::Error &error);

private:
    void set(const std::optional<Shift> &shift);

    Desks m_desks;
    std::optional<Shift> m_shift;
    bool m_isWaiting = false;
};

} // namespace countertop::ui
