#pragma once

#include "app/site/http/exchange.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace countertop::http {

/// Reads one request from bytes as they come, more strictly than the standard asks: whatever two
/// readers could understand differently is refused. Holds no socket.
class RequestParser final
{
public:
    enum class Step {
        NeedsMore,
        Done,
        Refused, ///< see `status`
    };

    RequestParser(std::size_t headBytesMost, std::size_t targetBytesMost);
    ~RequestParser();
    RequestParser(const RequestParser &) = delete;
    RequestParser &operator=(const RequestParser &) = delete;

    /// Takes the head off the front of *input* when it is there whole. Call it again with the same
    /// input grown.
    Step readHead(std::string &input);
    /// Takes what belongs to the body off the front of *input*; a body of more than *bytesMost* is
    /// refused as soon as that is known.
    Step readBody(std::string &input, std::uint64_t bytesMost);

    /// Why it was refused: 400, 413, 414 or 431.
    int status() const;
    /// The client waits for a word before it sends the body.
    bool expectsContinue() const;
    bool wantsKeepAlive() const;
    /// Whole after `readBody`; its head after `readHead`.
    Request &request();

private:
    class Reader;

    Step refuse(int status);
    /// Looks at what is new in *input*. *returns* 0, or why no head can come of it.
    int inspect(const std::string &input);

    std::size_t m_headBytesMost;
    std::size_t m_targetBytesMost;
    std::size_t m_inspected = 0; ///< bytes of the head that were found sound
    std::size_t m_headEnd = 0; ///< where the empty line ends; 0 as long as it is not there
    int m_status = 0;
    std::unique_ptr<Reader> m_reader;
};

} // namespace countertop::http
