#include "app/terminal/sitelink/inprocesslink.h"

namespace countertop::terminal {

using namespace Qt::StringLiterals;
using storage::Urgency;

InProcessLink::InProcessLink()
    : m_thread(std::make_unique<storage::SerialWorker>(u"site"_s))
{
}

InProcessLink::~InProcessLink()
{
    m_thread->post(Urgency::Background, [this] { m_site.reset(); });
    m_thread.reset();
}

Result<std::unique_ptr<InProcessLink>> InProcessLink::open(const QString &folder,
                                                           const Clock &clock)
{
    std::unique_ptr<InProcessLink> link(new InProcessLink);
    InProcessLink *raw = link.get();
    const auto opened
        = link->m_thread
              ->post(Urgency::Normal,
                     [raw, path = folder + u"/site.db"_s, &clock]() -> Result<void> {
                         CT_TRY(site,
                                site::Site::open(path, clock, std::make_unique<RandomIds>(clock)));
                         raw->m_site = std::move(site);
                         return done();
                     })
              .takeResult();
    if (!opened) {
        return opened.error();
    }
    return link;
}

Future<Result<PushAnswer>> InProcessLink::push(PushRequest request)
{
    return m_thread->post(Urgency::Background,
                          [this, request = std::move(request)] { return m_site->push(request); });
}

Future<Result<FeedPage>> InProcessLink::feedPage(FeedRequest request)
{
    return m_thread->post(Urgency::Normal, [this, request = std::move(request)] {
        return m_site->feedPage(request);
    });
}

Future<Result<CommandAnswer>> InProcessLink::command(Command command)
{
    return m_thread->post(
        Urgency::Sale, [this, command = std::move(command)] { return m_site->command(command); });
}

Future<Result<QJsonObject>> InProcessLink::ask(SiteQuestion question)
{
    return m_thread->post(Urgency::Normal,
                          [this, question = std::move(question)] { return m_site->ask(question); });
}

} // namespace countertop::terminal
