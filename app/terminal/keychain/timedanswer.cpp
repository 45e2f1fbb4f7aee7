#include "app/terminal/keychain/timedanswer.h"

namespace countertop::terminal {

till::VaultError reasonOf(const Error &error)
{
    for (const till::VaultError reason : { till::VaultError::KeychainAbsent,
                                           till::VaultError::KeychainLocked,
                                           till::VaultError::KeychainSilent,
                                           till::VaultError::ReadBackDiffers }) {
        if (error.code.is(reason)) {
            return reason;
        }
    }
    return till::VaultError::ReadBackDiffers;
}

} // namespace countertop::terminal
