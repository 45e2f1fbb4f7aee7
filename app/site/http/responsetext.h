#pragma once

#include "app/site/http/exchange.h"

#include <string>

namespace countertop::http {

/// How the end of a response is found.
enum class Framing {
    Length, ///< Content-Length of the body
    Chunks, ///< a stream
};

enum class AfterAnswer { Keep, Close };

/// Status line and headers, with the empty line: ready to be sent in front of the body.
std::string headText(const Response &response, Framing framing, AfterAnswer after);

/// May a response of that status have a body at all.
bool hasBody(int status);

/// *text* as one chunk; not for an empty text, which would end the response.
std::string chunkText(const std::string &text);

} // namespace countertop::http
