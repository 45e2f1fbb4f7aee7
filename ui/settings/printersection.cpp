#include "ui/settings/printersection.h"

#include "core/base/idsource.h"
#include "core/documents/escpos/printerprofile.h"
#include "ui/pages/confirmpage.h"
#include "ui/pages/listpane.h"
#include "ui/pages/pickpage.h"
#include "ui/settings/printerpage.h"
#include "ui/settings/printwords.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

namespace {

constexpr std::chrono::seconds readAgainAfter{ 2 };

ActionButton *addButton(WrappingRow *line, const char *icon, const QString &word, QWidget *parent)
{
    auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, parent);
    button->setButtonSize(ButtonSize::Small);
    line->addWidget(button);
    return button;
}

ListPane *addList(Card &card, const ListPane::Words &words, int height)
{
    auto *list = new ListPane(words, &card);
    list->setMinimumHeight(themeOf(&card).scaled(height));
    card.body()->addWidget(list);
    return list;
}

} // namespace

PrinterSection::PrinterSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Printers"), parent)
    , m_shift(frame)
{
    m_problem = new TextLabel(QString(), TypeStep::Control, Weight::Bold, ColorRole::Danger, this);
    m_problem->setWordWrap(true);
    body()->insertWidget(body()->count() - 1, m_problem);
    addPrinters();
    addQueue();
    auto *tick = new QTimer(this);
    tick->setInterval(readAgainAfter);
    connect(tick, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            read(); // ages count on, papers come and go by themselves
        }
    });
    tick->start();
    enableButtons();
}

void PrinterSection::addPrinters()
{
    auto *card = new Card(QString(), this);
    m_printerList = addList(*card,
                            { .subject = tr("Printers"),
                              .headers = { tr("Printer"), tr("Prints"), tr("State") },
                              .numbersFrom = 3,
                              .emptyIcon = Icon(QStringLiteral("printer")),
                              .emptySentence = tr("No printer is set up"),
                              .emptyFact = tr("Papers wait in the queue; nothing is lost.") },
                            210);
    auto *line = new WrappingRow;
    m_remove = addButton(line, "trash-2", tr("Remove"), card);
    m_remove->setVariant(ButtonVariant::Danger);
    line->addStretch();
    auto *trials = line;
    if (themeOf(this).isTight()) { // five buttons do not stand side by side there
        trials = new WrappingRow;
        trials->addStretch();
        card->body()->addLayout(trials);
    }
    m_drawer = addButton(trials, "wallet", tr("Open drawer"), card);
    auto *test = addButton(trials, "printer", tr("Test page"), card);
    auto *change = addButton(line, "pencil", tr("Change the printer"), card);
    m_add = addButton(line, "plus", tr("Add a printer"), card);
    m_add->setEnabled(false); // until it is known whether it is the first one
    card->body()->addLayout(line);
    body()->insertWidget(body()->count() - 1, card);
    connect(m_add, &ActionButton::clicked, this, [this] { edit(-1); });
    connect(change, &ActionButton::clicked, this, [this] { edit(m_printerList->markedRow()); });
    connect(m_printerList, &ListPane::opened, this, &PrinterSection::edit);
    connect(m_printerList, &ListPane::markedChanged, this, &PrinterSection::enableButtons);
    connect(m_printerList, &ListPane::retried, this, &PrinterSection::read);
    connect(test, &ActionButton::clicked, this, &PrinterSection::printTestPage);
    connect(m_drawer, &ActionButton::clicked, &m_shift, &ShiftActions::openDrawer);
    connect(m_remove, &ActionButton::clicked, this, &PrinterSection::askRemove);
}

void PrinterSection::addQueue()
{
    auto *card = new Card(tr("Papers that wait"), this);
    m_queueList = addList(*card,
                          { .subject = tr("Papers that wait"),
                            .headers = { tr("Paper"), tr("Printer"), tr("Age"), tr("State") },
                            .numbersFrom = 4,
                            .emptyIcon = Icon(QStringLiteral("check")),
                            .emptySentence = tr("Everything is printed"),
                            .emptyFact = tr("Papers that a printer did not take stay here.") },
                          230);
    auto *line = new WrappingRow;
    m_giveUp = addButton(line, "x", tr("Cancel the paper"), card);
    m_giveUp->setVariant(ButtonVariant::Danger);
    line->addStretch();
    m_redirect = addButton(line, "arrow-left-right", tr("Other printer"), card);
    m_retry = addButton(line, "refresh-cw", tr("Try again"), card);
    card->body()->addLayout(line);
    body()->insertWidget(body()->count() - 1, card);
    connect(m_queueList, &ListPane::markedChanged, this, &PrinterSection::enableButtons);
    connect(m_queueList, &ListPane::retried, this, &PrinterSection::read);
    connect(m_retry, &ActionButton::clicked, this, &PrinterSection::tryAgain);
    connect(m_redirect, &ActionButton::clicked, this, &PrinterSection::redirect);
    connect(m_giveUp, &ActionButton::clicked, this, &PrinterSection::askGiveUp);
}

void PrinterSection::opened()
{
    read();
    m_printerList->list()->setFocus();
}

void PrinterSection::read()
{
    frame().desks.print.printers().then(
        this, [this](const Result<std::vector<till::PrinterSetup>> &printers) {
            if (!printers) {
                m_printerList->showProblem(deskProblem(printers.error()));
                return;
            }
            m_printers = *printers;
            frame().desks.print.queue().then(
                this, [this](const Result<std::vector<till::PrintJobRow>> &jobs) {
                    if (!jobs) {
                        m_queueList->showProblem(deskProblem(jobs.error()));
                        return;
                    }
                    m_jobs = *jobs;
                    m_hasRead = true;
                    showPrinters();
                    showQueue();
                    showProblem();
                    enableButtons();
                });
        });
}

QString PrinterSection::nameOf(const PrinterId &printer, const QString &kind) const
{
    for (const till::PrinterSetup &setup : m_printers) {
        const bool isMeant = printer.isNull() && setup.papers.contains(kind);
        if (setup.id == printer || isMeant) {
            return setup.name;
        }
    }
    return m_printers.empty() ? tr("none") : m_printers.front().name; // the default one is first
}

int PrinterSection::waitingFor(const till::PrinterSetup &printer, till::PrintJobState state) const
{
    return static_cast<int>(
        std::count_if(m_jobs.begin(), m_jobs.end(), [&](const till::PrintJobRow &job) {
            return job.state == state && nameOf(job.printer, job.documentKind) == printer.name;
        }));
}

void PrinterSection::showPrinters()
{
    std::vector<PickRow> rows;
    for (const till::PrinterSetup &printer : m_printers) {
        const int failed = waitingFor(printer, till::PrintJobState::Failed);
        const int waiting = waitingFor(printer, till::PrintJobState::Waiting);
        const ChipFace chip = failed > 0 ? ChipFace{ Tone::Danger,
                                                     Icon(QStringLiteral("circle-x")),
                                                     tr("%n not printed", nullptr, failed) }
            : waiting > 0
            ? ChipFace{ Tone::Warning,
                        Icon(QStringLiteral("timer")),
                        tr("%n waiting", nullptr, waiting) }
            : ChipFace{ Tone::Success, Icon(QStringLiteral("circle-check")), tr("Nothing waits") };
        QStringList kinds;
        for (const QString &kind : printer.papers) {
            kinds << paperWord(kind);
        }
        if (printer.isDefault) {
            kinds.prepend(printer.papers.isEmpty() ? tr("Everything") : tr("Everything else"));
        }
        rows.push_back({ { printer.name, kinds.join(QStringLiteral(", ")), chip.word },
                         transportWord(printer.transport) + QStringLiteral(" · ") + printer.address
                             + QStringLiteral(" · ") + profileTitle(printer.profile),
                         chip });
    }
    m_printerList->setRows(std::move(rows));
}

QString PrinterSection::ageText(const Instant &since) const
{
    const auto age = frame().desks.clock.now().since(since);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(age).count();
    const auto hours = minutes / 60;
    if (hours >= 48) {
        return tr("%n days", nullptr, static_cast<int>(hours / 24));
    }
    if (hours > 0) {
        return tr("%n hours", nullptr, static_cast<int>(hours));
    }
    return minutes > 0 ? tr("%n minutes", nullptr, static_cast<int>(minutes)) : tr("just now");
}

void PrinterSection::showQueue()
{
    std::vector<PickRow> rows;
    for (const till::PrintJobRow &job : m_jobs) {
        const QString title = (paperWord(job.documentKind) + u' ' + job.title).trimmed();
        const QString tries
            = job.attempts > 0 ? tr("tried %n times", nullptr, job.attempts) : QString();
        rows.push_back({ { title,
                           nameOf(job.printer, job.documentKind),
                           ageText(job.createdAt),
                           jobChip(job.state).word },
                         tries,
                         jobChip(job.state) });
    }
    m_queueList->setRows(std::move(rows));
}

void PrinterSection::showProblem()
{
    QStringList dead;
    for (const till::PrinterSetup &printer : m_printers) {
        if (waitingFor(printer, till::PrintJobState::Failed) > 0) {
            dead << printer.name;
        }
    }
    m_problem->setVisible(!dead.isEmpty());
    m_problem->setText(
        tr("%1 did not take its papers. All sales are saved and no paper is lost. Look after "
           "power, paper and cable, then choose Try again, or send them to another printer.")
            .arg(dead.join(QStringLiteral(", "))));
}

void PrinterSection::enableButtons()
{
    const till::PrinterSetup *printer = markedPrinter();
    const till::PrintJobRow *job = markedJob();
    m_add->setEnabled(m_hasRead);
    m_remove->setEnabled(printer != nullptr && !printer->isDefault);
    const auto profile = carriedProfile(printer == nullptr ? QString() : printer->profile);
    m_drawer->setEnabled(profile && profile->drawerPin != 0);
    const bool isFailed = job != nullptr && job->state == till::PrintJobState::Failed;
    const bool isSending = job != nullptr && job->state == till::PrintJobState::Printing;
    m_retry->setEnabled(isFailed);
    m_redirect->setEnabled(job != nullptr && !isSending && m_printers.size() > 1);
    m_giveUp->setEnabled(job != nullptr && !isSending);
}

const till::PrinterSetup *PrinterSection::markedPrinter() const
{
    const int row = m_printerList->markedRow();
    return row < 0 || row >= static_cast<int>(m_printers.size())
        ? nullptr
        : &m_printers.at(static_cast<std::size_t>(row));
}

const till::PrintJobRow *PrinterSection::markedJob() const
{
    const int row = m_queueList->markedRow();
    return row < 0 || row >= static_cast<int>(m_jobs.size())
        ? nullptr
        : &m_jobs.at(static_cast<std::size_t>(row));
}

void PrinterSection::after(const Future<Result<void>> &answer, const std::function<void()> &then)
{
    Future<Result<void>>(answer).then(this, [this, then](const Result<void> &ended) {
        if (!ended) {
            frame().sounds.play(Sound::Refused);
            frame().messages.addPassing({ QStringLiteral("printers"),
                                          Tone::Warning,
                                          Icon(QStringLiteral("printer")),
                                          tr("That was not done."),
                                          deskProblem(ended.error()),
                                          {} });
        } else if (then) {
            then();
        }
        read();
    });
}

void PrinterSection::edit(int row)
{
    till::PrinterSetup setup;
    const bool isNew = row < 0 || row >= static_cast<int>(m_printers.size());
    if (!isNew) {
        setup = m_printers.at(static_cast<std::size_t>(row));
    } else {
        setup.id = frame().desks.ids.make<PrinterId>();
        setup.profile = QStringLiteral("epson-80");
        setup.transport = QStringLiteral("tcp");
        setup.isDefault = m_printers.empty();
    }
    auto *page = new PrinterPage(setup, isNew);
    connect(page, &PrinterPage::setupTyped, this, [this, page](const till::PrinterSetup &typed) {
        save(page, typed);
    });
    frame().dialog.open(page, DialogWidth::Middle);
}

void PrinterSection::save(PrinterPage *page, const till::PrinterSetup &setup)
{
    page->setStored();
    after(frame().desks.print.savePrinter(setup, *frame().flow.session()),
          [this] { frame().dialog.back(); });
}

void PrinterSection::askRemove()
{
    const till::PrinterSetup *printer = markedPrinter();
    if (printer == nullptr) {
        return;
    }
    frame().dialog.open(new ConfirmPage(
        { tr("Remove the printer"),
          tr("%1 is removed from this till. Papers that wait for it go to the default printer.")
              .arg(printer->name),
          tr("Keep it"),
          tr("Remove it"),
          {} },
        [this, id = printer->id] {
            frame().dialog.close();
            after(frame().desks.print.removePrinter(id, *frame().flow.session()));
        },
        [this] { frame().dialog.back(); }));
}

void PrinterSection::printTestPage()
{
    if (const till::PrinterSetup *printer = markedPrinter()) {
        after(frame().desks.print.printTestPage(printer->id, *frame().flow.session()));
    }
}

void PrinterSection::tryAgain()
{
    if (const till::PrintJobRow *job = markedJob()) {
        after(frame().desks.print.retry(job->id));
    }
}

void PrinterSection::redirect()
{
    const till::PrintJobRow *job = markedJob();
    if (job == nullptr) {
        return;
    }
    auto *page = new PickPage({ .title = tr("Other printer"),
                                .subject = job->title,
                                .headers = { tr("Printer") },
                                .primary = tr("Print there") });
    std::vector<PickRow> rows;
    std::vector<PrinterId> others;
    for (const till::PrinterSetup &printer : m_printers) {
        if (printer.id != job->printer) {
            rows.push_back({ { printer.name }, {}, {} });
            others.push_back(printer.id);
        }
    }
    page->setRows(std::move(rows));
    connect(page, &PickPage::picked, this, [this, id = job->id, others](int row) {
        frame().dialog.close();
        after(frame().desks.print.redirect(id, others.at(static_cast<std::size_t>(row))));
    });
    frame().dialog.open(page);
}

void PrinterSection::askGiveUp()
{
    const till::PrintJobRow *job = markedJob();
    if (job == nullptr) {
        return;
    }
    frame().dialog.open(new ConfirmPage(
        { tr("Cancel the paper"),
          tr("%1 will not be printed. What it says stays stored; a copy can be printed later.")
              .arg((paperWord(job->documentKind) + u' ' + job->title).trimmed()),
          tr("Keep waiting"),
          tr("Do not print it"),
          {} },
        [this, id = job->id] {
            frame().dialog.close();
            after(frame().desks.print.giveUp(id));
        },
        [this] { frame().dialog.back(); }));
}

} // namespace countertop::ui
