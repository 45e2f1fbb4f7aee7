#include "ui/office/setasidelist.h"

#include "core/till/sync/setasidedesk.h"
#include "ui/office/setasidepage.h"
#include "ui/office/setasidewords.h"
#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/widgets/moneytext.h"

#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr std::size_t shownMost = 200;

} // namespace

SetAsideList::SetAsideList(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_list(new ListPane({ tr("Set aside"),
                            { tr("What happened"), tr("Amount"), tr("Waiting"), tr("Why") },
                            1,
                            Icon(QStringLiteral("circle-check")),
                            tr("Nothing waits for a person"),
                            tr("Whatever the shop's service cannot book stands here.") },
                          this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &ListPane::opened, this, &SetAsideList::open);
    connect(m_list, &ListPane::retried, this, &SetAsideList::read);
}

void SetAsideList::read()
{
    m_list->showReading();
    using Facts = Result<std::vector<SetAsideNotice>>;
    m_frame.desks.setAside.waiting().then(this, [this](const Facts &facts) {
        if (facts) {
            show(*facts);
        } else {
            m_list->showProblem(deskProblem(facts.error()));
        }
    });
}

void SetAsideList::show(const std::vector<SetAsideNotice> &facts)
{
    m_facts = facts;
    m_facts.resize(std::min(m_facts.size(), shownMost));
    std::vector<PickRow> rows;
    rows.reserve(m_facts.size());
    for (const SetAsideNotice &fact : m_facts) {
        rows.push_back(rowOf(fact));
    }
    m_list->setRows(std::move(rows));
}

PickRow SetAsideList::rowOf(const SetAsideNotice &fact) const
{
    const SetAsideWords words = setAsideWords(fact.code);
    return { { setAsideTitle(fact),
               fact.total ? moneyText(*fact.total, m_frame.locale) : QString(),
               waitingAge(fact.receivedAt, m_frame.desks.clock.now()),
               {} },
             words.sentence,
             ChipFace{ Tone::Danger, Icon(QStringLiteral("triangle-alert")), words.why } };
}

void SetAsideList::open(int row)
{
    const SetAsideNotice &fact = m_facts.at(static_cast<std::size_t>(row));
    auto *page = new SetAsidePage(m_frame, fact);
    connect(page, &SetAsidePage::decided, this, &SetAsideList::read);
    m_frame.dialog.open(page, DialogWidth::Wide);
}

} // namespace countertop::ui
