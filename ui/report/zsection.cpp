#include "ui/report/zsection.h"

#include "core/documents/moneytext.h"
#include "ui/pages/listpane.h"
#include "ui/report/papernote.h"
#include "ui/shell/deskproblem.h"
#include "ui/shift/closedshiftpage.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

ZSection::ZSection(Frame &frame, QWidget *parent)
    : Section(frame, parent)
    , m_list(new ListPane({ tr("Closed shifts"),
                            { tr("Z"), tr("Day"), tr("Difference"), tr("Turnover") },
                            2,
                            Icon(QStringLiteral("history")),
                            tr("No shift is closed yet"),
                            tr("Each closing leaves its Z here.") },
                          this))
    , m_print(new ActionButton(Icon(QStringLiteral("printer")), tr("Print Z again"), this))
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Z archive"), TypeStep::Title, Weight::Bold), 1);
    m_print->setButtonSize(ButtonSize::Small);
    head->addWidget(m_print);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    connect(m_print, &ActionButton::clicked, this, &ZSection::printMarked);
    connect(m_list, &ListPane::opened, this, &ZSection::show);
    connect(m_list, &ListPane::retried, this, &ZSection::read);
}

void ZSection::opened()
{
    read();
    m_list->list()->setFocus();
}

void ZSection::read()
{
    m_list->showReading();
    frame().desks.shift.archive().then(
        this, [this](const Result<std::vector<till::ClosedShift>> &closed) {
            if (!closed) {
                m_list->showProblem(deskProblem(closed.error()));
                return;
            }
            m_closed = *closed;
            const QLocale &locale = frame().locale;
            std::vector<PickRow> rows;
            for (const till::ClosedShift &row : m_closed) {
                rows.push_back(
                    { { tr("Z %1").arg(row.zNumber),
                        dateText(row.shift.businessDay.date(), locale),
                        row.difference ? signedMoneyText(*row.difference, locale)
                                       : tr("not counted"),
                        moneyText(row.net, locale) },
                      tr("Shift %1 · %2").arg(row.shift.number).arg(row.shift.openedBy.name),
                      {} });
            }
            m_list->setRows(std::move(rows));
            if (m_closed.empty()) {
                m_print->disableBecause(tr("No shift is closed yet"));
            } else {
                m_print->enable();
            }
        });
}

void ZSection::show(int row)
{
    const till::ClosedShift &closed = m_closed.at(static_cast<std::size_t>(row));
    frame().dialog.open(new ClosedShiftPage(frame(), closed.shift, tr("Z %1").arg(closed.zNumber)),
                        DialogWidth::Middle);
}

void ZSection::printMarked()
{
    const int row = m_list->markedRow();
    if (row < 0 || !frame().flow.session()) {
        return;
    }
    const till::ClosedShift &closed = m_closed.at(static_cast<std::size_t>(row));
    frame()
        .desks.shift.printZ(closed.shift.id, *frame().flow.session())
        .then(this, [this, number = closed.zNumber](const Result<void> &queued) {
            notePaper(frame(), queued, tr("Z %1 is being printed as a copy.").arg(number));
        });
}

} // namespace countertop::ui
