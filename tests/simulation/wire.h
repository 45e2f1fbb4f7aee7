#pragma once

#include "core/protocol/sitelink.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/counted.h"
#include "tests/simulation/simsite.h"

#include <QMutex>

#include <functional>
#include <map>
#include <vector>

namespace countertop::simulation {

/// A request that still lies in the network: it arrives when nobody expects it any more.
struct LateRequest
{
    std::int64_t atMs = 0; ///< monotonic, of the site's clock
    std::function<void()> arrive;
};

/// What all wires of a seed share.
struct Network
{
    SimSite &site;
    Chance &chance;
    Counted &counted;
    std::vector<LateRequest> late;
    std::map<CommandId, QByteArray> commands; ///< what each id was used for, as sent
    QMutex mutex; ///< calls come from the threads of the tills

    /// Everything that is due by the site's clock arrives. *returns* how many.
    int deliver();
};

/// How bad a line is, in percent of the calls.
struct Weather
{
    int drops = 0;
    int losesAnswers = 0;
    int repeats = 0;
    int asksToWait = 0;
    bool isCut = false;
};

/// The wire of one till to the site: in this process, and as bad as the seed wants it.
class Wire final : public SiteLink
{
public:
    explicit Wire(Network &network)
        : m_network(network)
    {
    }

    Future<Result<PushAnswer>> push(PushRequest request) override;
    Future<Result<FeedPage>> feedPage(FeedRequest request) override;
    Future<Result<CommandAnswer>> command(Command command) override;
    Future<Result<QJsonObject>> ask(SiteQuestion question) override;

    /// Commands wait in front of the wire while somebody clicks again.
    void hold() { m_gate.lock(); }
    void letGo() { m_gate.unlock(); }

    Weather weather;
    std::atomic<bool> isDead = false; ///< its till was killed: nothing more goes out

private:
    template <typename Answer>
    Future<Result<Answer>> carry(std::function<Result<Answer>()> call);
    void sendLate(std::function<void()> arrive);

    Network &m_network;
    QMutex m_gate;
};

} // namespace countertop::simulation
