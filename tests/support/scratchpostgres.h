#pragma once

#include "core/storage/engine.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace countertop::tests {

/// A PostgreSQL server in a folder of its own, for as long as the program runs: on a socket, with
/// nobody else in it. The one that all share forgets everything with a power cut (fsync is off),
/// which no test of ours makes there. Where the program ends without a word, the kernel ends the
/// server.
class ScratchPostgres final
{
public:
    /// Where Debian keeps the programs of the newest version; empty where there are none.
    static QString programs()
    {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        const QStringList found
            = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
        for (const QString &version : found) {
            const QString folder = versions.filePath(version + QStringLiteral("/bin"));
            if (QFile::exists(folder + QStringLiteral("/initdb"))) {
                return folder;
            }
        }
        return {};
    }

    /// Whether the tests of the site are to run on it, too: `CT_SITE_ENGINE=postgresql`.
    static bool isWanted()
    {
        return qEnvironmentVariable("CT_SITE_ENGINE") == QStringLiteral("postgresql");
    }

    /// Whether whole services are to run on it, which take in shops from files:
    /// `CT_SERVICE_ENGINE=postgresql`.
    static bool isWantedForServices()
    {
        return qEnvironmentVariable("CT_SERVICE_ENGINE") == QStringLiteral("postgresql");
    }
    static storage::Engine wanted()
    {
        return isWanted() ? storage::Engine::PostgreSql : storage::Engine::Sqlite;
    }

    static ScratchPostgres &running()
    {
        static const std::unique_ptr<ScratchPostgres> server = [] {
            std::unique_ptr<ScratchPostgres> made(new ScratchPostgres(Durable::No));
            made->makeCluster();
            made->start();
            return made;
        }();
        return *server;
    }

    ~ScratchPostgres() { stop(); }
    ScratchPostgres(const ScratchPostgres &) = delete;
    ScratchPostgres &operator=(const ScratchPostgres &) = delete;

    /// The address of an empty place in the server, nobody else's.
    QString newPlace()
    {
        const QString schema = QStringLiteral("place%1").arg(++m_places);
        execute(QStringLiteral("CREATE SCHEMA %1; SET search_path = %1; "
                               "CREATE FUNCTION hex(BYTEA) RETURNS TEXT LANGUAGE SQL AS "
                               "'SELECT upper(encode($1, ''hex''))'; "
                               "CREATE FUNCTION zeroblob(INTEGER) RETURNS BYTEA LANGUAGE SQL AS "
                               "'SELECT decode(repeat(''00'', $1), ''hex'')'")
                    .arg(schema));
        return QStringLiteral("postgresql:///postgres?host=%1&user=pos&options=-csearch_path%3D%2")
            .arg(m_folder.path(), schema);
    }

    /// Another server with all that this one has, which follows it from now on: nothing is
    /// committed here before it is there, too. As `running`, it ends with whoever holds it.
    std::unique_ptr<ScratchPostgres> startStandby()
    {
        std::unique_ptr<ScratchPostgres> standby(new ScratchPostgres(Durable::Yes));
        run(asItsUser({ programs() + QStringLiteral("/pg_basebackup"),
                        QStringLiteral("-RD"),
                        standby->data(),
                        QStringLiteral("-c"),
                        QStringLiteral("fast"),
                        QStringLiteral("-h"),
                        m_folder.path(),
                        QStringLiteral("-U"),
                        QStringLiteral("pos") }));
        standby->start();
        execute(QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = '*'"));
        execute(QStringLiteral("SELECT pg_reload_conf()"));
        return standby;
    }
    static std::unique_ptr<ScratchPostgres> startDurable()
    {
        std::unique_ptr<ScratchPostgres> server(new ScratchPostgres(Durable::Yes));
        server->makeCluster();
        server->start();
        return server;
    }
    /// From a standby that follows to a server that takes writes.
    void promote() { execute(QStringLiteral("SELECT pg_promote()")); }
    QString socketFolder() const { return m_folder.path(); }

    void start()
    {
        QStringList call = asItsUser({ programs() + QStringLiteral("/postgres"),
                                       QStringLiteral("-D"),
                                       data(),
                                       QStringLiteral("-c"),
                                       QStringLiteral("listen_addresses="),
                                       QStringLiteral("-c"),
                                       QStringLiteral("unix_socket_directories=") + m_folder.path(),
                                       QStringLiteral("-c"),
                                       m_durable == Durable::Yes ? QStringLiteral("fsync=on")
                                                                 : QStringLiteral("fsync=off") });
        const QString program = call.takeFirst();
        m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
        m_server.start(program, call);
        QProcess ready;
        for (int tries = 0; tries < 500; ++tries) {
            ready.start(programs() + QStringLiteral("/pg_isready"),
                        { QStringLiteral("-qh"),
                          m_folder.path(),
                          QStringLiteral("-U"),
                          QStringLiteral("pos") });
            if (ready.waitForFinished() && ready.exitCode() == 0) {
                return;
            }
            QThread::msleep(20);
        }
        qFatal("the PostgreSQL server does not start");
    }
    /// At once, as after a kill.
    void stop()
    {
        if (m_server.state() != QProcess::NotRunning) {
            kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
            m_server.waitForFinished();
        }
    }

private:
    enum class Durable { No, Yes };

    explicit ScratchPostgres(Durable durable)
        : m_durable(durable)
    {
        QFile::setPermissions(m_folder.path(),
                              QFile::permissions(m_folder.path()) | QFile::ReadOther
                                  | QFile::WriteOther | QFile::ExeOther);
    }

    void makeCluster()
    {
        run(asItsUser({ programs() + QStringLiteral("/initdb"),
                        QStringLiteral("-D"),
                        data(),
                        QStringLiteral("-U"),
                        QStringLiteral("pos"),
                        QStringLiteral("--auth-local=trust"),
                        QStringLiteral("-E"),
                        QStringLiteral("UTF8"),
                        QStringLiteral("--locale=C.UTF-8"),
                        QStringLiteral("--no-sync") }));
    }

    void execute(const QString &sql)
    {
        run({ programs() + QStringLiteral("/psql"),
              QStringLiteral("-qXth"),
              m_folder.path(),
              QStringLiteral("-U"),
              QStringLiteral("pos"),
              QStringLiteral("-c"),
              sql,
              QStringLiteral("postgres") });
    }

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    /// It refuses to run as root, so it does as the user that came with it.
    static QStringList asItsUser(const QStringList &call)
    {
        QStringList whole
            = { QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), QStringLiteral("QUIT") };
        if (getuid() == 0) {
            whole << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
                  << QStringLiteral("--clear-groups");
        }
        return whole + call;
    }

    static void run(QStringList call)
    {
        QProcess process;
        const QString program = call.takeFirst();
        process.start(program, call);
        if (!process.waitForFinished() || process.exitCode() != 0) {
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        }
    }

    Durable m_durable;
    QTemporaryDir m_folder{ QDir::tempPath() + QStringLiteral("/countertop-pg-XXXXXX") };
    QProcess m_server;
    int m_places = 0;
};

} // namespace countertop::tests
