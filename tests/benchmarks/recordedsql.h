#pragma once

#include <QString>

#include <string>
#include <variant>
#include <vector>

struct sqlite3;

namespace countertop::bench {

/// What a parameter was bound to.
using Bound = std::variant<std::nullptr_t, std::int64_t, double, std::string, std::vector<char>>;

/// One statement as it ran.
struct RanStatement
{
    std::string sql; ///< with its parameters
    std::vector<Bound> values; ///< in the order of the parameters in the text
};

/// Writes down every statement that connections of this process run, from the moment it is made: of
/// those that are opened afterwards.
class SqlRecorder final
{
public:
    SqlRecorder();
    ~SqlRecorder();
    SqlRecorder(const SqlRecorder &) = delete;
    SqlRecorder &operator=(const SqlRecorder &) = delete;

    void setRecording(bool isRecording);
    std::vector<RanStatement> take();
};

/// Runs *statements* on the database at *path* through SQLite's C interface, each text prepared
/// once, under the pragmas of our own connections. *returns* nanoseconds.
std::int64_t replay(const QString &path, const std::vector<RanStatement> &statements);

} // namespace countertop::bench
