#pragma once

#include "core/base/clock.h"
#include "ui/shell/sectionscreen.h"

#include <optional>

namespace countertop::till {
class Exporter;
class ImportDesk;
} // namespace countertop::till

namespace countertop::ui {

class OfficeGate;

/// The manager area: today, catalogue, stock, people. After 5 minutes without input in it the PIN
/// is asked again; what happens at the counter neither counts nor is touched (CT-06).
class OfficeScreen final : public SectionScreen
{
    Q_OBJECT

public:
    OfficeScreen(Frame &frame,
                 till::ImportDesk &imports,
                 till::Exporter &exporter,
                 QWidget *parent = nullptr);
    ~OfficeScreen() override;
    Q_DISABLE_COPY_MOVE(OfficeScreen)

    void opened() override;
    bool perform(Action action) override;
    bool takeScan(const Scan &scan) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isExpired() const;
    bool isGateShown() const;
    void showGate();
    void pass();
    void check();

    OfficeGate *m_gate;
    std::optional<Instant> m_signedInAt; ///< of the session that the input counts for
    std::int64_t m_lastInputMs = 0; ///< of the monotonic clock
    bool m_isLocked = false;
};

} // namespace countertop::ui
