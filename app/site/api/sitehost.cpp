#include "app/site/api/sitehost.h"

namespace countertop::siteapi {

using namespace Qt::StringLiterals;
using storage::Urgency;

Result<std::unique_ptr<SiteHost>>
SiteHost::open(const QString &database, const QString &folder, const Clock &clock, int readerCount)
{
    using Opened = Result<std::unique_ptr<site::Site>>;
    const auto start
        = [](const QString &name,
             const std::function<Opened()> &openSite) -> Result<std::unique_ptr<Connection>> {
        auto connection = std::make_unique<Connection>();
        connection->thread = std::make_unique<storage::SerialWorker>(name);
        Connection *raw = connection.get();
        CT_TRY_DONE(connection->thread
                        ->post(Urgency::Normal,
                               [raw, openSite]() -> Result<void> {
                                   CT_TRY(site, openSite());
                                   raw->site = std::move(site);
                                   return done();
                               })
                        .takeResult());
        return connection;
    };
    std::unique_ptr<SiteHost> host(new SiteHost);
    host->m_folder = folder;
    CT_TRY(writer, start(u"writer"_s, [database, &clock] {
               return site::Site::open(database, clock, std::make_unique<RandomIds>(clock));
           }));
    host->m_writer = std::move(writer);
    const auto openReader = [database, &clock] {
        return site::Site::openReader(database, clock, std::make_unique<RandomIds>(clock));
    };
    for (int index = 0; index < readerCount; ++index) {
        CT_TRY(reader, start(u"reader %1"_s.arg(index + 1), openReader));
        host->m_readers.push_back(std::move(reader));
    }
    CT_TRY(longReader, start(u"long reader"_s, openReader));
    host->m_longReader = std::move(longReader);
    return host;
}

SiteHost::~SiteHost()
{
    // Readers hand work to the writer: they end first. Each lets its site go on its own thread.
    const auto end = [](Connection &connection) {
        if (connection.thread) {
            connection.thread->post(Urgency::Background,
                                    [&connection] { connection.site.reset(); });
            connection.thread.reset();
        }
    };
    for (const auto &reader : m_readers) {
        end(*reader);
    }
    if (m_longReader) {
        end(*m_longReader);
    }
    if (m_writer) {
        end(*m_writer);
    }
}

bool SiteHost::write(Lane lane, Job job)
{
    return lane == Lane::Command
        ? take(m_commands, waitingCommandsMost, *m_writer, Urgency::Normal, std::move(job))
        : take(m_pushes, waitingPushesMost, *m_writer, Urgency::Background, std::move(job));
}

bool SiteHost::read(Job job)
{
    Connection &reader = *m_readers[m_nextReader++ % m_readers.size()];
    return take(m_reads, waitingReadsMost, reader, Urgency::Normal, std::move(job));
}

bool SiteHost::readLong(Job job)
{
    return take(m_longReads, waitingLongMost, *m_longReader, Urgency::Normal, std::move(job));
}

bool SiteHost::take(std::atomic<int> &waiting, int most, Connection &on, Urgency urgency, Job job)
{
    if (++waiting > most) {
        --waiting;
        return false;
    }
    on.thread->post(urgency, [&waiting, &on, job = std::move(job)] {
        job(*on.site);
        --waiting;
    });
    return true;
}

} // namespace countertop::siteapi
