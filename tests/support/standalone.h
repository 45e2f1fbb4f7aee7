#pragma once

#include "app/terminal/sitelink/inprocesslink.h"
#include "core/till/people/peopledesk.h"
#include "core/till/people/pinhasher.h"
#include "core/till/sync/sync.h"
#include "tests/support/siteshop.h"
#include "tests/support/tillfixture.h"

namespace countertop::tests {

/// A wire that can be cut, in front of the in-process site; counts what was sent over it.
class CutLink final : public SiteLink
{
public:
    explicit CutLink(SiteLink &inner)
        : m_inner(inner)
    {
    }

    Future<Result<PushAnswer>> push(PushRequest request) override
    {
        pushed.push_back(static_cast<int>(request.facts.size()));
        auto answer = pass(m_inner, &SiteLink::push, std::move(request), pushed.back() > factsMost);
        if (!signsHead) {
            return answer;
        }
        return answer.then([this](Result<PushAnswer> heard) {
            if (heard) {
                heard->head = signsHead(*heard);
            }
            return heard;
        });
    }
    Future<Result<FeedPage>> feedPage(FeedRequest request) override
    {
        pages.append(request.feed);
        return pass(m_inner, &SiteLink::feedPage, std::move(request));
    }
    Future<Result<SnapshotPiece>> snapshot(const SnapshotRequest &wanted) override
    {
        SnapshotRequest request = wanted;
        request.bytesMost = std::min(request.bytesMost, snapshotBytesMost);
        if (snapshotPieces++ == snapshotPiecesUntilCut) {
            isCut = true;
        }
        snapshotFrom = request.from;
        if (beforeSnapshot) {
            beforeSnapshot();
        }
        if (!files || isCut) {
            return pass<SnapshotPiece, const SnapshotRequest &>(
                m_inner, &SiteLink::snapshot, request);
        }
        auto piece = files(request);
        if (piece && (areAllSnapshotsSpoilt || snapshotPieces == snapshotPieceThatIsSpoilt)) {
            piece->bytes[piece->bytes.size() / 2] ^= 1;
        }
        return ready(std::move(piece));
    }
    Future<Result<CommandAnswer>> command(Command command) override
    {
        commands.push_back(command.id);
        if (commandsUntilCut >= 0 && commandsUntilCut-- == 0) {
            isCut = true;
        }
        return pass(m_inner, &SiteLink::command, std::move(command));
    }
    Future<Result<QJsonObject>> ask(SiteQuestion question) override
    {
        return pass(m_inner, &SiteLink::ask, std::move(question));
    }

    std::atomic<bool> isCut = false;
    /// The request arrives, its answer does not.
    std::atomic<bool> losesAnswers = false;
    std::atomic<int> factsMost = PushRequest::factsMost; ///< a push of more does not get through
    std::atomic<int> commandsUntilCut = -1; ///< after so many commands the wire is cut
    /// In place of a site that signs nothing.
    std::function<SignedHead(const PushAnswer &)> signsHead;
    std::int64_t snapshotBytesMost = SnapshotRequest::bytesAPieceMost;
    int snapshotPiecesUntilCut = -1; ///< after so many pieces the wire is cut
    int snapshotPieces = 0;
    std::int64_t snapshotFrom = 0; ///< of the last piece
    int snapshotPieceThatIsSpoilt = 0; ///< counted from 1
    bool areAllSnapshotsSpoilt = false;
    std::function<void()> beforeSnapshot;
    /// In place of a site that makes no files.
    std::function<Result<SnapshotPiece>(const SnapshotRequest &)> files;
    QStringList pages; ///< the feeds that were asked for
    std::vector<int> pushed; ///< facts in each push
    std::vector<CommandId> commands;

private:
    template <typename Answer, typename Request>
    Future<Result<Answer>> pass(SiteLink &inner,
                                Future<Result<Answer>> (SiteLink::*call)(Request),
                                Request request,
                                bool isTooMuch = false)
    {
        const Error lost{ ErrorKind::Unavailable,
                          SiteLinkError::Unreachable,
                          QStringLiteral("cut") };
        if (losesAnswers) {
            (inner.*call)(request).waitForFinished();
        }
        if (isCut || losesAnswers || isTooMuch) {
            return ready(Result<Answer>(lost));
        }
        return (inner.*call)(std::forward<Request>(request));
    }

    SiteLink &m_inner;
};

/// A till that hosts its own site, whole, in a folder of its own.
class StandAlone final
{
public:
    StandAlone()
    {
        openLink();
        made = std::make_unique<site::MadeShop>(
            *link->onSite([this](site::Site &site) { return site::makeShop(site, aNewShop(ids)); })
                 .takeResult());
        openTill();
        mustHold(sync->pullNow().takeResult().has_value());
    }

    void openLink()
    {
        auto opened = terminal::InProcessLink::open(m_folder.path(), clock);
        mustHold(opened.has_value());
        link = std::move(*opened);
        wire = std::make_unique<CutLink>(*link);
    }
    void openTill()
    {
        till::TillOptions options;
        options.folder = m_folder.path();
        options.clock = &clock;
        options.identity = till::DeviceIdentity{ .org = made->device.org,
                                                 .store = made->device.store,
                                                 .storeNumber = made->device.storeNumber,
                                                 .device = made->device.device,
                                                 .deviceNumber = made->device.deviceNumber,
                                                 .epoch = made->device.epoch,
                                                 .currency = euros(),
                                                 .zone = Zone::utc() };
        auto opened = till::Till::open(options);
        mustHold(opened.has_value());
        till = std::move(*opened);
        auto joined = till::Sync::open(*till, *wire);
        mustHold(joined.has_value());
        sync = std::move(*joined);
    }
    void close()
    {
        sync.reset();
        till.reset();
        wire.reset();
        link.reset();
    }
    void restart()
    {
        close();
        openLink();
        openTill();
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// The owner with the role of the shop.
    till::Session owner()
    {
        till::Session session;
        session.person = made->owner;
        for (const QLatin1StringView right : rights::all()) {
            session.role.rights.emplace(right, RightValue::Allowed);
        }
        session.role.isManager = true;
        return session;
    }
    Shift openShift()
    {
        till::OpenShift request;
        request.openingSum = eur(10000);
        request.by = owner();
        return *till::ShiftDesk(*till).open(request).takeResult();
    }
    Result<CompletedTicket> sell(const Product &product)
    {
        Ticket ticket = aTicket().with(1, product);
        ticket.id = ids.make<TicketId>();
        till::CompleteTicket request{ .draft
                                      = { ticket, { cash(priceTicket(ticket).total.minor()) } },
                                      .by = owner() };
        return till::TicketDesk(*till).complete(request).takeResult();
    }
    std::int64_t siteNumber(const QString &sql)
    {
        return link->onSite([&sql](site::Site &site) { return site.database().read(sql); })
            .takeResult()
            ->toLongLong();
    }

    FakeClock clock;
    CountedIds ids;
    std::unique_ptr<site::MadeShop> made;
    std::unique_ptr<terminal::InProcessLink> link;
    std::unique_ptr<CutLink> wire;
    std::unique_ptr<till::Till> till;
    std::unique_ptr<till::Sync> sync;

private:
    static void mustHold(bool isGood)
    {
        if (!isGood) {
            qFatal("the stand-alone till does not open");
        }
    }

    QTemporaryDir m_folder;
};

} // namespace countertop::tests
