#include "ui/office/dayshiftlist.h"

#include "core/documents/moneytext.h"
#include "core/domain/settings/settings.h"
#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/shift/closedshiftpage.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/moneytext.h"

#include <QVBoxLayout>

namespace countertop::ui {

DayShiftList::DayShiftList(Frame &frame, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_list(new ListPane({ tr("Shifts of the day"),
                            { tr("Person"),
                              tr("Opened"),
                              tr("Closed"),
                              tr("Expected"),
                              tr("Counted"),
                              tr("Difference") },
                            3,
                            Icon(QStringLiteral("hand-coins")),
                            tr("No shift was opened today"),
                            tr("Each shift stands here with what its drawer held.") },
                          this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &ListPane::opened, this, &DayShiftList::open);
    connect(m_list, &ListPane::retried, this, [this] { read(m_day); });
}

void DayShiftList::read(BusinessDay day)
{
    m_day = day;
    m_list->showReading();
    m_frame.desks.report.shifts(day).then(this, [this](const Result<till::DayShifts> &shifts) {
        if (shifts) {
            show(*shifts);
        } else {
            m_list->showProblem(deskProblem(shifts.error()));
        }
    });
}

void DayShiftList::show(const till::DayShifts &shifts)
{
    m_shifts = shifts.shifts;
    std::vector<PickRow> rows;
    rows.reserve(m_shifts.size());
    for (const till::DayShift &row : m_shifts) {
        rows.push_back(rowOf(row));
    }
    m_list->setRows(std::move(rows));
    emit found(shifts);
}

QString DayShiftList::clockText(Instant at) const
{
    return timeText(m_frame.flow.settings().storeZone().toLocal(at).time(), m_frame.locale);
}

PickRow DayShiftList::rowOf(const till::DayShift &row) const
{
    const Shift &shift = row.shift;
    const auto amount = [this](const std::optional<Money> &money) {
        return money ? moneyText(*money, m_frame.locale) : QStringLiteral("–");
    };
    ChipFace state{ Tone::Info, Icon(QStringLiteral("circle-dot")), tr("Open") };
    if (row.difference) {
        const bool isRight = row.difference->isZero();
        state = { isRight ? Tone::Success : Tone::Warning,
                  Icon(isRight ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert")),
                  signedMoneyText(*row.difference, m_frame.locale) };
    } else if (shift.closedAt) {
        state = { Tone::Warning, Icon(QStringLiteral("circle-alert")), tr("Not counted") };
    }
    QStringList facts{ tr("Shift %1").arg(shift.number) };
    if (row.closedBy) {
        facts << tr("closed by %1").arg(row.closedBy->name);
    }
    if (!row.reason.isEmpty()) {
        facts << row.reason;
    }
    return { { shift.openedBy.name,
               clockText(shift.openedAt),
               shift.closedAt ? clockText(*shift.closedAt) : QStringLiteral("–"),
               amount(row.expected),
               amount(row.counted),
               {} },
             facts.join(QStringLiteral(" · ")),
             state };
}

void DayShiftList::open(int row)
{
    const till::DayShift &opened = m_shifts.at(static_cast<std::size_t>(row));
    if (!opened.zNumber) {
        m_frame.sounds.play(Sound::Refused); // an open one has its own screen
        return;
    }
    m_frame.dialog.open(new ClosedShiftPage(m_frame, opened.shift, tr("Z %1").arg(*opened.zNumber)),
                        DialogWidth::Middle);
}

} // namespace countertop::ui
