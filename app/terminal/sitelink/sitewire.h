#pragma once

#include "app/terminal/sitelink/sitetrust.h"
#include "core/async/future.h"
#include "core/base/clock.h"
#include "core/protocol/devicekey.h"
#include "core/protocol/wirereply.h"

#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace countertop::terminal {

/// A request to a site, before it is signed.
struct WireRequest
{
    QByteArray method; ///< "GET", "POST"
    QByteArray path;
    QByteArray query = {};
    QByteArray body = {}; ///< JSON, packed when it is long
    QByteArray range = {}; ///< "bytes=0-99", of a file
    QByteArray ifMatch = {}; ///< the entity tag of the file that is gone on with
    std::chrono::milliseconds patience{ 5000 }; ///< until the whole answer is there
    bool isSigned = true;
};

/// By whom requests are signed.
struct WireSigner
{
    DeviceId device;
    DeviceKey key;
};

/// The HTTPS line of a till to its site: nothing is sent before whoever answers is known to be that
/// site, nothing is believed that did not come from it, no redirect is followed. Works on a thread
/// of its own, so that nobody who asks waits for another.
class SiteWire final
{
public:
    /// *errors* of a request: of SiteLink.
    using Answer = Result<WireReply>;

    /// *address* as of `siteAddressOf`.
    SiteWire(const QUrl &address, SiteTrust trust, const Clock &clock);
    /// Breaks off what runs; its futures end with Unreachable.
    ~SiteWire();
    SiteWire(const SiteWire &) = delete;
    SiteWire &operator=(const SiteWire &) = delete;

    /// Signed requests before it end with Unreachable. Any thread.
    void useSigner(WireSigner signer);
    Future<Answer> send(const WireRequest &request);
    /// A response that goes on: *onText* is called with each piece, on the wire's thread. Ends when
    /// the site ends it, or says nothing for the patience of *request*.
    Future<Answer> stream(const WireRequest &request, std::function<void(QByteArray)> onText);

private:
    class Line;

    QThread m_thread;
    Line *m_line; ///< lives on the thread
};

} // namespace countertop::terminal
