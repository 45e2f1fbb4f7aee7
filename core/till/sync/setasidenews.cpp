#include "core/till/sync/setasidenews.h"

namespace countertop::till {

using namespace Qt::StringLiterals;

Result<void> noteSetAside(Ledger &ledger, const std::vector<SetAsideNotice> &notices)
{
    CT_TRY(posting, ledger.begin());
    CT_TRY(statement, posting.database().statement(u"sync/put_problem_news"_s));
    for (const SetAsideNotice &notice : notices) {
        if (notice.device != ledger.device().device) {
            continue;
        }
        const bool isWaiting = notice.state == SetAsideState::Waiting;
        CT_TRY(changed,
               statement->bind("fact"_L1, notice.fact.toText())
                   .bind("code"_L1, notice.code)
                   .bind("detail"_L1, notice.detail)
                   .bind("at"_L1, ledger.clock().now().ms())
                   .bind("state"_L1, isWaiting ? u"setAside"_s : u"resolved"_s)
                   .run());
        Q_UNUSED(changed);
    }
    return posting.commit();
}

} // namespace countertop::till
