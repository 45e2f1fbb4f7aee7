#pragma once

#include "app/site/http/openssl.h"
#include "app/site/http/server.h"

#include <string>
#include <variant>

namespace countertop::http {

/// What every handshake of the server goes by. The text is why the identity cannot be used.
std::variant<TlsContextPointer, std::string> makeTlsContext(const TlsIdentity &identity);

} // namespace countertop::http
