#include "ui/office/setasidelist.h"

#include "core/documents/moneytext.h"
#include "core/domain/settings/settings.h"
#include "ui/office/setasidewords.h"
#include "ui/pages/listpane.h"
#include "ui/report/receiptpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/moneytext.h"

#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int shownMost = 200;

} // namespace

SetAsideList::SetAsideList(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_list(new ListPane({ tr("Set aside"),
                            { tr("What happened"), tr("When"), tr("Why") },
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
    using Facts = Result<std::vector<till::FactSetAside>>;
    m_frame.desks.report.setAside(shownMost).then(this, [this](const Facts &facts) {
        if (facts) {
            show(*facts);
        } else {
            m_list->showProblem(deskProblem(facts.error()));
        }
    });
}

void SetAsideList::show(const std::vector<till::FactSetAside> &facts)
{
    m_facts = facts;
    std::vector<PickRow> rows;
    rows.reserve(facts.size());
    for (const till::FactSetAside &fact : facts) {
        rows.push_back(rowOf(fact));
    }
    m_list->setRows(std::move(rows));
}

PickRow SetAsideList::rowOf(const till::FactSetAside &fact) const
{
    const QDateTime at = m_frame.flow.settings().storeZone().toLocal(fact.at);
    const SetAsideWords words = setAsideWords(fact.code);
    const QString what = factWord(fact.kind);
    return { { fact.receiptNumber.isEmpty() ? what
                                            : QStringLiteral("%1 %2").arg(what, fact.receiptNumber),
               dateTimeText(at, m_frame.locale),
               {} },
             words.sentence,
             ChipFace{ Tone::Danger, Icon(QStringLiteral("triangle-alert")), words.why } };
}

void SetAsideList::open(int row)
{
    const till::FactSetAside &fact = m_facts.at(static_cast<std::size_t>(row));
    if (fact.receiptNumber.isEmpty()) {
        m_frame.sounds.play(Sound::Refused);
        return;
    }
    m_frame.dialog.open(new ReceiptPage(m_frame, fact.receiptNumber), DialogWidth::Middle);
}

} // namespace countertop::ui
