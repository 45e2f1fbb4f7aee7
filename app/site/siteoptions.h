#pragma once

#include "app/site/sitefolder.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace countertop::sitehost {

enum class OptionError {
    BadDatabase, ///< detail: the URL
};
std::string_view errorFeature(OptionError);

/// What `serve` was asked for.
struct ServeOptions
{
    SiteFolder folder{ QString() };
    QString address = QStringLiteral("127.0.0.1");
    std::uint16_t port = 8443;
    QString certificateFile; ///< both or none: the site's own
    QString keyFile;
    QStringList names; ///< that an own certificate is made for, besides the address
    int readerCount = 2;
    int threadCount = 2;
};

/// Where the data of a database URL lies: `sqlite:PATH`, where PATH is a folder or the `site.db` in
/// it, or `postgresql://…` with the keys in *keyFolder*. *errors*: Invalid
/// OptionError::BadDatabase.
Result<SiteFolder> siteFolderOf(const QString &databaseUrl, const QString &keyFolder);

/// "127.0.0.1:8443", "[::1]:8443"; nothing for what is none.
std::optional<std::pair<QString, std::uint16_t>> listenAddressOf(const QString &text);

/// Certificate and key for *options*, and the pins that devices get.
struct Identity
{
    http::TlsIdentity tls;
    QStringList pins;
};
Result<Identity>
identityFor(const ServeOptions &options, const SiteFolder &folder, const Clock &clock);

} // namespace countertop::sitehost
