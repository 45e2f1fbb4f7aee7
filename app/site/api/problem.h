#pragma once

#include "app/site/http/exchange.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace countertop::siteapi {

/// An answer that is none: RFC 9457. People never see its texts; programs go by `code`.
struct Problem
{
    int status = 500;
    QString code; ///< "nonce", "busy", …: stable, named in openapi.json
    QString detail; ///< English; for who reads logs
    std::optional<QJsonObject> answer = {}; ///< what the site decided, where it did
    int retryAfterSeconds = 0; ///< 0: says nothing about it
    std::optional<QLatin1StringView> errorKind = {}; ///< of a refused question
};

/// "Too Many Requests"; "Unknown" for a status that is never given.
QLatin1StringView titleOf(int status);

http::Response toResponse(const Problem &problem);
http::Response toResponse(int status, const QJsonObject &json);

} // namespace countertop::siteapi
