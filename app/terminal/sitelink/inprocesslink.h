#pragma once

#include "core/protocol/sitelink.h"
#include "core/site/site.h"
#include "core/storage/serialworker.h"

#include <memory>

namespace countertop::terminal {

/// The site of a till that stands alone: `core/site` on a thread of its own with its own `site.db`
/// (decisions.md 10, 39). Facts go in as batches; commands go before them.
class InProcessLink final : public SiteLink
{
public:
    /// Opens `site.db` in *folder*. *errors*: of Site::open.
    static Result<std::unique_ptr<InProcessLink>> open(const QString &folder, const Clock &clock);
    ~InProcessLink() override;
    InProcessLink(const InProcessLink &) = delete;
    InProcessLink &operator=(const InProcessLink &) = delete;

    Future<Result<PushAnswer>> push(PushRequest request) override;
    Future<Result<FeedPage>> feedPage(FeedRequest request) override;
    Future<Result<CommandAnswer>> command(Command command) override;
    Future<Result<QJsonObject>> ask(SiteQuestion question) override;

    /// Queues *job*, a callable `Result<T>(site::Site &)`, on the site's thread: making the shop.
    template <typename Job>
    auto onSite(Job job) -> Future<std::invoke_result_t<Job, site::Site &>>
    {
        return m_thread->post(storage::Urgency::Normal,
                              [this, job = std::move(job)] { return job(*m_site); });
    }

private:
    InProcessLink();

    std::unique_ptr<site::Site> m_site; ///< lives on its thread
    std::unique_ptr<storage::SerialWorker> m_thread;
};

} // namespace countertop::terminal
