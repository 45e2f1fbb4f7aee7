#include "ui/ticket/printwatch.h"

#include "ui/pages/pickpage.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr auto lookEvery = std::chrono::seconds(2);

QString messageIdOf(const till::PrintJobRow &job)
{
    return QStringLiteral("print-") + job.id.toText();
}

QString paperName(const till::PrintJobRow &job)
{
    if (job.documentKind == QStringLiteral("receipt")) {
        return PrintWatch::tr("Receipt %1").arg(job.title);
    }
    if (job.documentKind == QStringLiteral("copy")) {
        return PrintWatch::tr("Copy of %1").arg(job.title);
    }
    if (job.documentKind == QStringLiteral("gift")) {
        return PrintWatch::tr("Gift receipt of %1").arg(job.title);
    }
    if (job.documentKind == QStringLiteral("x") || job.documentKind == QStringLiteral("z")) {
        return PrintWatch::tr("%1 report %2").arg(job.documentKind.toUpper(), job.title);
    }
    return PrintWatch::tr("Paper “%1”").arg(job.title);
}

} // namespace

PrintWatch::PrintWatch(Frame &frame, QObject *parent)
    : QObject(parent)
    , m_frame(frame)
    , m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &PrintWatch::look);
    connect(&frame.messages, &BarMessageStack::actionChosen, this, &PrintWatch::choose);
    connect(&frame.flow, &TicketFlow::completed, this, &PrintWatch::look);
    m_timer->start(lookEvery);
}

void PrintWatch::look()
{
    m_frame.desks.print.queue().then(this,
                                     [this](const Result<std::vector<till::PrintJobRow>> &queue) {
                                         if (queue) {
                                             showFailed(*queue);
                                         }
                                     });
}

void PrintWatch::showFailed(const std::vector<till::PrintJobRow> &queue)
{
    m_failed.clear();
    std::set<QString> failedNow;
    for (const till::PrintJobRow &job : queue) {
        if (job.state != till::PrintJobState::Failed) {
            continue;
        }
        m_failed.push_back(job);
        const QString id = messageIdOf(job);
        failedNow.insert(id);
        if (m_shown.insert(id).second) {
            m_frame.messages.add({ id,
                                   Tone::Danger,
                                   Icon(QStringLiteral("printer")),
                                   tr("%1 not printed.").arg(paperName(job)),
                                   tr("What it says is stored. Look at the printer, then choose."),
                                   tr("Choose …") });
        }
    }
    for (auto id = m_shown.begin(); id != m_shown.end();) {
        if (failedNow.count(*id) > 0) {
            ++id;
            continue;
        }
        m_frame.messages.solve(*id);
        id = m_shown.erase(id);
    }
}

void PrintWatch::choose(const QString &messageId)
{
    const auto job
        = std::find_if(m_failed.begin(), m_failed.end(), [&messageId](const auto &failed) {
              return messageIdOf(failed) == messageId;
          });
    if (job != m_failed.end()) {
        askWhat(*job);
    }
}

void PrintWatch::askWhat(const till::PrintJobRow &job)
{
    auto *page = new DialogPage(tr("%1 not printed").arg(paperName(job)));
    auto *words = new TextLabel(
        tr("Nothing is lost. Load paper or switch the printer on, then print again; or take "
           "another printer, or no paper at all."),
        TypeStep::Body,
        Weight::Regular,
        ColorRole::Text,
        page);
    words->setWordWrap(true);
    page->body()->addWidget(words);
    connect(page->setDanger(tr("No paper")), &ActionButton::clicked, this, [this, id = job.id] {
        m_frame.dialog.close();
        m_frame.desks.print.giveUp(id).then(
            this, [this](const Result<void> &outcome) { answered(outcome); });
    });
    connect(page->addSecondary(tr("Other printer")), &ActionButton::clicked, this, [this, job] {
        askWhere(job);
    });
    connect(page->setPrimary(tr("Print again")), &ActionButton::clicked, this, [this, id = job.id] {
        m_frame.dialog.close();
        m_frame.desks.print.retry(id).then(
            this, [this](const Result<void> &outcome) { answered(outcome); });
    });
    m_frame.dialog.open(page, DialogWidth::Middle);
}

void PrintWatch::askWhere(const till::PrintJobRow &job)
{
    auto *page = new PickPage({ .title = tr("Other printer"),
                                .subject = paperName(job),
                                .headers = { tr("Printer"), tr("Where") },
                                .numbersFrom = 2,
                                .primary = tr("Print there"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = tr("There is no other printer"),
                                .emptyFact = tr("Printers are set up in the settings.") });
    m_frame.dialog.open(page, DialogWidth::Middle);
    m_frame.desks.print.printers().then(
        page, [this, page, job](const Result<std::vector<till::PrinterSetup>> &printers) {
            if (!printers) {
                return;
            }
            std::vector<PickRow> rows;
            std::vector<PrinterId> others;
            for (const till::PrinterSetup &printer : *printers) {
                if (printer.id != job.printer) {
                    rows.push_back({ { printer.name, printer.address }, {}, {} });
                    others.push_back(printer.id);
                }
            }
            page->setRows(std::move(rows));
            connect(page, &PickPage::picked, this, [this, others, id = job.id](int row) {
                m_frame.dialog.close();
                m_frame.desks.print.redirect(id, others.at(static_cast<std::size_t>(row)))
                    .then(this, [this](const Result<void> &outcome) { answered(outcome); });
            });
        });
}

void PrintWatch::answered(const Result<void> &outcome)
{
    if (!outcome) {
        m_frame.messages.add(
            { QStringLiteral("print"), Tone::Warning, {}, sentenceFor(outcome.error()), {}, {} });
    }
    look();
}

} // namespace countertop::ui
