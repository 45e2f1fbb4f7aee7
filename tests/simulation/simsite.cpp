#include "tests/simulation/simsite.h"

#include "core/site/restore/restoresite.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/files.h"

#include <QFile>

namespace countertop::simulation {

using namespace Qt::StringLiterals;

SimSite::SimSite(const QString &root, const QString &made, std::uint64_t seed)
    : m_root(root)
    , m_seed(seed)
{
    m_folder = nextFolder();
    copyFolder(made, m_folder);
    open();
}

SimSite::~SimSite()
{
    disarmKill(m_folder);
    close();
}

QString SimSite::nextFolder()
{
    return m_root + u"/site-%1"_s.arg(++m_lives);
}

void SimSite::open()
{
    const bool isOpen = m_thread
                            .post(storage::Urgency::Normal,
                                  [this] {
                                      auto opened = site::Site::open(
                                          path(),
                                          clock,
                                          std::make_unique<SeededIds>(m_seed, 1000 + m_lives),
                                          storage::Durability::Off);
                                      if (opened) {
                                          m_site = std::move(*opened);
                                      }
                                      return opened.has_value();
                                  })
                            .takeResult();
    if (!isOpen) {
        qFatal("the site does not open");
    }
}

void SimSite::close()
{
    m_thread.post(storage::Urgency::Normal, [this] { m_site.reset(); }).waitForFinished();
}

void SimSite::leaveForCopy()
{
    m_left = nextFolder();
    copyFolder(m_folder, m_left);
    m_isKilled = true;
}

void SimSite::killAtCommit(int count)
{
    armKill(m_folder, count, [this] { leaveForCopy(); });
}

void SimSite::killNow()
{
    disarmKill(m_folder);
    if (!m_isKilled) {
        leaveForCopy();
    }
}

bool SimSite::revive()
{
    disarmKill(m_folder);
    if (!m_isKilled) {
        return false;
    }
    close();
    removeFolder(m_folder);
    m_folder = m_left;
    open();
    m_isKilled = false;
    return true;
}

void SimSite::restart()
{
    disarmKill(m_folder);
    close();
    open();
}

void SimSite::copyTo(const QString &folder)
{
    copyFolder(m_isKilled ? m_left : m_folder, folder);
}

void SimSite::restore(const QString &copy)
{
    disarmKill(m_folder);
    close();
    const auto restored = site::restoreSite(copy + u"/site.db"_s, path(), clock);
    if (!restored) {
        qFatal("the site is not restored: %s", qPrintable(restored.error().detail));
    }
    QFile::remove(restored->aside);
    open();
}

void SimSite::failOver(const QString &copy)
{
    disarmKill(m_folder);
    close();
    removeFolder(m_folder);
    m_folder = nextFolder();
    copyFolder(copy, m_folder);
    open();
}

} // namespace countertop::simulation
