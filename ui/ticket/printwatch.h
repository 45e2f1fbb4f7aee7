#pragma once

#include "core/till/print/printdesk.h"
#include "ui/shell/frame.h"

#include <QObject>

#include <set>

class QTimer;

namespace countertop::ui {

/// Looks at the stored print queue and keeps one bar for each paper that failed; the sale behind
/// it stays as it is (CT-64, E-R1). Its button asks: again, another printer, or not at all.
class PrintWatch final : public QObject
{
    Q_OBJECT

public:
    explicit PrintWatch(Frame &frame, QObject *parent = nullptr);

    /// Looks now; the timer does so by itself.
    void look();

private:
    void showFailed(const std::vector<till::PrintJobRow> &queue);
    void choose(const QString &messageId);
    void askWhat(const till::PrintJobRow &job);
    void askWhere(const till::PrintJobRow &job);
    void answered(const Result<void> &outcome);

    Frame &m_frame;
    QTimer *m_timer;
    std::vector<till::PrintJobRow> m_failed;
    std::set<QString> m_shown; ///< ids of bars, so that one that somebody closed stays closed
};

} // namespace countertop::ui
