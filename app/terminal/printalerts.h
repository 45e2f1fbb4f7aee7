#pragma once

#include "app/terminal/printstation.h"
#include "core/till/print/printdesk.h"
#include "ui/shell/frame.h"

#include <QObject>

#include <map>

namespace countertop::terminal {

/// Says on the counter that a paper did not come, and takes the answer: again, on another printer,
/// or not at all (CT-64, E-R1). The sale behind it is stored, whatever the answer.
class PrintAlerts final : public QObject
{
    Q_OBJECT

public:
    PrintAlerts(PrintStation &station, ui::Frame &frame, QObject *parent = nullptr);

private:
    enum Answer { OtherPrinter, NoPaper }; ///< in the order of the buttons

    void show(const PrintJob &job);
    void take(const PrintJob &job);
    void askPrinter(const PrintJob &job);

    ui::Frame &m_frame;
    std::map<QString, PrintJob> m_shown; ///< by the message's id
};

} // namespace countertop::terminal
