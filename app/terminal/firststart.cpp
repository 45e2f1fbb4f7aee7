#include "app/terminal/firststart.h"

#include "app/terminal/cli/initcommand.h"
#include "app/terminal/openedshop.h"
#include "app/terminal/shop/demoshop.h"
#include "core/storage/movefiles.h"

#include <QDir>

namespace countertop::terminal {

using namespace Qt::StringLiterals;

namespace {

const QString marker = u"till.db"_s; ///< a folder with it is a shop

Error failed(const QString &why)
{
    return { ErrorKind::Unavailable, ui::StartError::NotMade, why };
}

QDir asideIn(const QString &folder)
{
    return QDir(QDir(folder).filePath(u"unfinished"_s));
}

/// Moves what was made into its place, the marker last, over what a killed start left there.
Result<void> moveMade(const QDir &aside, const QDir &folder)
{
    if (!aside.exists(marker)) {
        return Error{ ErrorKind::Unavailable, ui::StartError::NotMoved, marker };
    }
    QStringList names
        = aside.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    names.removeAll(marker);
    names.append(marker);
    for (const QString &name : names) {
        if (QFileInfo(folder.filePath(name)).isDir()) {
            QDir(folder.filePath(name)).removeRecursively();
        } else {
            QFile::remove(folder.filePath(name));
        }
    }
    const auto moved = storage::moveFiles(names, aside.path(), folder.path());
    if (!moved) {
        return Error{ ErrorKind::Unavailable, ui::StartError::NotMoved, moved.error().detail };
    }
    QDir().rmdir(aside.path());
    return done();
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
    return asideIn(m_folder).path();
}

ui::StartActions FirstStart::actions()
{
    ui::StartActions actions;
    actions.prepare = [this](const ui::StartWish &wish) { return prepare(wish); };
    actions.join = [this](const ui::JoinAnswers &answers) { return join(answers); };
    actions.keep = [this] { return keep(); };
    actions.drop = [this] { drop(); };
    if (parseCall({ u"restore"_s, u"FILE"_s }).call) { // where the program knows how
        actions.restore = [this](const QString &file) { return restore(file); };
    }
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

Future<FirstStart::Said> FirstStart::run(const QStringList &words, const QByteArray &input)
{
    m_promise = std::make_unique<Promise<Said>>();
    Future<Said> said = m_promise->future();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, &FirstStart::finish);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            finish(-1, QProcess::CrashExit);
        }
    });
    m_process->start(m_program, words);
    m_process->write(input);
    m_process->closeWriteChannel();
    return said;
}

void FirstStart::finish(int exitCode, QProcess::ExitStatus status)
{
    const std::unique_ptr<Promise<Said>> promise = std::move(m_promise);
    if (!promise) {
        return;
    }
    const QString problem = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    if (status == QProcess::NormalExit && exitCode == 0) {
        promise->give(QString::fromUtf8(m_process->readAllStandardOutput()));
    } else {
        promise->give(failed(problem.isEmpty() ? m_process->errorString() : problem));
    }
}

Future<Result<QString>> FirstStart::prepare(const ui::StartWish &wish)
{
    drop();
    QDir().mkpath(asideFolder());
    // The PIN goes by standard input, never on a command line, where all can read it.
    return run(words(wish), wish.ownerPin.toUtf8() + '\n')
        .then(this, [this](const Said &said) -> Result<QString> {
            if (said && OpenedShop::isShop(asideFolder())) {
                return saidAfter(recoveryLabel, *said);
            }
            QDir(asideFolder()).removeRecursively();
            return said ? failed(*said) : said.error();
        });
}

Future<Result<void>> FirstStart::restore(const QString &file)
{
    drop();
    return run({ u"--data"_s, m_folder, u"restore"_s, file }, {})
        .then(this, [](const Said &said) -> Result<void> {
            return said
                ? done()
                : Error{ ErrorKind::Unavailable, ui::StartError::NotRestored, said.error().detail };
        });
}

Future<Result<void>> FirstStart::join(const ui::JoinAnswers &answers)
{
    if (OpenedShop::isShop(asideFolder())) {
        drop(); // of another way to begin
    }
    QStringList call{ u"--data"_s,     asideFolder(), u"pair"_s,   u"--site"_s,
                      answers.address, u"--code"_s,   answers.code };
    if (!answers.pin.isEmpty()) {
        call << u"--pin"_s << answers.pin;
    }
    return run(call, {}).then(this, [](const Said &said) -> Result<void> {
        return said
            ? done()
            : Error{ ErrorKind::Unavailable, ui::StartError::NotJoined, said.error().detail };
    });
}

Result<void> FirstStart::keep()
{
    return moveMade(asideFolder(), m_folder);
}

void FirstStart::finishKept(const QString &folder)
{
    const QDir aside = asideIn(folder);
    const auto wasMoved = [&](const QString &name) {
        return !aside.exists(name) && QFile::exists(QDir(folder).filePath(name));
    };
    // A till that joined a site has no site.db of its own.
    const bool wasBegun
        = aside.exists(marker) && (wasMoved(u"site.db"_s) || wasMoved(u"secrets.sealed"_s));
    if (wasBegun && !QFile::exists(QDir(folder).filePath(marker))) {
        // Failing, the folder stays as it is, and the start says what is missing in it.
        (void)moveMade(aside.path(), folder).has_value();
    }
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
