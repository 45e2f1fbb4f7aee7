#include "core/till/people/secretvault.h"

namespace countertop::till {

std::string_view errorFeature(VaultError)
{
    return "vault";
}

} // namespace countertop::till
