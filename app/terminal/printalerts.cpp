#include "app/terminal/printalerts.h"

#include "core/till/print/printqueue.h"
#include "ui/pages/pickpage.h"

namespace countertop::terminal {

namespace {

QString messageOf(const PrintJob &job)
{
    return QStringLiteral("print-") + job.id.toText();
}

bool isOfASale(const QString &kind)
{
    return kind == till::paperkind::receipt || kind == till::paperkind::copy
        || kind == till::paperkind::gift;
}

} // namespace

PrintAlerts::PrintAlerts(PrintStation &station, ui::Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
{
    connect(&station, &PrintStation::failed, this, &PrintAlerts::show);
    connect(&station, &PrintStation::printed, this, &PrintAlerts::take);
    const ui::BarMessageStack *messages = &frame.messages;
    connect(messages, &ui::BarMessageStack::actionChosen, this, [this](const QString &id) {
        const auto shown = m_shown.find(id);
        if (shown != m_shown.end()) {
            m_frame.desks.print.retry(shown->second.id);
            take(PrintJob(shown->second));
        }
    });
    connect(
        messages, &ui::BarMessageStack::otherChosen, this, [this](const QString &id, int answer) {
            const auto shown = m_shown.find(id);
            if (shown == m_shown.end()) {
                return;
            }
            if (answer == OtherPrinter) {
                askPrinter(shown->second);
            } else {
                m_frame.desks.print.giveUp(shown->second.id);
                take(PrintJob(shown->second));
            }
        });
}

void PrintAlerts::show(const PrintJob &job)
{
    const QString sentence = isOfASale(job.kind) ? tr("Receipt %1 not printed.").arg(job.title)
        : job.kind == till::paperkind::pulse     ? tr("The drawer did not open.")
        : job.title.isEmpty()                    ? tr("A paper was not printed.")
                                                 : tr("%1 not printed.").arg(job.title);
    const QString safe = isOfASale(job.kind)
        ? tr("The sale is saved. Look after the printer, then choose Retry.")
        : tr("Everything is saved. Look after the printer, then choose Retry.");
    m_shown.insert_or_assign(messageOf(job), job);
    m_frame.messages.add({ messageOf(job),
                           ui::Tone::Warning,
                           ui::Icon(QStringLiteral("printer")),
                           sentence,
                           safe,
                           tr("Retry"),
                           { tr("Other printer"), tr("No paper") } });
}

void PrintAlerts::take(const PrintJob &job)
{
    m_shown.erase(messageOf(job));
    m_frame.messages.solve(messageOf(job));
}

void PrintAlerts::askPrinter(const PrintJob &job)
{
    m_frame.desks.print.printers().then(
        this, [this, job](const Result<std::vector<till::PrinterSetup>> &printers) {
            auto *page = new ui::PickPage({ .title = tr("Other printer"),
                                            .subject = job.title,
                                            .headers = { tr("Printer") },
                                            .primary = tr("Print there"),
                                            .emptySentence = tr("There is no other printer."),
                                            .emptyFact = tr("The paper stays in the queue.") });
            std::vector<PrinterId> others;
            std::vector<ui::PickRow> rows;
            for (const till::PrinterSetup &printer :
                 printers ? *printers : std::vector<till::PrinterSetup>()) {
                if (printer.id != job.printer) {
                    others.push_back(printer.id);
                    rows.push_back({ { printer.name }, {}, {} });
                }
            }
            page->setRows(std::move(rows));
            connect(page, &ui::PickPage::picked, this, [this, job, others](int row) {
                m_frame.desks.print.redirect(job.id, others.at(static_cast<std::size_t>(row)));
                take(job);
                m_frame.dialog.close();
            });
            m_frame.dialog.open(page);
        });
}

} // namespace countertop::terminal
