#include "app/site/http/responsetext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <string_view>

namespace countertop::http {

namespace {

std::string_view reason(int status)
{
    struct Named
    {
        int status;
        std::string_view reason;
    };
    static constexpr std::array names{
        Named{ 200, "OK" },
        Named{ 201, "Created" },
        Named{ 202, "Accepted" },
        Named{ 204, "No Content" },
        Named{ 206, "Partial Content" },
        Named{ 301, "Moved Permanently" },
        Named{ 302, "Found" },
        Named{ 303, "See Other" },
        Named{ 304, "Not Modified" },
        Named{ 400, "Bad Request" },
        Named{ 401, "Unauthorized" },
        Named{ 403, "Forbidden" },
        Named{ 404, "Not Found" },
        Named{ 405, "Method Not Allowed" },
        Named{ 408, "Request Timeout" },
        Named{ 409, "Conflict" },
        Named{ 410, "Gone" },
        Named{ 412, "Precondition Failed" },
        Named{ 413, "Content Too Large" },
        Named{ 414, "URI Too Long" },
        Named{ 415, "Unsupported Media Type" },
        Named{ 416, "Range Not Satisfiable" },
        Named{ 422, "Unprocessable Content" },
        Named{ 426, "Upgrade Required" },
        Named{ 429, "Too Many Requests" },
        Named{ 431, "Request Header Fields Too Large" },
        Named{ 500, "Internal Server Error" },
        Named{ 503, "Service Unavailable" },
    };
    const auto *found = std::find_if(
        names.begin(), names.end(), [&](const Named &named) { return named.status == status; });
    return found != names.end() ? found->reason : "Status"; // no client may read meaning into it
}

/// As RFC 9110 5.6.7 wants it, whatever the locale.
std::string dateText()
{
    static constexpr std::array<std::string_view, 7> days{ "Sun", "Mon", "Tue", "Wed",
                                                           "Thu", "Fri", "Sat" };
    static constexpr std::array<std::string_view, 12> months{ "Jan", "Feb", "Mar", "Apr",
                                                              "May", "Jun", "Jul", "Aug",
                                                              "Sep", "Oct", "Nov", "Dec" };
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> rest{};
    const std::size_t size = std::strftime(rest.data(), rest.size(), "%H:%M:%S GMT", &utc);
    std::string text(days.at(static_cast<std::size_t>(utc.tm_wday)));
    text += utc.tm_mday < 10 ? ", 0" : ", ";
    text += std::to_string(utc.tm_mday);
    text += ' ';
    text += months.at(static_cast<std::size_t>(utc.tm_mon));
    text += ' ';
    text += std::to_string(utc.tm_year + 1900);
    text += ' ';
    text.append(rest.data(), size);
    return text;
}

bool isControl(char c)
{
    return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f';
}

/// A line end within a header would begin another header, or another response.
bool isWritable(const std::pair<std::string, std::string> &header)
{
    const auto &[name, value] = header;
    return !name.empty() && name.find_first_of(" \t:") == std::string::npos
        && std::none_of(name.begin(), name.end(), isControl)
        && std::none_of(value.begin(), value.end(), isControl);
}

} // namespace

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

std::string headText(const Response &response, Framing framing, AfterAnswer after)
{
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    text += reason(response.status);
    text += "\r\nDate: " + dateText() + "\r\n";
    for (const auto &header : response.headers) {
        if (isWritable(header)) {
            text += header.first + ": " + header.second + "\r\n";
        }
    }
    if (framing == Framing::Chunks) {
        text += "Transfer-Encoding: chunked\r\n";
    } else if (hasBody(response.status)) {
        text += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
    }
    if (after == AfterAnswer::Close) {
        text += "Connection: close\r\n";
    }
    text += "\r\n";
    return text;
}

std::string chunkText(const std::string &text)
{
    std::array<char, 16> size{};
    const auto written = std::to_chars(size.data(), size.data() + size.size(), text.size(), 16);
    std::string chunk(size.data(), written.ptr);
    chunk.reserve(chunk.size() + text.size() + 4);
    chunk += "\r\n";
    chunk += text;
    chunk += "\r\n";
    return chunk;
}

} // namespace countertop::http
