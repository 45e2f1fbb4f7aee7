#pragma once

#include "core/domain/settings/programversion.h"
#include "core/domain/settings/settings.h"
#include "ui/shell/frame.h"

#include <QObject>
#include <QTimer>

namespace countertop::ui {

/// Says on the counter that this till's program is older than the shop demands, and until when it
/// may change things (SY-39). It goes when the demand does.
class VersionAlert final : public QObject
{
    Q_OBJECT

public:
    VersionAlert(Frame &frame, const ProgramVersion &own, QObject *parent = nullptr);

    /// Now, on each change of the settings, and every hour: the days pass by themselves.
    void start();

    static constexpr QLatin1StringView message{ "program-too-old" };

private:
    void look();
    void show(const Settings &settings);

    Frame &m_frame;
    const ProgramVersion m_own;
    QTimer m_tick;
    VersionStanding m_told = VersionStanding::Current;
};

} // namespace countertop::ui
