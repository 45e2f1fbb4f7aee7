#pragma once

#include "app/terminal/printing/printworker.h"
#include "core/domain/settings/settings.h"
#include "core/till/deviceidentity.h"
#include "core/till/print/paper.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace countertop::terminal {

/// From the stored queue to paper (CT-60, CT-80): takes what waits, oldest first, writes it out in
/// the store's words, and hands it to the printer that is set up for it, one paper at a time a
/// printer. That a paper is being sent is stored before its first byte goes out, and what became
/// of it afterwards.
///
/// It never stands between a sale and its COMMIT: the queue wakes it when the commit returned.
/// Used on the ui thread; must go before the desk.
class PrintStation final : public QObject
{
    Q_OBJECT

public:
    /// *folder* is the shop's: a printer of kind "folder" with a relative path keeps papers there.
    PrintStation(till::PrintDesk &desk,
                 const Clock &clock,
                 int tillNumber,
                 QString folder,
                 QObject *parent = nullptr);
    /// Waits for the papers that are being sent.
    ~PrintStation() override;
    PrintStation(const PrintStation &) = delete;
    PrintStation &operator=(const PrintStation &) = delete;

    /// The words, head and foot of papers from now on.
    void useSettings(const Settings &settings);
    /// Tells of papers that failed in an earlier run, then prints what waits now and later.
    void start();

Q_SIGNALS:
    void printed(const countertop::PrintJob &job);
    /// A person must decide: again, elsewhere, or not at all.
    void failed(const countertop::PrintJob &job);

private:
    /// A printer with the one paper that it is busy with.
    struct Lane
    {
        till::PrinterSetup setup;
        std::unique_ptr<PrintWorker> worker; ///< none: see problem
        QString problem; ///< why nothing can be sent there
        std::optional<PrintJobId> busyWith;
    };

    void look();
    void endLook();
    void usePrinters(const std::vector<till::PrinterSetup> &printers);
    Lane laneOf(const till::PrinterSetup &setup);
    void takePapers(const std::vector<till::StoredPaper> &papers);
    void begin(Lane &lane, const till::StoredPaper &paper);
    void send(const PrintJob &job);
    void finish(const PrintJob &job);
    void tell(const PrintJob &job);

    till::PrintDesk &m_desk;
    const Clock &m_clock;
    const int m_tillNumber;
    const QString m_folder;
    till::PaperTerms m_terms;
    std::map<PrinterId, Lane> m_lanes;
    /// How often each paper was begun: a row that was read before that is out of date.
    std::map<PrintJobId, int> m_begun;
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

} // namespace countertop::terminal
