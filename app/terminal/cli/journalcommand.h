#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

enum class VerifierError { NotFound };
std::string_view errorFeature(VerifierError);

/// What the separate program said of a journal.
struct Verdict
{
    ExitCode exit = ExitCode::Failed;
    QString words;
};

/// Exports the shop's journal and has `countertop-verify` walk it, the rollback guard beside it
/// (decisions.md 36). A till that went on from an older copy of its data does not verify, whatever
/// its journal says. *errors*: Unavailable VerifierError::NotFound; those of reading the journal.
Result<Verdict> verifyShop(const QString &folder);

/// `countertop verify [FILE]`: the shop's journal, or an exported one.
Result<ExitCode> runVerify(const Call &call, const QString &folder);

/// `countertop export journal FILE`: a line a fact. *errors*: those of ShopFolder::hasTill;
/// Unavailable StorageError.
Result<ExitCode> runExportJournal(const Call &call, const QString &folder);

} // namespace countertop::terminal
