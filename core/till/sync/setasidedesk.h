#pragma once

#include "core/async/future.h"
#include "core/base/result.h"
#include "core/domain/people/approval.h"
#include "core/protocol/setasidenotice.h"
#include "core/till/people/session.h"

#include <vector>

namespace countertop::till {

class Sync;

enum class SetAsideError {
    RightDenied,
    Offline,
    NoReason, ///< who takes it as it is says why
    DecidedAlready, ///< by somebody else, or it went by itself meanwhile
    ReceiptUnknown, ///< no receipt of that number on this till
    NotBooked, ///< the receipt that should put it right is not booked itself
    NotWritten, ///< the file cannot be written there
};
std::string_view errorFeature(SetAsideError);

/// What a decision came to.
struct SetAsideOutcome
{
    std::int64_t booked = 0; ///< with those that had waited behind it
    QString waitsBecause; ///< the code, where it was tried and still waits; else empty
};

/// What the shop's service could not book, and what a person decides about it (SY-15, SY-46).
class SetAsideDesk final
{
public:
    explicit SetAsideDesk(Sync &sync);

    /// Of all tills of the store, the oldest first, as the last contact left it.
    Future<Result<std::vector<SetAsideNotice>>> waiting();
    /// Changes nothing that anybody answers for, so one person may.
    Future<Result<SetAsideOutcome>> tryAgain(const SetAsideNotice &fact, const Session &by);
    /// It stays without effect. *errors*: Invalid NoReason; Refused DecidedAlready, RightDenied.
    Future<Result<SetAsideOutcome>> accept(const SetAsideNotice &fact,
                                           const QString &reason,
                                           const Session &by,
                                           const Approval &approval);
    /// The same, because a receipt of this till put it right. *errors*: also Invalid
    /// ReceiptUnknown, Refused NotBooked.
    Future<Result<SetAsideOutcome>> putRight(const SetAsideNotice &fact,
                                             const QString &receiptNumber,
                                             const QString &reason,
                                             const Session &by,
                                             const Approval &approval);
    /// Writes what the till said, to the byte, and why it waits: for support.
    Future<Result<void>> save(const SetAsideNotice &fact, const QString &path);

private:
    Future<Result<SetAsideOutcome>>
    decide(const SetAsideNotice &fact, QJsonObject decision, const Session &by);

    Sync &m_sync;
};

} // namespace countertop::till
