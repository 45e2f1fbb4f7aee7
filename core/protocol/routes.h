#pragma once

#include <QLatin1StringView>

namespace countertop {

// Where the site answers what; both ends take the words from here. The document of it for others
// is `/openapi.json`.

namespace routes {
inline constexpr QLatin1StringView push{ "/sync/v1/push" };
inline constexpr QLatin1StringView feed{ "/sync/v1/feed" }; ///< ?f=catalog&after=0&limit=500
inline constexpr QLatin1StringView snapshot{ "/sync/v1/snapshot" }; ///< ?f=catalog, by range
inline constexpr QLatin1StringView commands{ "/v1/commands" };
inline constexpr QLatin1StringView questions{ "/v1/questions" };
inline constexpr QLatin1StringView enrol{ "/v1/enrol" };
inline constexpr QLatin1StringView nonce{ "/v1/nonce" };
inline constexpr QLatin1StringView events{ "/v1/events" }; ///< hints, as server-sent events
} // namespace routes

namespace headers {
inline constexpr QLatin1StringView nonce{ "Countertop-Nonce" }; ///< for the next request
inline constexpr QLatin1StringView contentDigest{ "Content-Digest" };
inline constexpr QLatin1StringView signatureInput{ "Signature-Input" };
inline constexpr QLatin1StringView signature{ "Signature" };
} // namespace headers

} // namespace countertop
