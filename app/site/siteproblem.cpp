#include "app/site/siteproblem.h"

#include "app/site/clockguard.h"
#include "app/site/service.h"
#include "app/site/sitefolder.h"
#include "app/site/sitereader.h"
#include "core/site/restore/restoresite.h"
#include "core/storage/engine.h"
#include "core/storage/storageerror.h"

#include <algorithm>
#include <array>

namespace countertop::sitehost {

namespace {

using namespace Qt::StringLiterals;
using storage::StorageError;

struct CodeSentence
{
    QLatin1StringView code;
    QStringView sentence; ///< %1 is the detail
};

constexpr std::array refusals{
    CodeSentence{ "no_company"_L1,
                  u"This site has no such company yet. Take one over from a till that stands "
                  "alone: countertop-site adopt SITE.DB" },
    CodeSentence{ "no_store"_L1, u"There is no store %1. Nothing was changed." },
    CodeSentence{ "no_device"_L1, u"There is no device %1 in that store. Nothing was changed." },
    CodeSentence{ "no_role"_L1,
                  u"A device is a till or a manager, not «%1». Nothing was changed." },
    CodeSentence{ "no_company_in_file"_L1,
                  u"That file holds no company of a till that stood alone. Nothing was changed." },
    CodeSentence{ "already_here"_L1,
                  u"%1 is here already. Nothing was changed; its tills join with enroll-code." },
    CodeSentence{ "not_alone"_L1,
                  u"The tills of that company belong to a site already. Nothing was changed." },
    CodeSentence{ "no_reason"_L1, u"Say why, with --reason. Nothing was changed." },
    CodeSentence{ "already_out"_L1, u"Device %1 is locked out already. Nothing was changed." },
    CodeSentence{
        "not_out"_L1,
        u"Device %1 is not locked out: nothing of it is held back. Nothing was changed." },
    CodeSentence{
        "does_not_follow"_L1,
        u"What waits does not go on where the stored journal of that device ends (%1): two "
        "tills may have used its name. Nothing was applied; everything waits as before." },
    CodeSentence{ "busy"_L1,
                  u"The site has too much to do just now. Nothing was changed; try again "
                  "in a moment." },
};

/// What a look at all that is stored has found.
QString flawSentence(const Error &error, const QString &folder)
{
    if (error.code.is(site::VerifyError::BelowZero)) {
        return u"In %1 %2. The journals are whole and nothing was changed. Look at the entries of "
               "that customer, and post what is missing."_s.arg(folder, error.detail);
    }
    if (error.code.is(site::VerifyError::SumDiffers)
        || error.code.is(site::VerifyError::RowAboveHead)) {
        return u"In %1 %2. The journals are whole and nothing was changed. Keep a backup of it as "
               "it is, and find out why before it is corrected by an entry."_s.arg(folder,
                                                                                   error.detail);
    }
    return u"What is stored in %1 was changed or damaged – %2. Nothing was mended. Keep it as it "
           "is, and restore the newest backup that passes; the tills send again what it lacks."_s
               .arg(folder, error.detail);
}

/// What an error means that only a database server knows; nothing for others.
QString serverSentence(const Error &error, const QString &place)
{
    if (error.code.is(ReadError::OtherKeys)) {
        return u"The keys of this site are not in %1. Nothing was changed. Copy site.key, tls.key "
               "and tls-next.key there from another instance: with keys of its own no till would "
               "know it."_s.arg(error.detail);
    }
    const bool isOnServer = storage::engineOf(place) == storage::Engine::PostgreSql;
    if (error.code.is(ReadError::NoDatabase) && isOnServer) {
        return u"There is no site at %1. Nothing was made there; take a company over with "
               "countertop-site adopt, or name another place with --database."_s.arg(place);
    }
    if (error.code.is(StorageError::AlreadyInUse) && isOnServer) {
        return u"Another countertop-site works with these keys (%1). Nothing was changed: each "
               "instance has a folder of its own, --keys."_s.arg(error.detail);
    }
    if (error.code.is(StorageError::BadAddress)) {
        return u"%1 is no address of a database server. It looks like "
               "postgresql://USER@HOST/DATABASE."_s.arg(error.detail);
    }
    if (error.code.is(StorageError::ConnectionLost)) {
        return u"The database server went away (%1). What was acknowledged is stored; try again "
               "when it is back."_s.arg(error.detail);
    }
    if (error.code.is(StorageError::CannotOpen) && isOnServer) {
        return u"The database server does not let it in: %1. Nothing was changed. Check that it "
               "runs, the address, the user and the password."_s.arg(error.detail);
    }
    return {};
}

} // namespace

QString refusalSentence(const QJsonObject &answer)
{
    const QString code = answer.value("code"_L1).toString();
    const QString detail = answer.value("detail"_L1).toString();
    const auto *const row
        = std::find_if(refusals.begin(), refusals.end(), [&code](const CodeSentence &sentence) {
              return code == sentence.code;
          });
    if (row == refusals.end()) {
        return u"It could not be done: %1. Nothing was changed."_s.arg(detail);
    }
    const QString sentence = row->sentence.toString();
    return sentence.contains(u"%1"_s) ? sentence.arg(detail) : sentence;
}

QString problemSentence(const Error &error, const QString &folder)
{
    if (QString sentence = serverSentence(error, folder); !sentence.isEmpty()) {
        return sentence;
    }
    if (error.code.is(StorageError::AlreadyInUse)) {
        return u"Another countertop-site works on %1 (%2). Nothing was changed."_s.arg(
            folder, error.detail);
    }
    if (error.code.is(StorageError::NewerSchema)) {
        return u"%1 was written by a newer countertop-site. Nothing was changed; use that one."_s
            .arg(folder);
    }
    if (error.code.is(StorageError::DiskFull)) {
        return u"The disk of %1 is full. What was acknowledged is stored; free some space."_s.arg(
            folder);
    }
    if (error.code.is(ServiceError::CannotListen)) {
        return u"It cannot listen: %1. The data is untouched."_s.arg(error.detail);
    }
    if (error.code.is(ClockError::BeforeBuild)) {
        return u"The clock of this computer cannot be right: it shows %1. Nothing was started and "
               "nothing was changed. Set the clock, then start it again."_s.arg(error.detail);
    }
    if (error.code.is(FolderError::OpenToOthers)) {
        return u"%1 holds a secret and others may read it. Close it (chmod 600), and if somebody "
               "may have read it, make a new one."_s.arg(error.detail);
    }
    if (error.code.is(FolderError::BadKey) || error.code.is(FolderError::BadCertificate)) {
        return u"%1 is damaged, or not what it should be. Put the right file there; nothing was "
               "changed."_s.arg(error.detail);
    }
    if (error.code.feature() == errorFeature(site::VerifyError::ChainBroken)) {
        return flawSentence(error, folder);
    }
    if (error.code.is(ReadError::NoDatabase)) {
        return u"There is no site in %1. Nothing was made there; name its folder with "
               "--database."_s.arg(folder);
    }
    if (error.code.is(ReadError::WhichCompany)) {
        return u"It is not clear which company is meant (%1). Name it with --company; "
               u"countertop-site "
               "doctor lists them."_s.arg(error.detail);
    }
    if (error.code.is(ReadError::RestoreCutOff)) {
        return u"A restore in %1 is under way, or was cut off. Nothing is lost; if none runs, "
               "finish it first: countertop-site migrate"_s.arg(folder);
    }
    if (error.code.feature() == errorFeature(site::RestoreError::NotABackup)) {
        return u"%1 is no whole backup of a site (%2). Nothing was changed; take another one."_s
            .arg(folder, error.detail);
    }
    if (error.code.is(ReadError::OlderSchema)) {
        return u"%1 was written by an older countertop-site (%2). Nothing was changed; bring it up "
               "to date first: countertop-site migrate"_s.arg(folder, error.detail);
    }
    if (error.kind == ErrorKind::Corrupt) {
        return u"The database in %1 is damaged: %2. Nothing was changed; restore a backup."_s.arg(
            folder, error.detail);
    }
    return u"It failed: %1. Nothing was changed."_s.arg(error.detail);
}

SiteExit exitFor(const Error &error)
{
    if (error.code.is(StorageError::AlreadyInUse)) {
        return SiteExit::InUse;
    }
    if (error.code.is(StorageError::NewerSchema)) {
        return SiteExit::NewerData;
    }
    switch (error.kind) {
    case ErrorKind::Invalid:
        return SiteExit::Usage;
    case ErrorKind::Refused:
    case ErrorKind::Conflict:
        return SiteExit::Refused;
    case ErrorKind::Unavailable:
        return SiteExit::Failed;
    case ErrorKind::Corrupt:
        return SiteExit::Corrupt;
    }
    return SiteExit::Failed;
}

} // namespace countertop::sitehost
