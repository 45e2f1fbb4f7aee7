#include "app/site/http/requestparser.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>
#include <iterator>

namespace countertop::http {

namespace {

namespace beast = boost::beast;
using beast::error_code;

/// No honest client of ours sends a third of it; each costs two strings.
constexpr std::size_t headerCountMost = 100;
/// Of a request line what is not its target: method, version, blanks.
constexpr std::size_t requestLineRest = 64;
/// A chunk's line with extensions, or trailers, that must stand in memory before they are read.
constexpr std::size_t chunkLineBytesMost = 4096;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isOneOf(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return result;
}

/// A path with or without a query. Neither a whole address, which a proxy would get, nor bytes that
/// servers before or behind this one could read in two ways.
bool isGoodTarget(std::string_view target)
{
    if (target.empty() || target.front() != '/') {
        return false;
    }
    for (std::size_t i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (c <= ' ' || c > '~' || isOneOf(c, "#\\\"<>")) {
            return false;
        }
        if (c == '%'
            && (i + 2 >= target.size() || !isHexDigit(target[i + 1])
                || !isHexDigit(target[i + 2]))) {
            return false;
        }
    }
    return true;
}

/// Whether a head may have *c* right after *before*.
bool mayFollow(char before, char c)
{
    if ((c == '\n') != (before == '\r')) {
        return false; // a line ends with both, and neither stands alone
    }
    if (before == '\n' && (c == ' ' || c == '\t')) {
        return false; // a header that goes on in the next line
    }
    const bool isControl = (c >= 0 && c < ' ') || c == '\x7f';
    return !isControl || isOneOf(c, "\r\n\t");
}

bool isGoodHeaderName(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '_';
    });
}

bool isGoodHost(std::string_view host)
{
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return isLetter(c) || isDigit(c) || isOneOf(c, ".-_:[]");
    });
}

bool isGoodLength(std::string_view length)
{
    return !length.empty() && std::all_of(length.begin(), length.end(), isDigit);
}

} // namespace

/// Beast's parser finds the parts; what it lets pass and we do not is refused here.
class RequestParser::Reader final : public beast::http::basic_parser<true>
{
public:
    Reader(std::size_t headBytesMost, std::size_t targetBytesMost)
        : m_targetBytesMost(targetBytesMost)
    {
        eager(true);
        header_limit(static_cast<std::uint32_t>(headBytesMost));
        body_limit(boost::none); // counted here: the limit is known after the head only
    }

    Request request;
    std::uint64_t bodyBytesMost = 0;
    bool expectsContinue = false;
    int status = 400; ///< of whatever goes wrong next

private:
    void fail(int because, error_code &ec)
    {
        status = because;
        ec = beast::http::error::bad_value;
    }

    void on_request_impl(beast::http::verb,
                         beast::string_view method,
                         beast::string_view target,
                         int version,
                         error_code &ec) override
    {
        if (version != 11 || !std::all_of(method.begin(), method.end(), isLetter)) {
            return fail(400, ec);
        }
        if (target.size() > m_targetBytesMost) {
            return fail(414, ec);
        }
        const std::string_view whole(target.data(), target.size());
        if (!isGoodTarget(whole)) {
            return fail(400, ec);
        }
        const std::size_t mark = whole.find('?');
        request.method.assign(method.data(), method.size());
        request.path = whole.substr(0, mark);
        request.query = mark == std::string_view::npos ? "" : whole.substr(mark + 1);
    }

    void on_field_impl(beast::http::field field,
                       beast::string_view name,
                       beast::string_view value,
                       error_code &ec) override
    {
        if (is_header_done()) {
            return; // a trailer: nothing that was decided by the head may change after it
        }
        if (request.headers.size() == headerCountMost) {
            return fail(431, ec);
        }
        const std::string_view nameText(name.data(), name.size());
        const std::string_view text(value.data(), value.size());
        if (!isGoodHeaderName(nameText) || !isGoodFraming(field, text)) {
            return fail(400, ec);
        }
        if (field == beast::http::field::expect) {
            expectsContinue = lowered(text) == "100-continue";
        }
        request.headers.emplace_back(lowered(nameText), std::string(text));
    }

    /// Where a body ends and whom the request is for is said once and plainly. Beast lets pass
    /// lists of lengths, equal lengths twice, and codings that it does not know.
    bool isGoodFraming(beast::http::field which, std::string_view value)
    {
        using beast::http::field;
        switch (which) {
        case field::host:
            return ++m_hosts == 1 && isGoodHost(value);
        case field::content_length:
            return ++m_lengths == 1 && isGoodLength(value);
        case field::transfer_encoding:
            return ++m_codings == 1 && lowered(value) == "chunked";
        default:
            return true;
        }
    }

    void on_header_impl(error_code &ec) override
    {
        if (m_hosts != 1 || m_lengths + m_codings > 1) {
            fail(400, ec);
        }
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &length, error_code &ec) override
    {
        if (length && *length > bodyBytesMost) {
            return fail(413, ec);
        }
    }

    std::size_t on_body_impl(beast::string_view body, error_code &) override
    {
        request.body.append(body.data(), body.size());
        return body.size();
    }

    void on_chunk_header_impl(std::uint64_t size, beast::string_view, error_code &ec) override
    {
        if (size > bodyBytesMost - request.body.size()) {
            fail(413, ec);
        }
    }

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, error_code &) override
    {
        request.body.append(body.data(), body.size());
        return body.size();
    }

    void on_finish_impl(error_code &) override { }

    void on_response_impl(int, beast::string_view, int, error_code &ec) override { fail(400, ec); }

    std::size_t m_targetBytesMost;
    int m_hosts = 0;
    int m_lengths = 0;
    int m_codings = 0;
};

RequestParser::RequestParser(std::size_t headBytesMost, std::size_t targetBytesMost)
    : m_headBytesMost(headBytesMost)
    , m_targetBytesMost(targetBytesMost)
    , m_reader(std::make_unique<Reader>(headBytesMost, targetBytesMost))
{
}

RequestParser::~RequestParser() = default;

RequestParser::Step RequestParser::refuse(int status)
{
    m_status = status;
    return Step::Refused;
}

int RequestParser::inspect(const std::string &input)
{
    for (; m_inspected < input.size(); ++m_inspected) {
        const std::size_t at = m_inspected;
        if (at >= m_headBytesMost) {
            return input.find('\n') <= m_targetBytesMost + requestLineRest ? 431 : 414;
        }
        const char c = input[at];
        if (!mayFollow(at > 0 ? input[at - 1] : '\n', c)) {
            return 400;
        }
        if (c == '\n' && at >= 3 && input[at - 2] == '\n') {
            m_headEnd = ++m_inspected;
            return 0;
        }
    }
    const bool isFirstLine = input.find('\n') == std::string::npos;
    return isFirstLine && input.size() > m_targetBytesMost + requestLineRest ? 414 : 0;
}

RequestParser::Step RequestParser::readHead(std::string &input)
{
    if (const int problem = inspect(input); problem != 0) {
        return refuse(problem);
    }
    if (m_headEnd == 0) {
        return Step::NeedsMore;
    }
    error_code ec;
    const std::size_t used = m_reader->put(boost::asio::buffer(input.data(), m_headEnd), ec);
    if (ec || used != m_headEnd || !m_reader->is_header_done()) {
        return refuse(m_reader->status);
    }
    input.erase(0, used);
    return Step::Done;
}

RequestParser::Step RequestParser::readBody(std::string &input, std::uint64_t bytesMost)
{
    m_reader->bodyBytesMost = bytesMost;
    const auto length = m_reader->content_length();
    if (length && *length > bytesMost) {
        return refuse(413); // before a byte of it came
    }
    while (!m_reader->is_done()) {
        error_code ec;
        const std::size_t used = m_reader->put(boost::asio::buffer(input), ec);
        input.erase(0, used);
        if (ec == beast::http::error::need_more || (!ec && input.empty() && !m_reader->is_done())) {
            return input.size() > chunkLineBytesMost ? refuse(400) : Step::NeedsMore;
        }
        if (ec) {
            return refuse(m_reader->status);
        }
    }
    return Step::Done;
}

int RequestParser::status() const
{
    return m_status;
}

bool RequestParser::expectsContinue() const
{
    return m_reader->expectsContinue;
}

bool RequestParser::wantsKeepAlive() const
{
    return m_reader->keep_alive();
}

Request &RequestParser::request()
{
    return m_reader->request;
}

} // namespace countertop::http
