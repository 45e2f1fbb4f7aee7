#pragma once

#include "app/terminal/sitelink/sitewire.h"
#include "core/protocol/sitelink.h"

namespace countertop::terminal {

/// The site of a till that joined one, over HTTPS. Every answer has a limit: what a person waits
/// for 5 s, the rest longer; a line that says nothing is told apart from a site that says no.
class HttpsLink final : public SiteLink
{
public:
    HttpsLink(const QUrl &address, const SiteTrust &trust, const Clock &clock);

    /// Hands over the key that the vault gave. Before it the site counts as unreachable.
    void useSigner(WireSigner signer) { m_wire.useSigner(std::move(signer)); }

    Future<Result<PushAnswer>> push(PushRequest request) override;
    Future<Result<FeedPage>> feedPage(FeedRequest request) override;
    Future<Result<SnapshotPiece>> snapshot(const SnapshotRequest &request) override;
    Future<Result<CommandAnswer>> command(Command command) override;
    Future<Result<QJsonObject>> ask(SiteQuestion question) override;
    QString place() const override { return m_place; }
    /// A stream that says nothing for 40 s is dead.
    Future<Result<void>> listen(const std::function<void(const QString &feed)> &woken) override;

private:
    QString m_place;
    SiteWire m_wire;
};

/// Asks a site to let this device in (SY-31). *errors*: those of `grantOf`.
Future<Result<EnrolmentGrant>> enrolAt(SiteWire &wire, const EnrolmentWish &wish);

} // namespace countertop::terminal
