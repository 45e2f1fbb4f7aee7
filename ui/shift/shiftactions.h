#pragma once

#include "core/base/id.h"
#include "core/domain/shift/shift.h"
#include "ui/shell/frame.h"

#include <QObject>

#include <functional>

namespace countertop::ui {

/// What the keys and buttons of the drawer's day start: each opens a page of the dialog, asks for
/// an approval where the role needs one, and hands the outcome to the desk.
class ShiftActions final : public QObject
{
    Q_OBJECT

public:
    explicit ShiftActions(Frame &frame, QObject *parent = nullptr);

    /// The page that opens a shift; *then* runs when one is open.
    void openShift(const std::function<void()> &then);
    /// Pay in, pay out, drop (CT-74).
    void moveCash();
    /// The drawer without a sale (CT-79).
    void openDrawer();
    void printX();
    /// Closing without a count: somebody with the right, and a reason (CT-78).
    void closeWithoutCount();
    /// The closed shifts; Enter opens the figures of one.
    void showArchive();
    /// The receipts that a figure is the sum of (CT-77).
    void showReceipts(const ShiftId &shift, const QString &figure, const QString &name);

signals:
    /// Cash was moved or the drawer opened: figures are to be read again.
    void happened();

private:
    void showClosed(const Shift &shift);
    void say(const QString &sentence);
    QString timeOf(Instant at) const;

    Frame &m_frame;
};

} // namespace countertop::ui
