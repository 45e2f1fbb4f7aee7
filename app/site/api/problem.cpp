#include "app/site/api/problem.h"

#include "core/protocol/refusal.h"

#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace countertop::siteapi {

namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(problemLog, "countertop.site.problem")

struct Title
{
    int status;
    QLatin1StringView title;
};

constexpr std::array titles{
    Title{ 400, "Bad Request"_L1 },
    Title{ 401, "Unauthorized"_L1 },
    Title{ 403, "Forbidden"_L1 },
    Title{ 404, "Not Found"_L1 },
    Title{ 405, "Method Not Allowed"_L1 },
    Title{ 408, "Request Timeout"_L1 },
    Title{ 409, "Conflict"_L1 },
    Title{ 410, "Gone"_L1 },
    Title{ 412, "Precondition Failed"_L1 },
    Title{ 413, "Content Too Large"_L1 },
    Title{ 414, "URI Too Long"_L1 },
    Title{ 415, "Unsupported Media Type"_L1 },
    Title{ 416, "Range Not Satisfiable"_L1 },
    Title{ 422, "Unprocessable Content"_L1 },
    Title{ 429, "Too Many Requests"_L1 },
    Title{ 431, "Request Header Fields Too Large"_L1 },
    Title{ 500, "Internal Server Error"_L1 },
    Title{ 503, "Service Unavailable"_L1 },
};

http::Response withBody(int status, const QJsonObject &json, const std::string &type)
{
    return { status,
             { { "Content-Type", type }, { "Cache-Control", "no-store" } },
             QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString() };
}

} // namespace

QLatin1StringView titleOf(int status)
{
    const auto *const found = std::find_if(
        titles.begin(), titles.end(), [status](const Title &row) { return row.status == status; });
    return found == titles.end() ? "Unknown"_L1 : found->title;
}

http::Response toResponse(int status, const QJsonObject &json)
{
    return withBody(status, json, "application/json");
}

http::Response toResponse(const Problem &problem)
{
    QJsonObject json{ { "type"_L1, "about:blank"_L1 },
                      { "title"_L1, titleOf(problem.status) },
                      { "status"_L1, problem.status },
                      { "code"_L1, problem.code } };
    // What failed inside is for the log of the site; a client could only learn how it is built.
    if (problem.status >= 500) {
        qCWarning(problemLog) << problem.status << problem.code << problem.detail;
    } else if (!problem.detail.isEmpty()) {
        json.insert("detail"_L1, shortDetail(problem.detail));
    }
    if (problem.answer) {
        json.insert("answer"_L1, *problem.answer);
    }
    if (problem.errorKind) {
        json.insert("errorKind"_L1, *problem.errorKind);
    }
    http::Response response = withBody(problem.status, json, "application/problem+json");
    if (problem.retryAfterSeconds > 0) {
        response.headers.emplace_back("Retry-After", std::to_string(problem.retryAfterSeconds));
    }
    return response;
}

} // namespace countertop::siteapi
