#include "tests/simulation/wire.h"

#include "core/site/command/commands.h"

#include <QJsonDocument>
#include <QMutexLocker>

#include <utility>

namespace countertop::simulation {

namespace {

using namespace Qt::StringLiterals;

constexpr int latePercent = 40; ///< of what was dropped or repeated
constexpr std::int64_t lateMostMs = 120'000;

Error lost()
{
    return { ErrorKind::Unavailable, SiteLinkError::Unreachable, u"lost"_s };
}

/// What the site says over the wire to a device that it does not let in.
Result<void> letIn(site::Site &site, const DeviceId &device)
{
    CT_TRY(found, site::findDevice(site.database(), device));
    if (!found || found->state != site::DeviceState::Active) {
        return Error{ ErrorKind::Refused, SiteLinkError::NotEnrolled, u"not let in"_s };
    }
    return done();
}

/// Runs *call* on the site's thread; a site that was killed meanwhile answers nobody.
template <typename Answer>
Result<Answer> atSite(SimSite &site, const std::function<Result<Answer>(site::Site &)> &call)
{
    if (!site.isUp()) {
        return lost();
    }
    auto answer = site.on(call);
    if (!site.isUp()) {
        return lost();
    }
    return answer;
}

} // namespace

int Network::deliver()
{
    std::vector<LateRequest> due;
    const std::int64_t now = site.clock.monotonicMs();
    for (std::size_t place = 0; place < late.size();) {
        if (late[place].atMs > now) {
            ++place;
            continue;
        }
        due.push_back(std::move(late[place]));
        late.erase(late.begin() + static_cast<std::ptrdiff_t>(place));
    }
    for (const LateRequest &request : due) {
        request.arrive();
    }
    return static_cast<int>(due.size());
}

void Wire::sendLate(std::function<void()> arrive)
{
    m_network.counted.addFault(u"late request"_s);
    m_network.late.push_back(
        { m_network.site.clock.monotonicMs() + m_network.chance.between(500, lateMostMs),
          std::move(arrive) });
}

template <typename Answer>
Future<Result<Answer>> Wire::carry(std::function<Result<Answer>()> call)
{
    const QMutexLocker lock(&m_network.mutex);
    Chance &chance = m_network.chance;
    Counted &counted = m_network.counted;
    if (isDead || weather.isCut) {
        return ready<Answer>(lost());
    }
    if (chance.percent(weather.asksToWait)) {
        counted.addFault(u"busy"_s);
        return ready<Answer>(Error{
            ErrorKind::Unavailable, SiteLinkError::Busy, QString::number(chance.between(1, 9)) });
    }
    const auto arrive = [call] { (void)call().has_value(); };
    if (chance.percent(weather.drops)) {
        counted.addFault(u"dropped request"_s);
        if (chance.percent(latePercent)) {
            sendLate(arrive);
        }
        return ready<Answer>(lost());
    }
    auto answer = call();
    if (chance.percent(weather.repeats)) {
        counted.addFault(u"repeated request"_s);
        if (chance.percent(latePercent)) {
            sendLate(arrive);
        } else {
            answer = call();
        }
    }
    if (isDead) { // killed at a commit of its own while this was on its way
        return ready<Answer>(lost());
    }
    if (chance.percent(weather.losesAnswers)) {
        counted.addFault(u"lost answer"_s);
        return ready<Answer>(lost());
    }
    return ready(std::move(answer));
}

Future<Result<PushAnswer>> Wire::push(PushRequest request)
{
    return carry<PushAnswer>([network = &m_network, request = std::move(request)] {
        return atSite<PushAnswer>(network->site,
                                  [&request](site::Site &site) { return site.push(request); });
    });
}

Future<Result<FeedPage>> Wire::feedPage(FeedRequest request)
{
    return carry<FeedPage>([network = &m_network, request = std::move(request)] {
        return atSite<FeedPage>(network->site, [&request](site::Site &site) -> Result<FeedPage> {
            CT_TRY_DONE(letIn(site, request.device));
            return site.feedPage(request);
        });
    });
}

Future<Result<CommandAnswer>> Wire::command(Command command)
{
    {
        const QMutexLocker behindClicks(&m_gate);
    }
    if (!isDead && !weather.isCut) {
        const QMutexLocker lock(&m_network.mutex);
        m_network.commands.emplace(command.id,
                                   QJsonDocument(command.body).toJson(QJsonDocument::Compact));
    }
    return carry<CommandAnswer>([network = &m_network, command = std::move(command)] {
        return atSite<CommandAnswer>(network->site,
                                     [&command](site::Site &site) -> Result<CommandAnswer> {
                                         CT_TRY_DONE(letIn(site, command.device));
                                         return site.command(command);
                                     });
    });
}

Future<Result<QJsonObject>> Wire::ask(SiteQuestion question)
{
    return carry<QJsonObject>([network = &m_network, question = std::move(question)] {
        return atSite<QJsonObject>(network->site,
                                   [&question](site::Site &site) -> Result<QJsonObject> {
                                       CT_TRY_DONE(letIn(site, question.device));
                                       return site.ask(question);
                                   });
    });
}

} // namespace countertop::simulation
