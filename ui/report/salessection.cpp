#include "ui/report/salessection.h"

#include "core/documents/moneytext.h"
#include "core/till/catalog/catalogdesk.h"
#include "ui/pages/listpane.h"
#include "ui/report/barchart.h"
#include "ui/report/exportpage.h"
#include "ui/report/papernote.h"
#include "ui/report/receiptlist.h"
#include "ui/settings/printwords.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int daysMost = 31;
constexpr int othersMost = 10; ///< the largest; all of them are rows
constexpr int rowsLeast = 140; ///< head and a row or two, or the empty sentence

/// What a row of the list is: the head of its first column.
QString rowWord(till::ReportGroup group)
{
    using till::ReportGroup;
    switch (group) {
    case ReportGroup::Day:
        return SalesSection::tr("Day");
    case ReportGroup::Hour:
        return SalesSection::tr("Hour");
    case ReportGroup::Product:
    case ReportGroup::PriceChange:
        return SalesSection::tr("Product");
    case ReportGroup::Category:
        return SalesSection::tr("Category");
    case ReportGroup::Tax:
        return SalesSection::tr("Tax");
    case ReportGroup::Tender:
        return SalesSection::tr("Tender");
    case ReportGroup::Person:
    case ReportGroup::Discount:
        return SalesSection::tr("Person");
    }
    return {};
}

/// What a row counts: the head of its second column.
QString countWord(till::ReportGroup group)
{
    using till::ReportGroup;
    switch (group) {
    case ReportGroup::Day:
    case ReportGroup::Hour:
    case ReportGroup::Tax:
    case ReportGroup::Tender:
    case ReportGroup::Person:
        return SalesSection::tr("Receipts");
    case ReportGroup::Product:
    case ReportGroup::Category:
    case ReportGroup::Discount:
    case ReportGroup::PriceChange:
        return SalesSection::tr("Lines");
    }
    return {};
}

/// "24.90 → 21.00"; empty for rows without one.
QString changeText(const till::ReportRow &row, const QLocale &locale)
{
    return row.change ? SalesSection::tr("%1 → %2").arg(moneyText(row.change->listPrice, locale),
                                                        moneyText(row.change->price, locale))
                      : QString();
}

} // namespace

SalesSection::SalesSection(Frame &frame,
                           ReportOutlets outlets,
                           till::ReportGroup group,
                           const QString &title,
                           ReportScope &scope,
                           QWidget *parent)
    : Section(frame, parent)
    , m_outlets(std::move(outlets))
    , m_group(group)
    , m_title(title)
    , m_scope(scope)
    , m_bar(new ScopeBar(frame, scope, this))
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QScrollArea *area = newScrollArea(this);
    m_inner = new QWidget;
    m_inner->setProperty("surface", QStringLiteral("canvas"));
    area->setWidget(m_inner);
    outer->addWidget(area);
    auto *layout = new QVBoxLayout(m_inner);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(buildHead());
    layout->addWidget(m_bar);
    m_chartCard = new Card(QString(), this);
    m_chart = new BarChart(title, m_chartCard);
    m_chartCard->body()->addWidget(m_chart, 1);
    layout->addWidget(m_chartCard, 2);
    layout->addWidget(buildRows(), 3);
    connect(m_bar, &ScopeBar::changed, this, &SalesSection::read);
    closeWays();
    keepFitting(*this, [this] { fit(); });
}

QWidget *SalesSection::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new WrappingRow(head);
    row->setSpacing(space::n3);
    row->addWidget(new TextLabel(m_title, TypeStep::Title, Weight::Bold, ColorRole::Text, head));
    row->addStretch();
    const auto add = [this, head, row](const char *icon, const QString &word) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, head);
        button->setButtonSize(ButtonSize::Small);
        row->addWidget(button);
        m_outs.push_back(button);
        return button;
    };
    connect(add("printer", tr("Print")), &ActionButton::clicked, this, &SalesSection::print);
    connect(add("file-text", tr("Save as PDF")),
            &ActionButton::clicked,
            this,
            &SalesSection::savePages);
    connect(add("download", tr("Export")), &ActionButton::clicked, this, &SalesSection::exportRows);
    return head;
}

QWidget *SalesSection::buildRows()
{
    auto *card = new Card(QString(), this);
    m_rowsCard = card;
    card->setBodyFlush();
    m_rows = new ListPane({ tr("%1, rows").arg(m_title),
                            { rowWord(m_group), countWord(m_group), tr("Amount") },
                            1,
                            Icon(QStringLiteral("chart-column")),
                            {},
                            {} },
                          card);
    connect(m_rows->setEmptyAction(tr("Look earlier")), &ActionButton::clicked, this, [this] {
        m_bar->step(-1);
    });
    card->body()->addWidget(m_rows, 1);
    auto *rule = new Hairline(Qt::Horizontal, card);
    rule->setTotal();
    card->body()->addWidget(rule);
    auto *foot = new QHBoxLayout;
    const int margin = themeOf(this).panelMargin();
    foot->setContentsMargins(margin, space::n3, margin, space::n3);
    foot->setSpacing(space::n4);
    foot->addWidget(new TextLabel(tr("Together"), TypeStep::Body, Weight::Bold), 1);
    m_count = new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::TextMuted);
    m_total = new MoneyLabel(TypeStep::Figure, Weight::Bold, card);
    m_total->setSubject(tr("Together"));
    auto *receipts = new ActionButton(Icon(QStringLiteral("receipt-text")), tr("Receipts"), card);
    receipts->setButtonSize(ButtonSize::Small);
    m_outs.push_back(receipts);
    foot->addWidget(receipts);
    foot->addWidget(m_count);
    foot->addWidget(m_total);
    card->body()->addLayout(foot);
    connect(receipts, &ActionButton::clicked, this, &SalesSection::openAll);
    connect(m_rows, &ListPane::opened, this, &SalesSection::openRow);
    connect(m_rows, &ListPane::retried, this, &SalesSection::read);
    return card;
}

void SalesSection::opened()
{
    m_bar->begin(); // tells what to read
}

void SalesSection::read()
{
    const int asked = ++m_asked;
    m_rows->showReading();
    m_rowsCard->setHeading(daysText());
    m_rows->setEmptySentence(emptySentence());
    m_rows->setEmptyFact(m_scope.person || m_scope.till
                             ? tr("Choose other days, everybody, or all tills.")
                             : tr("Choose other days."));
    using Categories = Result<std::vector<Category>>;
    frame().desks.catalog.categories().then(this, [this, asked](const Categories &categories) {
        const till::ReportQuestion question{
            m_scope.from,   m_scope.to,   m_group,
            m_scope.person, m_scope.till, categories ? *categories : std::vector<Category>()
        };
        frame().desks.report.report(question).then(
            this, [this, asked](const Result<till::SalesReport> &report) {
                if (asked != m_asked) {
                    return;
                }
                if (report) {
                    show(*report);
                } else {
                    showProblem(deskProblem(report.error()));
                }
            });
    });
}

QString SalesSection::daysText() const
{
    const auto word = [this](BusinessDay day) {
        return frame().locale.toString(day.date(), QStringLiteral("d MMM"));
    };
    return m_scope.from == m_scope.to ? word(m_scope.from)
                                      : tr("%1 to %2").arg(word(m_scope.from), word(m_scope.to));
}

QString SalesSection::emptySentence() const
{
    const bool isOfPrices = m_group == till::ReportGroup::PriceChange;
    return (isOfPrices                                   ? tr("No price was changed by hand: %1")
                : m_group == till::ReportGroup::Discount ? tr("No discount was given: %1")
                                                         : tr("Nothing sold: %1"))
        .arg(daysText());
}

QString SalesSection::labelOf(const till::ReportRow &row) const
{
    switch (m_group) {
    case till::ReportGroup::Day:
        return frame().locale.toString(BusinessDay::fromText(row.label).date(),
                                       QStringLiteral("ddd d MMM"));
    case till::ReportGroup::Hour:
        return row.label + QStringLiteral(":00");
    case till::ReportGroup::Tender:
        return row.key == QStringLiteral("cash")        ? tr("Cash")
            : row.key == QStringLiteral("card")         ? tr("Card")
            : row.key == QStringLiteral("account")      ? tr("Account")
            : row.key == QStringLiteral("store_credit") ? tr("Store credit")
                                                        : row.label;
    case till::ReportGroup::Product:
    case till::ReportGroup::Category:
    case till::ReportGroup::Tax:
    case till::ReportGroup::Person:
    case till::ReportGroup::Discount:
    case till::ReportGroup::PriceChange:
        return row.label.isEmpty() ? tr("(none)") : row.label;
    }
    return row.label;
}

QString SalesSection::wholeLabelOf(const till::ReportRow &row) const
{
    return row.change ? tr("%1 %2").arg(labelOf(row), changeText(row, frame().locale))
                      : labelOf(row);
}

void SalesSection::show(const till::SalesReport &report)
{
    m_report = report;
    showRows(report);
    const QLocale &locale = frame().locale;
    m_count->setText(countText(report.total.count, locale));
    m_total->setAmount(moneyText(report.total.amount, locale),
                       report.total.amount.currency().symbol());
    if (report.rows.empty()) {
        closeWays();
        return;
    }
    for (ActionButton *button : m_outs) {
        button->enable();
    }
}

void SalesSection::showRows(const till::SalesReport &report)
{
    const QLocale &locale = frame().locale;
    std::vector<PickRow> rows;
    QList<BarChart::Bar> bars;
    const bool isByTime = m_group == till::ReportGroup::Day || m_group == till::ReportGroup::Hour;
    const int barsMost = isByTime ? daysMost : othersMost;
    for (const till::ReportRow &row : report.rows) {
        const QString amount = moneyText(row.amount, locale);
        rows.push_back({ { QString(qsizetype(2) * row.depth, QChar::Nbsp) + labelOf(row),
                           countText(row.count, locale),
                           amount },
                         row.change ? tr("%1 · %2").arg(changeText(row, locale), row.change->person)
                                    : QString(),
                         {} });
        if (row.depth == 0 && bars.size() < barsMost) {
            bars.push_back({ wholeLabelOf(row), amount, row.amount.abs().minor() });
        }
    }
    m_rows->setRows(std::move(rows));
    m_hasBars = !bars.isEmpty();
    fit();
    m_chart->setBars(bars, [this, currency = report.total.amount.currency()](std::int64_t size) {
        return moneyText(Money::fromMinor(size, currency), frame().locale);
    });
}

void SalesSection::fit()
{
    const Room room = roomOf(this);
    m_chartCard->setVisible(m_hasBars && room.isAmple());
    // Where head and foot leave nothing for the rows, the whole section scrolls; elsewhere chart
    // and rows give way, however little height is left.
    m_inner->setMaximumHeight(room.isShort() ? QWIDGETSIZE_MAX : height());
    m_rows->setMinimumHeight(room.isShort() ? themeOf(this).scaled(rowsLeast) : 0);
}

void SalesSection::showProblem(const QString &sentence)
{
    m_report.reset();
    closeWays();
    m_rows->showProblem(sentence);
}

void SalesSection::closeWays()
{
    for (ActionButton *button : m_outs) {
        button->setEnabled(false); // why stands in the place of the rows
        button->setToolTip(tr("There are no rows"));
    }
}

void SalesSection::openRow(int row)
{
    if (!m_report || row < 0 || row >= static_cast<int>(m_report->rows.size())) {
        return;
    }
    const till::ReportRow &opened = m_report->rows.at(static_cast<std::size_t>(row));
    ReceiptList::open(
        frame(),
        tr("%1: %2").arg(wholeLabelOf(opened), moneyText(opened.amount, frame().locale)),
        frame().desks.report.receipts(m_report->asked, opened.key));
}

void SalesSection::openAll()
{
    if (m_report) {
        const QString sum = moneyText(m_report->total.amount, frame().locale);
        ReceiptList::open(frame(),
                          tr("%1: %2").arg(tr("Together"), sum),
                          frame().desks.report.receipts(m_report->asked, std::nullopt));
    }
}

void SalesSection::print()
{
    using Printers = Result<std::vector<till::PrinterSetup>>;
    frame().desks.print.printers().then(this, [this](const Printers &printers) {
        if (printers && printers->size() > 1) {
            choosePrinter(*printers);
        } else {
            printOn(std::nullopt);
        }
    });
}

void SalesSection::choosePrinter(const std::vector<till::PrinterSetup> &printers)
{
    auto *page = new PickPage({ .title = tr("Print on"),
                                .subject = m_title,
                                .headers = { tr("Printer"), tr("Kind") },
                                .numbersFrom = 2,
                                .primary = tr("Print"),
                                .searchHint = {},
                                .text = {},
                                .emptySentence = {},
                                .emptyFact = {} });
    std::vector<PickRow> rows;
    rows.reserve(printers.size());
    for (const till::PrinterSetup &printer : printers) {
        rows.push_back({ { printer.name, transportWord(printer.transport) }, {}, {} });
    }
    frame().dialog.open(page);
    page->setRows(std::move(rows));
    connect(page, &PickPage::picked, this, [this, printers](int row) {
        frame().dialog.close();
        printOn(printers.at(static_cast<std::size_t>(row)).id);
    });
}

void SalesSection::printOn(const std::optional<PrinterId> &printer)
{
    if (!m_report || !frame().flow.session()) {
        return;
    }
    frame()
        .desks.report.print(*m_report, printer, *frame().flow.session())
        .then(this, [this](const Result<void> &queued) {
            notePaper(frame(), queued, tr("The report is being printed."));
        });
}

void SalesSection::savePages()
{
    if (m_report) {
        frame().dialog.open(new ExportPage(frame(), m_outlets.exporter, m_outlets.pages, *m_report),
                            DialogWidth::Middle);
    }
}

void SalesSection::exportRows()
{
    if (m_report) {
        frame().dialog.open(new ExportPage(frame(), m_outlets.exporter, *m_report),
                            DialogWidth::Middle);
    }
}

} // namespace countertop::ui
