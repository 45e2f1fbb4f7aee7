#include "tests/benchmarks/recordedsql.h"

#include "tests/benchmarks/figures.h"

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sqlite3.h>

namespace countertop::bench {

namespace {

std::vector<RanStatement> recorded;
bool isRecordingNow = false;

[[noreturn]] void stop(const std::string &what)
{
    std::fprintf(stderr, "recorded SQL: %s\n", what.c_str());
    std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
}

bool isNamePart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Reads the literal at *at*, which moves behind it: SQLite writes bound values in five forms.
Bound literalAt(const std::string &text, std::size_t &at)
{
    if (text.compare(at, 4, "NULL") == 0) {
        at += 4;
        return nullptr;
    }
    if (text.at(at) == '\'') {
        std::string value;
        for (++at; text.at(at) != '\'' || text.compare(at, 2, "''") == 0; ++at) {
            at += text.at(at) == '\'' ? 1 : 0;
            value.push_back(text.at(at));
        }
        ++at;
        return value;
    }
    if (text.compare(at, 2, "x'") == 0) {
        std::vector<char> bytes;
        for (at += 2; text.at(at) != '\''; at += 2) {
            bytes.push_back(static_cast<char>(std::stoi(text.substr(at, 2), nullptr, 16)));
        }
        ++at;
        return bytes;
    }
    std::size_t length = 0;
    const std::string rest = text.substr(at, 32);
    const auto whole = std::stoll(rest, &length);
    const bool isReal = length < rest.size() && (rest.at(length) == '.' || rest.at(length) == 'e');
    if (isReal) {
        const double real = std::stod(rest, &length);
        at += length;
        return real;
    }
    at += length;
    return std::int64_t{ whole };
}

/// The values that stand in *expanded* where *sql* has its parameters.
std::vector<Bound> valuesOf(const std::string &sql, const std::string &expanded)
{
    std::vector<Bound> values;
    std::size_t place = 0;
    for (std::size_t at = 0; at < sql.size();) {
        const bool isParameter = (sql[at] == ':' || sql[at] == '?') && place < expanded.size();
        if (!isParameter) {
            ++at;
            ++place;
            continue;
        }
        for (++at; at < sql.size() && isNamePart(sql[at]); ++at) { }
        values.push_back(literalAt(expanded, place));
    }
    return values;
}

int noteStatement(unsigned, void *, void *statement, void *)
{
    if (!isRecordingNow) {
        return 0;
    }
    auto *const ran = static_cast<sqlite3_stmt *>(statement);
    char *expanded = sqlite3_expanded_sql(ran);
    const std::string sql = sqlite3_sql(ran);
    recorded.push_back({ sql, valuesOf(sql, expanded) });
    sqlite3_free(expanded);
    return 0;
}

int watch(sqlite3 *database, const char **, const struct sqlite3_api_routines *)
{
    sqlite3_trace_v2(database, SQLITE_TRACE_STMT, noteStatement, nullptr);
    return SQLITE_OK;
}

using Extension = void (*)();

void bind(sqlite3_stmt *statement, int place, const Bound &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, place, *whole);
    } else if (const auto *real = std::get_if<double>(&value)) {
        sqlite3_bind_double(statement, place, *real);
    } else if (const auto *text = std::get_if<std::string>(&value)) {
        sqlite3_bind_text(
            statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    } else if (const auto *bytes = std::get_if<std::vector<char>>(&value)) {
        sqlite3_bind_blob(
            statement, place, bytes->data(), static_cast<int>(bytes->size()), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, place);
    }
}

void run(sqlite3 *database, sqlite3_stmt *statement)
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) {
        code = sqlite3_step(statement);
    }
    if (code != SQLITE_DONE) {
        stop(sqlite3_errmsg(database));
    }
    sqlite3_reset(statement);
}

} // namespace

SqlRecorder::SqlRecorder()
{
    sqlite3_auto_extension(reinterpret_cast<Extension>(watch));
}

SqlRecorder::~SqlRecorder()
{
    sqlite3_cancel_auto_extension(reinterpret_cast<Extension>(watch));
}

void SqlRecorder::setRecording(bool isRecording)
{
    isRecordingNow = isRecording;
}

std::vector<RanStatement> SqlRecorder::take()
{
    return std::exchange(recorded, {});
}

std::int64_t replay(const QString &path, const std::vector<RanStatement> &statements)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK) {
        stop("no database");
    }
    for (const char *pragma : { "PRAGMA journal_mode=WAL",
                                "PRAGMA synchronous=FULL",
                                "PRAGMA wal_autocheckpoint=1000",
                                "PRAGMA journal_size_limit=67108864",
                                "PRAGMA cell_size_check=ON",
                                "PRAGMA foreign_keys=ON" }) {
        sqlite3_exec(database, pragma, nullptr, nullptr, nullptr);
    }
    std::map<std::string, sqlite3_stmt *> prepared;
    for (const RanStatement &ran : statements) {
        sqlite3_stmt *&statement = prepared[ran.sql];
        if (statement == nullptr
            && sqlite3_prepare_v2(database, ran.sql.c_str(), -1, &statement, nullptr)
                != SQLITE_OK) {
            stop(sqlite3_errmsg(database) + (" in " + ran.sql));
        }
    }
    const std::int64_t begun = nowNs();
    for (const RanStatement &ran : statements) {
        sqlite3_stmt *statement = prepared.find(ran.sql)->second;
        for (std::size_t place = 0; place < ran.values.size(); ++place) {
            bind(statement, static_cast<int>(place) + 1, ran.values[place]);
        }
        run(database, statement);
    }
    const std::int64_t took = nowNs() - begun;
    for (const auto &[sql, statement] : prepared) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(database);
    return took;
}

} // namespace countertop::bench
