#include "ui/shift/closedshiftpage.h"

#include "core/documents/moneytext.h"
#include "core/till/shift/shiftdesk.h"
#include "ui/report/receiptlist.h"
#include "ui/shell/deskproblem.h"
#include "ui/shift/figurerows.h"
#include "ui/shift/figuretable.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tablelist.h"

#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int rowsInSight = 7;

} // namespace

ClosedShiftPage::ClosedShiftPage(Frame &frame, const Shift &shift, const QString &title)
    : DialogPage(title, dateText(shift.businessDay.date(), frame.locale))
{
    auto *table = new FigureTable(frame.locale, this);
    table->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * rowsInSight);
    body()->addWidget(table, 1);
    setFirstFocus(table->list());
    connect(table,
            &FigureTable::opened,
            this,
            [&frame, id = shift.id](const QString &key, const QString &name) {
                ReceiptList::open(frame, name, frame.desks.shift.receiptsBehind(id, key));
            });
    frame.desks.shift.figuresOf(shift.id).then(
        this, [this, &frame, table](const Result<ShiftFigures> &figures) {
            if (!figures) {
                setSubject(deskProblem(figures.error()));
                return;
            }
            setSubject(closingText(*figures, frame.locale));
            table->show(*figures, DrawerSums::Shown, frame.flow.settings().storeZone());
        });
}

} // namespace countertop::ui
