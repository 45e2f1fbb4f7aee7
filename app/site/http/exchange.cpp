#include "app/site/http/exchange.h"

namespace countertop::http {

std::string_view Request::header(std::string_view name) const
{
    std::string_view found;
    bool isFound = false;
    for (const auto &[key, value] : headers) {
        if (key == name) {
            if (isFound) {
                return {};
            }
            found = value;
            isFound = true;
        }
    }
    return found;
}

} // namespace countertop::http
