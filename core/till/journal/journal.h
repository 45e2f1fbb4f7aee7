#pragma once

#include "core/storage/database.h"
#include "core/till/deviceidentity.h"
#include "core/till/journal/fact.h"

#include <vector>

namespace countertop::till {

enum class JournalError {
    ChainBroken, ///< a stored fact does not fit its neighbours
    AlreadyThere, ///< a fact of that id is in the journal
};
std::string_view errorFeature(JournalError);

/// The hash that comes before the first fact.
QByteArray chainStart();
/// SHA-256(prev ‖ bytes) (SY-01).
QByteArray chainHash(const QByteArray &prev, const QByteArray &bytes);

/// The fact at *seq* after *prev*: canonical bytes with its place in the journal, and its hash.
/// *errors*: Invalid JsonError::NotAnInteger.
Result<Fact>
makeFact(const FactDraft &draft, std::int64_t seq, const QByteArray &prev, const Clock &clock);
/// The body inside a stored fact. *errors*: Invalid JsonError.
Result<QJsonObject> bodyOf(const Fact &fact);
Result<QJsonObject> bodyOf(const QByteArray &bytes);

/// Reads and writes the rows of the journal; it decides nothing. Entries are never changed.
class Journal final
{
public:
    explicit Journal(storage::Database &database)
        : m_database(database)
    {
    }

    /// *errors*: Conflict StorageError::Constraint when its id or seq is taken.
    Result<void> insert(const Fact &fact);
    Result<std::optional<Fact>> find(const FactId &id);
    Result<std::optional<Fact>> at(std::int64_t seq);
    /// Facts with a seq above *after*, oldest first, at most *countMost*.
    Result<std::vector<Fact>> after(std::int64_t after, int countMost);

private:
    storage::Database &m_database;
};

} // namespace countertop::till
