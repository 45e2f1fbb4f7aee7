#include "core/protocol/sitelink.h"

namespace countertop {

std::string_view errorFeature(SiteLinkError)
{
    return "sitelink";
}

} // namespace countertop
