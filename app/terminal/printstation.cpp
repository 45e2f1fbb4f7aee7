#include "app/terminal/printstation.h"

#include <QDir>

namespace countertop::terminal {

using namespace Qt::StringLiterals;

PrintStation::PrintStation(
    till::PrintDesk &desk, const Clock &clock, int tillNumber, QString folder, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_tillNumber(tillNumber)
    , m_folder(std::move(folder))
    , m_terms(till::paperTerms(Settings(), tillNumber))
{
}

PrintStation::~PrintStation()
{
    m_desk.whenPapersWait({}).waitForFinished(); // the ledger thread must not wake what is gone
}

void PrintStation::useSettings(const Settings &settings)
{
    m_terms = till::paperTerms(settings, m_tillNumber);
}

void PrintStation::start()
{
    // Queued: the waker is called on the ledger thread. The first look comes when it is set, for a
    // sale that goes before it in the ledger's line.
    m_desk
        .whenPapersWait(
            [this] { QMetaObject::invokeMethod(this, &PrintStation::look, Qt::QueuedConnection); })
        .then(this, [this](const Result<void> &) { look(); });
    m_desk.queue().then(this, [this](const Result<std::vector<till::PrintJobRow>> &rows) {
        if (!rows) {
            return;
        }
        for (const till::PrintJobRow &row : *rows) {
            if (row.state == till::PrintJobState::Failed) {
                PrintJob job;
                job.id = row.id;
                job.printer = row.printer;
                job.kind = row.documentKind;
                job.title = row.title;
                job.createdAt = row.createdAt;
                job.state = PrintState::Failed;
                job.attempts = row.attempts;
                job.problem = row.problem;
                Q_EMIT failed(job);
            }
        }
    });
}

void PrintStation::look()
{
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    m_isLooking = true;
    m_looksAgain = false;
    m_desk.papersToPrint().then(this, [this](const Result<std::vector<till::StoredPaper>> &papers) {
        if (!papers) {
            endLook();
            return;
        }
        // Read after the papers: a paper that was sent elsewhere finds the set-up as it is now.
        m_desk.printers().then(
            this,
            [this, papers = *papers](const Result<std::vector<till::PrinterSetup>> &printers) {
                if (printers) {
                    usePrinters(*printers);
                    takePapers(papers);
                }
                endLook();
            });
    });
}

void PrintStation::endLook()
{
    m_isLooking = false;
    if (m_looksAgain) {
        look();
    }
}

void PrintStation::usePrinters(const std::vector<till::PrinterSetup> &printers)
{
    for (const till::PrinterSetup &setup : printers) {
        const auto found = m_lanes.find(setup.id);
        if (found == m_lanes.end()) {
            m_lanes.emplace(setup.id, laneOf(setup));
        } else if (!(found->second.setup == setup) && !found->second.busyWith) {
            found->second = laneOf(setup);
        }
    }
}

PrintStation::Lane PrintStation::laneOf(const till::PrinterSetup &setup)
{
    Lane lane;
    lane.setup = setup;
    const QString address = setup.transport == u"folder"_s
        ? QDir(m_folder).absoluteFilePath(setup.address)
        : setup.address;
    const auto profile = carriedProfile(setup.profile);
    auto transport = makeTransport(setup.transport, address);
    if (!profile || !transport) {
        lane.problem = profile ? transport.error().detail : profile.error().detail;
        return lane;
    }
    lane.worker = std::make_unique<PrintWorker>(
        *profile, std::move(*transport), m_terms.language.texts, m_clock);
    connect(lane.worker.get(), &PrintWorker::jobChanged, this, &PrintStation::finish);
    return lane;
}

void PrintStation::takePapers(const std::vector<till::StoredPaper> &papers)
{
    for (const till::StoredPaper &paper : papers) {
        const auto lane = m_lanes.find(paper.job.printer);
        const auto begunOften = m_begun.find(paper.job.id);
        const bool isOld = begunOften != m_begun.end() && paper.job.attempts < begunOften->second;
        if (lane != m_lanes.end() && !lane->second.busyWith && !isOld) {
            begin(lane->second, paper);
        }
    }
}

void PrintStation::begin(Lane &lane, const till::StoredPaper &paper)
{
    const auto job = begun(till::withDocument(paper, m_terms, m_clock.now()));
    if (!job) {
        return; // printed or given up meanwhile: the store is right
    }
    lane.busyWith = job->id;
    m_begun[job->id] = job->attempts;
    // Where the disk refuses, the paper goes out all the same: at worst it comes twice.
    m_desk.keep(*job).then(this, [this, job = *job](const Result<void> &) { send(job); });
}

void PrintStation::send(const PrintJob &job)
{
    const Lane &lane = m_lanes.at(job.printer);
    if (lane.worker) {
        lane.worker->print(job);
    } else if (const auto broken = countertop::failed(job, PrintReach::Nothing, lane.problem)) {
        finish(*broken);
    }
}

void PrintStation::finish(const PrintJob &job)
{
    m_desk.keep(job).then(this, [this, job](const Result<void> &) {
        m_lanes.at(job.printer).busyWith.reset();
        tell(job);
        look();
    });
}

void PrintStation::tell(const PrintJob &job)
{
    if (job.state == PrintState::Printed) {
        Q_EMIT printed(job);
    } else {
        Q_EMIT failed(job);
    }
}

} // namespace countertop::terminal
