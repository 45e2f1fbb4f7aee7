#include "tests/simulation/simtill.h"

#include "tests/simulation/files.h"

#include <QFile>

namespace countertop::simulation {

using namespace Qt::StringLiterals;

SimTill::SimTill(Start start, Network &network)
    : wire(network)
    , m_start(std::move(start))
{
    m_folder = nextFolder();
    if (!m_start.identity) {
        copyFolder(m_start.made, m_folder);
    }
    open();
}

SimTill::~SimTill()
{
    disarmKill(m_folder);
    close();
}

QString SimTill::nextFolder()
{
    return m_start.root + u"/till-%1-%2"_s.arg(m_start.number).arg(++m_lives);
}

std::unique_ptr<IdSource> SimTill::makeIds()
{
    const auto till = static_cast<std::uint64_t>(m_start.number);
    return std::make_unique<SeededIds>(m_start.seed, (till + 1) * 100'000 + ++m_writers);
}

void SimTill::open()
{
    till::TillOptions options;
    options.folder = m_folder;
    options.clock = &clock;
    options.identity = m_start.identity;
    options.makeIds = [this] { return makeIds(); };
    options.durability = storage::Durability::Off;
    auto opened = till::Till::open(options);
    if (!opened) {
        qFatal("till %d does not open: %s", m_start.number, qPrintable(opened.error().detail));
    }
    m_till = std::move(*opened);
    auto joined = till::Sync::open(*m_till, wire);
    if (!joined) {
        qFatal("till %d has no sync: %s", m_start.number, qPrintable(joined.error().detail));
    }
    m_sync = std::move(*joined);
}

void SimTill::close()
{
    m_sync.reset();
    m_till.reset();
}

void SimTill::leaveForCopy()
{
    m_left = nextFolder();
    copyFolder(m_folder, m_left);
    m_isKilled = true;
    wire.isDead = true;
}

void SimTill::settle()
{
    for (int round = 0; round < 2; ++round) {
        m_till->ledgerThread().post(storage::Urgency::Background, [] {}).waitForFinished();
        m_till->readerThread().post(storage::Urgency::Background, [] {}).waitForFinished();
    }
}

void SimTill::restart()
{
    disarmKill(m_folder);
    close();
    open();
}

void SimTill::killAtCommit(int count)
{
    armKill(m_folder, count, [this] { leaveForCopy(); });
}

void SimTill::killNow()
{
    disarmKill(m_folder);
    if (!m_isKilled) {
        leaveForCopy();
    }
}

bool SimTill::revive()
{
    disarmKill(m_folder);
    if (!m_isKilled) {
        return false;
    }
    close();
    removeFolder(m_folder);
    m_folder = m_left;
    wire.isDead = false;
    m_isKilled = false;
    open();
    return true;
}

void SimTill::copyTo(const QString &folder) const
{
    copyFolder(m_folder, folder);
}

void SimTill::restoreFolder(const QString &copy)
{
    disarmKill(m_folder);
    close();
    removeFolder(m_folder);
    m_folder = nextFolder();
    copyFolder(copy, m_folder);
    wasRestored = true;
    open();
}

void SimTill::restoreJournal(const QString &copy)
{
    disarmKill(m_folder);
    close();
    for (const QString &name : { u"/till.db"_s, u"/till.db-wal"_s, u"/till.db-shm"_s }) {
        QFile::remove(m_folder + name);
        QFile::copy(copy + name, m_folder + name);
    }
    wasRestored = true;
    open();
}

void SimTill::endInto(const QString &folder)
{
    disarmKill(m_folder);
    close();
    removeFolder(folder);
    copyFolder(m_folder, folder);
    open();
}

} // namespace countertop::simulation
