#include "ui/shell/connectionwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countertop::ui {

namespace {

using till::SyncProblem;

constexpr std::chrono::minutes lateAfter{ 5 };
constexpr std::chrono::hours veryLateAfter{ 4 };
constexpr std::int64_t veryManyAbove = 500;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(countertop::ui::Connection)
};

/// Of what waits: none where nothing does.
std::chrono::milliseconds ageOf(const till::SyncState &state, Instant now)
{
    return state.oldestUnsent ? std::max(now.since(*state.oldestUnsent), {})
                              : std::chrono::milliseconds();
}

Lateness latenessOf(const till::SyncState &state, Instant now)
{
    if (state.unsent == 0) {
        return Lateness::None;
    }
    const auto age = ageOf(state, now);
    if (age > veryLateAfter || state.unsent > veryManyAbove) {
        return Lateness::VeryLate;
    }
    return age > lateAfter ? Lateness::Late : Lateness::None;
}

bool needsAPerson(SyncProblem problem)
{
    return problem == SyncProblem::NotTrusted || problem == SyncProblem::NotEnrolled
        || problem == SyncProblem::Stuck;
}

QString ageText(std::chrono::milliseconds age, const QLocale &locale)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(age).count();
    if (minutes < 1) {
        return Words::tr("%1 s").arg(locale.toString(static_cast<int>(age.count() / 1000)));
    }
    return minutes < 120 ? Words::tr("%1 min").arg(locale.toString(static_cast<int>(minutes)))
                         : Words::tr("%1 h").arg(locale.toString(static_cast<int>(minutes / 60)));
}

} // namespace

ConnectionFace faceOf(const till::SyncState &state, Instant now)
{
    ConnectionFace face;
    face.lateness = latenessOf(state, now);
    face.count = static_cast<int>(state.unsent);
    const int persons = static_cast<int>(state.setAside) + (needsAPerson(state.problem) ? 1 : 0);
    if (persons > 0) {
        face.state = ConnectionState::NeedsAttention;
        face.count = persons;
    } else if (state.problem == SyncProblem::ByHand) {
        face.state = ConnectionState::OfflineByHand;
    } else if (!state.isOnline) {
        face.state = ConnectionState::Offline;
    } else if (state.sendTotal > 0 && state.unsent > 0) {
        face.state = ConnectionState::Syncing;
        face.count = static_cast<int>(state.sendTotal - state.unsent);
        face.total = static_cast<int>(state.sendTotal);
    } else {
        face.state = ConnectionState::Online;
        face.count = 0;
    }
    return face;
}

ConnectionWords connectionWords(const till::SyncState &state)
{
    switch (state.problem) {
    case SyncProblem::ByHand:
        return { Words::tr("Somebody chose to work offline."),
                 Words::tr("Selling goes on; what is sold is sent when that is taken back.") };
    case SyncProblem::NotTrusted:
        return { Words::tr("Whoever answers in the place of the shop's service is not it."),
                 Words::tr("Nothing is sent, everything is kept here, and selling goes on. Have "
                           "somebody look at the network, or at the certificate of the service.") };
    case SyncProblem::NotEnrolled:
        return { Words::tr("The shop's service does not let this till in."),
                 Words::tr("Everything is kept here, and selling goes on. Ask who looks after the "
                           "service.") };
    case SyncProblem::Stuck:
        return { Words::tr("The shop's service does not take the journal of this till."),
                 Words::tr("Nothing is lost and nothing is sent; selling goes on. Ask who looks "
                           "after the service, and have somebody run: countertop doctor") };
    case SyncProblem::None:
    case SyncProblem::Unreachable:
        break;
    }
    return state.isOnline
        ? ConnectionWords{ Words::tr("The shop's service answers."),
                           Words::tr("What is sold here is there a moment later.") }
        : ConnectionWords{ Words::tr("The shop's service does not answer."),
                           Words::tr(
                               "Selling goes on; what is sold is kept here and sent by itself "
                               "when it is back.") };
}

QString waitingSentence(const till::SyncState &state, Instant now, const QLocale &locale)
{
    if (state.unsent == 0) {
        return Words::tr("Everything was sent.");
    }
    return Words::tr("%n entries wait to be sent, the oldest for %1.",
                     nullptr,
                     static_cast<int>(state.unsent))
        .arg(ageText(ageOf(state, now), locale));
}

} // namespace countertop::ui
