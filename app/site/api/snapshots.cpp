#include "app/site/api/snapshots.h"

#include "app/site/api/problem.h"
#include "core/protocol/refusal.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

namespace countertop::siteapi {

Q_LOGGING_CATEGORY(snapshotLog, "countertop.site.snapshots")

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds keptFor = std::chrono::hours(1);

/// From the first byte to the last, both of it.
struct Range
{
    std::int64_t first = 0;
    std::int64_t last = 0;
};

std::optional<std::int64_t> numberOf(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = problem == std::errc() && end == text.data() + text.size();
    return isWhole && number >= 0 ? std::optional(number) : std::nullopt;
}

/// "bytes=100-199", "bytes=100-". Others, which RFC 9110 lets a server overlook, are no range.
std::optional<Range> rangeOf(std::string_view header, std::int64_t size)
{
    constexpr std::string_view unit = "bytes=";
    const std::size_t dash = header.find('-');
    if (!header.starts_with(unit) || dash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto first = numberOf(header.substr(unit.size(), dash - unit.size()));
    const std::string_view end = header.substr(dash + 1);
    const auto last = end.empty() && first ? std::max(*first, size - 1) : numberOf(end);
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    return Range{ *first, std::min({ *last, size - 1, *first + Snapshots::pieceBytesMost - 1 }) };
}

http::Response failed(const Error &error)
{
    if (error.code.is(Refusal::UnknownKind)) {
        return toResponse(Problem{ 404, "not_found"_L1, error.detail });
    }
    qCWarning(snapshotLog) << "a feed is not written as a file:" << error.detail;
    return toResponse(Problem{ 503, "busy"_L1, {}, {}, 5 });
}

std::string quoted(const QString &name)
{
    return '"' + name.toStdString() + '"';
}

} // namespace

Snapshots::Snapshots(QString folder, const Clock &clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{
    QDir(m_folder).removeRecursively();
}

Result<const site::FeedSnapshotFile *> Snapshots::fileOf(site::Site &site,
                                                         const site::DeviceRow &device,
                                                         const QString &feed,
                                                         bool isGoneOnWith)
{
    const QString key = u"%1-%2-%3"_s.arg(device.org.toText(), device.store.toText(), feed);
    const std::int64_t now = m_clock.monotonicMs();
    const auto kept = m_kept.find(key);
    const bool isThere = kept != m_kept.end() && QFile::exists(kept->second.file.path);
    if (isThere && (isGoneOnWith || now - kept->second.madeMs < keptFor.count())) {
        return &kept->second.file;
    }
    // Names of feeds come from outside: whether it is one shows before a path is made of it.
    CT_TRY(page, site.feedPage({ device.device, feed, 0, 1, {}, {} }));
    Q_UNUSED(page);
    QDir().mkpath(m_folder);
    CT_TRY(file,
           site::writeFeedSnapshot(
               site.database(), device.device, feed, m_folder + u'/' + key + u".gz"_s));
    return &m_kept.insert_or_assign(key, Kept{ std::move(file), now }).first->second.file;
}

http::Response Snapshots::answer(site::Site &site,
                                 const site::DeviceRow &device,
                                 const QString &feed,
                                 const http::Request &request)
{
    const std::string_view wanted = request.header("if-match");
    const auto found = fileOf(site, device, feed, !wanted.empty());
    if (!found) {
        return failed(found.error());
    }
    const site::FeedSnapshotFile &made = **found;
    if (!wanted.empty() && wanted != quoted(made.name)) {
        return toResponse(Problem{ 412, "other_file"_L1, {} });
    }
    QFile file(made.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(storage::fileError(file));
    }
    http::Response response{ 200,
                             { { "Content-Type", "application/gzip" },
                               { "Cache-Control", "no-store" },
                               { "Accept-Ranges", "bytes" },
                               { "ETag", quoted(made.name) },
                               { "Repr-Digest",
                                 "sha-256=:" + made.sha256.toBase64().toStdString() + ":" } },
                             {} };
    Range range{ 0, made.size - 1 };
    if (const auto asked = rangeOf(request.header("range"), made.size)) {
        range = *asked;
        response.status = range.first < made.size ? 206 : 416;
    }
    const std::string size = std::to_string(made.size);
    if (response.status == 416) {
        http::Response problem = toResponse(Problem{ 416, "range"_L1, {} });
        problem.headers.emplace_back("Content-Range", "bytes */" + size);
        return problem;
    }
    if (response.status == 206) {
        response.headers.emplace_back("Content-Range",
                                      "bytes " + std::to_string(range.first) + "-"
                                          + std::to_string(range.last) + "/" + size);
    }
    const qint64 length = range.last - range.first + 1;
    const QByteArray bytes = file.seek(range.first) ? file.read(length) : QByteArray();
    if (bytes.size() != length) {
        return failed(storage::fileError(file));
    }
    response.body = bytes.toStdString();
    return response;
}

} // namespace countertop::siteapi
