#pragma once

#include "core/async/future.h"
#include "ui/start/startwish.h"

#include <QObject>
#include <QProcess>

#include <memory>

namespace countertop::terminal {

/// Makes the shop of a first start in a folder aside, by this program's own `init`, and moves it
/// into the data folder when it is whole. Another process does the work, so that the window stays
/// alive and breaking off is ending it; what was killed half way is thrown away at the next start,
/// or moved to its end where it was being kept.
class FirstStart final : public QObject
{
    Q_OBJECT

public:
    /// *program* is `countertop` itself.
    FirstStart(QString folder, QString program, QObject *parent = nullptr);
    ~FirstStart() override;
    Q_DISABLE_COPY_MOVE(FirstStart)

    /// What the window of the first start may begin.
    ui::StartActions actions();

    /// *returns* the owner's recovery code. *errors*: Unavailable StartError::NotMade.
    Future<Result<QString>> prepare(const ui::StartWish &wish);
    /// Makes a till of a site by this program's own `pair`. What it needs to ask again after an
    /// answer that was lost stays aside until it is dropped. *errors*: Unavailable
    /// StartError::NotJoined.
    Future<Result<void>> join(const ui::JoinAnswers &answers);
    /// Brings a backup back by this program's own `restore`, which checks it first and leaves the
    /// folder as it was where it cannot. *errors*: Unavailable StartError::NotRestored.
    Future<Result<void>> restore(const QString &file);
    /// Moves the made shop into its place, `till.db` last: before it there is no shop.
    /// *errors*: Unavailable StartError::NotMoved.
    Result<void> keep();
    void drop();
    /// Goes on where a start was killed in the middle of keep(). Called before anybody asks
    /// whether the folder holds a shop.
    static void finishKept(const QString &folder);

    /// Where a shop is made: "unfinished" in the data folder, on the same disk.
    QString asideFolder() const;

private:
    /// What another process of the program said, or why it failed.
    using Said = Result<QString>;

    QStringList words(const ui::StartWish &wish) const;
    Future<Said> run(const QStringList &words, const QByteArray &input);
    void finish(int exitCode, QProcess::ExitStatus status);

    const QString m_folder;
    const QString m_program;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<Promise<Said>> m_promise;
};

} // namespace countertop::terminal
