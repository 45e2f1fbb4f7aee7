#include "ui/report/salessection.h"

#include "core/base/clock.h"
#include "core/documents/moneytext.h"
#include "core/domain/settings/settings.h"
#include "core/till/catalog/catalogdesk.h"
#include "core/till/report/exporter.h"
#include "ui/pages/listpane.h"
#include "ui/report/barchart.h"
#include "ui/report/exportpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneylabel.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

enum Choice { Today, Yesterday, SevenDays, ThisMonth, OtherDays };

constexpr int daysMost = 31;
constexpr int othersMost = 10; ///< the largest; all of them are rows

} // namespace

SalesSection::SalesSection(Frame &frame,
                           till::Exporter &exporter,
                           till::ReportGroup group,
                           const QString &title,
                           ReportPeriod &period,
                           QWidget *parent)
    : Section(frame, parent)
    , m_exporter(exporter)
    , m_group(group)
    , m_period(period)
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(buildHead(title));
    layout->addWidget(buildPeriod());
    auto *chart = new Card(QString(), this);
    m_chart = new BarChart(title, chart);
    chart->body()->addWidget(m_chart, 1);
    layout->addWidget(chart, 2);
    layout->addWidget(buildRows(title), 3);
}

QWidget *SalesSection::buildHead(const QString &title)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::n3);
    row->addWidget(new TextLabel(title, TypeStep::Title, Weight::Bold), 1);
    m_export = new ActionButton(Icon(QStringLiteral("download")), tr("Export"), head);
    m_export->setButtonSize(ButtonSize::Small);
    row->addWidget(m_export);
    connect(m_export, &ActionButton::clicked, this, &SalesSection::exportRows);
    return head;
}

QWidget *SalesSection::buildPeriod()
{
    auto *bar = new QWidget(this);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::n1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::n3);
    m_choices = new SegmentedControl(tr("Period"), bar);
    for (const QString &word :
         { tr("Today"), tr("Yesterday"), tr("7 days"), tr("This month"), tr("Days") }) {
        m_choices->addSegment(word);
    }
    row->addWidget(m_choices);
    const auto field = [bar, row](const QString &word) {
        auto *edit = new QLineEdit(bar);
        edit->setAccessibleName(word);
        edit->setToolTip(word);
        edit->setLayoutDirection(Qt::LeftToRight);
        row->addWidget(edit, 1);
        return edit;
    };
    m_from = field(tr("From day, year-month-day"));
    m_to = field(tr("To day, year-month-day"));
    row->addStretch(1);
    column->addLayout(row);
    m_problem = new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Danger, bar);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_choices, &SegmentedControl::chosen, this, &SalesSection::choosePeriod);
    connect(m_from, &QLineEdit::editingFinished, this, &SalesSection::takeDays);
    connect(m_to, &QLineEdit::editingFinished, this, &SalesSection::takeDays);
    return bar;
}

QWidget *SalesSection::buildRows(const QString &title)
{
    auto *card = new Card(QString(), this);
    card->setBodyFlush();
    const QString counted = m_group == till::ReportGroup::Product
            || m_group == till::ReportGroup::Category || m_group == till::ReportGroup::Discount
        ? tr("Lines")
        : tr("Receipts");
    m_rows = new ListPane({ title,
                            { title, counted, tr("Amount") },
                            1,
                            Icon(QStringLiteral("chart-column")),
                            tr("Nothing sold in these days"),
                            tr("Choose other days.") },
                          card);
    card->body()->addWidget(m_rows, 1);
    auto *rule = new Hairline(Qt::Horizontal, card);
    rule->setTotal();
    card->body()->addWidget(rule);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::n5, space::n3, space::n5, space::n3);
    foot->setSpacing(space::n4);
    foot->addWidget(new TextLabel(tr("Together"), TypeStep::Body, Weight::Bold), 1);
    m_count = new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::TextMuted);
    m_total = new MoneyLabel(TypeStep::Figure, Weight::Bold, card);
    m_total->setSubject(tr("Together"));
    foot->addWidget(m_count);
    foot->addWidget(m_total);
    card->body()->addLayout(foot);
    connect(m_rows, &ListPane::retried, this, &SalesSection::read);
    return card;
}

BusinessDay SalesSection::today() const
{
    const Settings &settings = frame().flow.settings();
    return BusinessDay::of(frame().desks.clock.now(),
                           settings.storeZone(),
                           static_cast<int>(settings.number(setting::dayEndHour)));
}

void SalesSection::opened()
{
    if (m_period.choice != OtherDays) {
        choosePeriod(m_period.choice); // today may be another day by now
        return;
    }
    showPeriod();
    read();
}

void SalesSection::choosePeriod(int choice)
{
    const QDate day = today().date();
    m_period.choice = choice;
    switch (choice) {
    case Today:
        m_period.from = m_period.to = BusinessDay(day);
        break;
    case Yesterday:
        m_period.from = m_period.to = BusinessDay(day.addDays(-1));
        break;
    case SevenDays:
        m_period.from = BusinessDay(day.addDays(-6));
        m_period.to = BusinessDay(day);
        break;
    case ThisMonth:
        m_period.from = BusinessDay(QDate(day.year(), day.month(), 1));
        m_period.to = BusinessDay(day);
        break;
    default: // the days as they stand, to be changed in the fields
        m_from->setFocus();
        break;
    }
    showPeriod();
    read();
}

void SalesSection::showPeriod()
{
    m_choices->setCurrent(m_period.choice);
    m_from->setText(m_period.from.toText());
    m_to->setText(m_period.to.toText());
    m_problem->hide();
}

void SalesSection::takeDays()
{
    if (m_from->text() == m_period.from.toText() && m_to->text() == m_period.to.toText()) {
        return;
    }
    const BusinessDay from = BusinessDay::fromText(m_from->text().trimmed());
    const BusinessDay to = BusinessDay::fromText(m_to->text().trimmed());
    const bool isRange = from.isValid() && to.isValid() && from.date() <= to.date();
    m_problem->setText(tr("Write days as year-month-day, the earlier one first."));
    m_problem->setVisible(!isRange);
    if (isRange) {
        m_period = { OtherDays, from, to };
        showPeriod();
        read();
    }
}

void SalesSection::read()
{
    const int asked = ++m_asked;
    m_rows->showReading();
    using Categories = Result<std::vector<Category>>;
    frame().desks.catalog.categories().then(this, [this, asked](const Categories &categories) {
        frame()
            .desks.report
            .report(m_period.from,
                    m_period.to,
                    m_group,
                    categories ? *categories : std::vector<Category>())
            .then(this, [this, asked](const Result<till::SalesReport> &report) {
                if (asked != m_asked) {
                    return;
                }
                if (report) {
                    show(*report);
                } else {
                    m_report.reset();
                    m_export->disableBecause(tr("There is nothing to export"));
                    m_rows->showProblem(deskProblem(report.error()));
                }
            });
    });
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
        return row.label.isEmpty() ? tr("(none)") : row.label;
    }
    return row.label;
}

void SalesSection::show(const till::SalesReport &report)
{
    m_report = report;
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
                         {},
                         {} });
        if (row.depth == 0 && bars.size() < barsMost) {
            bars.push_back({ labelOf(row), amount, row.amount.abs().minor() });
        }
    }
    m_rows->setRows(std::move(rows));
    m_chart->setBars(bars, [this, currency = report.total.amount.currency()](std::int64_t size) {
        return moneyText(Money::fromMinor(size, currency), frame().locale);
    });
    m_count->setText(countText(report.total.count, locale));
    m_total->setAmount(moneyText(report.total.amount, locale),
                       report.total.amount.currency().symbol());
    if (report.rows.empty()) {
        m_export->disableBecause(tr("There is nothing to export"));
    } else {
        m_export->enable();
    }
}

void SalesSection::exportRows()
{
    if (m_report) {
        frame().dialog.open(new ExportPage(frame(), m_exporter, *m_report), DialogWidth::Middle);
    }
}

} // namespace countertop::ui
