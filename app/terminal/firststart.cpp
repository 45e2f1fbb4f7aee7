#include "app/terminal/firststart.h"

#include "app/terminal/cli/initcommand.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/shop/demoshop.h"

#include <QDir>

namespace countertop::terminal {

using namespace Qt::StringLiterals;

namespace {

const QString marker = u"till.db"_s; ///< a folder with it is a shop

Error notMade(const QString &why)
{
    return { ErrorKind::Unavailable, ui::StartError::NotMade, why };
}

/// What `init` said after *label*, or nothing.
QString saidAfter(QLatin1StringView label, const QString &output)
{
    for (const QString &line : output.split(u'\n')) {
        if (line.startsWith(label)) {
            return line.mid(label.size()).trimmed();
        }
    }
    return {};
}

} // namespace

FirstStart::FirstStart(QString folder, QString program, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_program(std::move(program))
{
    drop(); // of a start that was killed
}

FirstStart::~FirstStart()
{
    if (!OpenedShop::isShop(m_folder)) {
        drop();
    }
}

QString FirstStart::asideFolder() const
{
    return QDir(m_folder).filePath(u"unfinished"_s);
}

ui::StartActions FirstStart::actions()
{
    ui::StartActions actions;
    actions.prepare = [this](const ui::StartWish &wish) { return prepare(wish); };
    actions.keep = [this] { return keep(); };
    actions.drop = [this] { drop(); };
    for (const DemoPerson &person : demoPeople()) {
        actions.demoPeople.push_back({ person.name, person.role, person.pin });
    }
    return actions;
}

QStringList FirstStart::words(const ui::StartWish &wish) const
{
    QStringList call{ u"--data"_s, asideFolder(), u"init"_s, u"--language"_s, wish.language };
    if (wish.isDemo) {
        return call << u"--demo"_s;
    }
    return call << u"--name"_s << wish.shopName << u"--currency"_s << wish.currency << u"--zone"_s
                << wish.zone << u"--tax-rate"_s << wish.taxRate << u"--tax-included"_s
                << (wish.isTaxIncluded ? u"yes"_s : u"no"_s) << u"--owner"_s << wish.owner
                << u"--pin-stdin"_s << u"--recovery-code"_s;
}

QFuture<Result<QString>> FirstStart::prepare(const ui::StartWish &wish)
{
    drop();
    m_promise = std::make_unique<QPromise<Result<QString>>>();
    m_promise->start();
    QFuture<Result<QString>> made = m_promise->future();
    QDir().mkpath(asideFolder());
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, &FirstStart::finish);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            finish(-1, QProcess::CrashExit);
        }
    });
    m_process->start(m_program, words(wish));
    m_process->write(wish.ownerPin.toUtf8() + '\n'); // never on a command line, where all can read
    m_process->closeWriteChannel();
    return made;
}

void FirstStart::finish(int exitCode, QProcess::ExitStatus status)
{
    const std::unique_ptr<QPromise<Result<QString>>> promise = std::move(m_promise);
    if (!promise) {
        return;
    }
    const QString said = QString::fromUtf8(m_process->readAllStandardOutput());
    const QString problem = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    const bool isMade
        = status == QProcess::NormalExit && exitCode == 0 && OpenedShop::isShop(asideFolder());
    if (isMade) {
        promise->addResult(Result<QString>(saidAfter(recoveryLabel, said)));
    } else {
        promise->addResult(
            Result<QString>(notMade(problem.isEmpty() ? m_process->errorString() : problem)));
        QDir(asideFolder()).removeRecursively();
    }
    promise->finish();
}

Result<void> FirstStart::keep()
{
    const auto notMoved = [](const QString &name) {
        return Error{ ErrorKind::Unavailable, ui::StartError::NotMoved, name };
    };
    const QDir aside(asideFolder());
    const QDir folder(m_folder);
    if (!aside.exists(marker)) {
        return notMoved(marker);
    }
    QStringList names
        = aside.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeAll(marker);
    names.append(marker);
    for (const QString &name : names) {
        if (QFileInfo(folder.filePath(name)).isDir()) {
            QDir(folder.filePath(name)).removeRecursively(); // of a start that was killed here
        } else {
            QFile::remove(folder.filePath(name));
        }
        if (!QDir().rename(aside.filePath(name), folder.filePath(name))) {
            return notMoved(name);
        }
    }
    QDir(m_folder).rmdir(u"unfinished"_s);
    return done();
}

void FirstStart::drop()
{
    m_promise.reset(); // nobody waits any more
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
    QDir(asideFolder()).removeRecursively();
}

} // namespace countertop::terminal
