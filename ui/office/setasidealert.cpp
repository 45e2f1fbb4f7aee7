#include "ui/office/setasidealert.h"

#include "ui/office/syncpage.h"
#include "ui/widgets/moneytext.h"

#include <algorithm>
#include <chrono>

namespace countertop::ui {

namespace {

constexpr auto looksEvery = std::chrono::minutes(1);
constexpr std::chrono::milliseconds patience = std::chrono::hours(24);

} // namespace

SetAsideAlert::SetAsideAlert(Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
{
    connect(&m_tick, &QTimer::timeout, this, &SetAsideAlert::look);
    connect(&frame.messages, &BarMessageStack::actionChosen, this, [this](const QString &id) {
        if (id == message) {
            SyncPage::open(m_frame);
        }
    });
}

void SetAsideAlert::start()
{
    m_tick.start(looksEvery);
    look();
}

void SetAsideAlert::look()
{
    m_frame.desks.setAside.waiting().then(
        this, [this](const Result<std::vector<SetAsideNotice>> &waiting) {
            if (waiting) {
                show(*waiting);
            }
        });
}

void SetAsideAlert::show(const std::vector<SetAsideNotice> &waiting)
{
    const Instant since = m_frame.desks.clock.now().plus(-patience);
    std::size_t late = 0;
    std::optional<Money> sum;
    for (const SetAsideNotice &notice : waiting) {
        if (notice.receivedAt >= since) {
            continue;
        }
        ++late;
        if (notice.total) {
            sum = sum ? *sum + *notice.total : *notice.total;
        }
    }
    if (late == 0) {
        m_frame.messages.solve(message);
    } else if (late != m_told) {
        const QString count
            = tr("%n waits for a decision for more than a day.", nullptr, static_cast<int>(late));
        const QString safe
            = tr("Every sale is stored; the shop's service could not book all of it.");
        m_frame.messages.add(
            { message,
              Tone::Warning,
              {},
              count,
              sum ? tr("%1 It is about %2.").arg(safe, moneyText(*sum, m_frame.locale)) : safe,
              tr("Look at it") });
    }
    m_told = late;
}

} // namespace countertop::ui
