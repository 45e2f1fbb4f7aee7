#pragma once

#include "core/async/future.h"
#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/people/person.h"
#include "core/protocol/signedhead.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace countertop {

/// One fact on its way to the site: the very bytes that are stored and hashed at the till (SY-02).
struct PushedFact
{
    std::int64_t seq = 0;
    FactId id;
    QString kind; ///< "ticket.completed"
    int version = 1; ///< of the kind's layout
    QByteArray bytes;
    QByteArray hash; ///< SHA-256 of the previous hash and the bytes
};

/// Facts of one terminal in the order of its journal, at most 200 or 1 MiB (SY-07).
struct PushRequest
{
    static constexpr int factsMost = 200;
    static constexpr qsizetype bytesMost = qsizetype{ 1024 } * 1024;

    DeviceId device;
    int epoch = 1;
    QString siteEpoch;
    QByteArray previousHash; ///< of the fact before the first
    std::vector<PushedFact> facts;
    std::int64_t queueLength = 0; ///< facts that still wait after these
    Instant now;
};

enum class PushOutcome {
    Accepted,
    Gap, ///< send again from `expectedSeq` (SY-09)
    Fork, ///< a fact of that number is stored with another hash: a cloned or restored disk
    ChainBroken, ///< a hash does not follow from the one before
    EpochStale, ///< the device was enrolled anew
    UnknownDevice,
    Revoked, ///< locked out; what it sent is kept aside (SY-35)
};

/// A fact that the site stored without effect; a person decides (SY-13).
struct SetAsideFact
{
    std::int64_t seq = 0;
    QString code;
    QString text;
    bool operator==(const SetAsideFact &) const = default;
};

struct PushAnswer
{
    PushOutcome outcome = PushOutcome::Accepted;
    std::int64_t ackedSeq = 0; ///< high-water mark; may be lower than the till's after a restore
    std::int64_t expectedSeq = 0;
    QString siteEpoch;
    std::vector<SetAsideFact> setAside; ///< of this request
    std::optional<SignedHead> head; ///< of the mark; a site in the same program signs none (SY-49)
};

/// A full image of one published record (SY-18). Deleted ones have no body.
struct FeedRow
{
    std::int64_t position = 0;
    QString entity; ///< "product", "category", …
    QString id;
    std::int64_t version = 0;
    bool isDeleted = false;
    QByteArray body; ///< canonical JSON
};

struct FeedRequest
{
    DeviceId device;
    QString feed; ///< "catalog", "people", "customers", "store"
    std::int64_t after = 0;
    int rowsMost = 1000;
    QString siteEpoch;
    QString mark; ///< that came with `after`
};

struct FeedPage
{
    std::vector<FeedRow> rows; ///< rising by position
    std::int64_t next = 0; ///< the cursor after this page
    bool hasMore = false;
    bool mustResync = false; ///< another history, or one too old: begin at 0 (SY-20)
    QString siteEpoch;
    QString mark; ///< of all that was ever published up to `next`; empty where the site knows none
};

/// Which piece of the file in which a feed stands whole (SY-21).
struct SnapshotRequest
{
    static constexpr std::int64_t bytesAPieceMost = std::int64_t{ 1024 } * 1024;

    DeviceId device;
    QString feed;
    QString name; ///< of the file that is gone on with; empty at its beginning
    std::int64_t from = 0; ///< bytes of it that are there
    std::int64_t bytesMost = bytesAPieceMost;
};

/// A piece of that file.
struct SnapshotPiece
{
    QString name;
    QByteArray sha256; ///< of the whole file
    std::int64_t size = 0; ///< of the whole file, in bytes
    QByteArray bytes;
};

/// A wish to change central state. The id is stored at the till before it is sent and used again
/// for the same act only (SY-22, SY-23).
struct Command
{
    CommandId id;
    QString kind; ///< "product.save"
    QJsonObject body;
    PersonRef actor;
    DeviceId device;
    QString appVersion; ///< of the program that asks, as the line says it; empty: this one
};

/// What the site answered. The same id with the same body gets the same answer for good, also
/// when it was a refusal.
struct CommandAnswer
{
    bool isDone = false;
    bool isRepeated = false; ///< the first answer, given again
    ErrorKind errorKind = ErrorKind::Refused; ///< of a refusal
    QString code; ///< "code_taken", "stale_version", …; empty when done
    QString detail; ///< English for the log, or the name that the code is about
    QJsonObject body; ///< what the command's kind answers
    QString feed; ///< where the change can be read …
    std::int64_t position = 0; ///< … once the till's cursor reached this
};

/// A question about central rows that are not published, e.g. the entries of an account.
struct SiteQuestion
{
    DeviceId device;
    QString kind; ///< "ledger.entries", "stock.moves"
    QJsonObject body;
};

enum class SiteLinkError {
    Unreachable, ///< no site answered: no line, too late, or something else spoke in its place
    Malformed, ///< the site did not understand, or not be understood
    NotTrusted, ///< whoever answers there is not the site that this device joined (SY-34)
    NotEnrolled, ///< the site does not let this device in: locked out, or its key is not known
    Busy, ///< the site asks to wait; detail: how many seconds
    TooLong, ///< more than the site takes at once
    NoSnapshots, ///< none are made here: the feed is read page by page
    OtherSnapshot, ///< the file that was gone on with is there no more: begin anew
};
std::string_view errorFeature(SiteLinkError);

/// How a terminal reaches the site: in process, by HTTPS, or over the wire of the tests. Answers
/// come on any thread. *errors* of all: Unavailable Unreachable, Busy; nothing was done or it is
/// unknown whether it was, and sending the same again is safe. Refused NotTrusted, NotEnrolled;
/// Invalid Malformed, TooLong: the same again would be answered alike.
class SiteLink
{
public:
    virtual ~SiteLink() = default;

    virtual Future<Result<PushAnswer>> push(PushRequest request) = 0;
    virtual Future<Result<FeedPage>> feedPage(FeedRequest request) = 0;
    virtual Future<Result<CommandAnswer>> command(Command command) = 0;
    virtual Future<Result<QJsonObject>> ask(SiteQuestion question) = 0;
    /// The next piece of a feed as one file. *errors* besides: Refused NoSnapshots, OtherSnapshot.
    virtual Future<Result<SnapshotPiece>> snapshot(const SnapshotRequest &request);
    /// Where the site is, for people: its address; empty in process.
    virtual QString place() const { return {}; }
    /// Listens for hints (SY-26): *woken* is called, on any thread, with the name of a feed that
    /// has grown, and with an empty one when it begins. Ends with the stream; at once where nobody
    /// gives hints, as here.
    virtual Future<Result<void>> listen(const std::function<void(const QString &feed)> &woken);
};

} // namespace countertop
