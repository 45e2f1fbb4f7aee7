#include "ui/office/todaysection.h"

#include "core/documents/moneytext.h"
#include "core/domain/shift/shiftrules.h"
#include "core/till/shift/shiftdesk.h"
#include "ui/office/dayshiftlist.h"
#include "ui/office/figurecard.h"
#include "ui/office/setasidelist.h"
#include "ui/pages/listpane.h"
#include "ui/people/approvalpage.h"
#include "ui/report/barchart.h"
#include "ui/shell/deskproblem.h"
#include "ui/shift/shiftflow.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

Card *cardAround(const QString &heading, QWidget *body)
{
    auto *card = new Card(heading);
    card->setBodyFlush();
    card->body()->addWidget(body, 1);
    return card;
}

} // namespace

TodaySection::TodaySection(Frame &frame, QWidget *parent)
    : Section(frame, parent)
{
    setProperty("surface", QStringLiteral("canvas"));
    build();
    keepFitting(*this, [this] { fit(); });
}

void TodaySection::Cards::setColumns(int columns)
{
    if (columns == columnCount) {
        return;
    }
    for (const Place &place : places) {
        grid->removeWidget(place.card);
    }
    for (int column = columns; column < columnCount; ++column) {
        grid->setColumnStretch(column, 0);
    }
    columnCount = columns;
    int cell = 0;
    for (const Place &place : places) {
        const int span = std::min(place.span, columns);
        grid->addWidget(place.card, cell / columns, cell % columns, 1, span);
        cell += span;
    }
}

void TodaySection::fit()
{
    const Room room = roomOf(this);
    const bool isSmall = themeOf(this).choice().smallScreen || !room.isAmple();
    m_day->setElided(room.isAmple());
    m_figures.setColumns(!isSmall ? 6 : room.isScant() ? 2 : 3);
    for (int column = 0; column < m_figures.columnCount; ++column) {
        m_figures.grid->setColumnStretch(column, 1);
    }
    m_lists.setColumns(isSmall ? 1 : 2);
    m_lists.grid->setColumnStretch(0, 3);
    m_lists.grid->setColumnStretch(1, isSmall ? 0 : 2);
}

void TodaySection::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *area = newScrollArea(this);
    auto *inner = new QWidget;
    inner->setProperty("surface", QStringLiteral("canvas"));
    area->setWidget(inner);
    outer->addWidget(area);
    auto *layout = new QVBoxLayout(inner);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n4);
    auto *head = new WrappingRow;
    head->setSpacing(space::n3);
    head->addWidget(new TextLabel(tr("Today"), TypeStep::Title, Weight::Bold));
    m_day = new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::TextMuted);
    m_day->setElided(true);
    head->addWidget(m_day, 1);
    m_shift = new Chip({}, this);
    m_unsent = new Chip({}, this);
    head->addWidget(m_unsent);
    head->addWidget(m_shift);
    layout->addLayout(head);
    layout->addWidget(buildFigures());
    layout->addWidget(buildLists(), 1);
}

QWidget *TodaySection::buildFigures()
{
    auto *row = new QWidget(this);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::n3);
    m_figures.grid = layout;
    const auto add = [this, row](const char *icon, const QString &subject) {
        auto *card = new FigureCard(Icon(QString::fromLatin1(icon)), subject, row);
        m_figures.add(card);
        return card;
    };
    m_sales = add("receipt-text", tr("Turnover"));
    m_cash = add("coins", tr("Expected cash"));
    m_difference = add("calculator", tr("Cash difference"));
    m_discounts = add("percent", tr("Discounts"));
    m_voids = add("trash-2", tr("Lines taken off"));
    m_noSales = add("wallet", tr("Drawer, no sale"));
    return row;
}

QWidget *TodaySection::buildLists()
{
    auto *body = new QWidget(this);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::n3);
    auto *chart = new Card(tr("Sales by hour"));
    m_hours = new BarChart(tr("Sales by hour"), chart);
    chart->body()->addWidget(m_hours, 1);
    m_people = new ListPane({ tr("Sales by person"),
                              { tr("Person"), tr("Receipts"), tr("Amount") },
                              1,
                              Icon(QStringLiteral("users")),
                              tr("Nobody has sold yet"),
                              tr("Sales of today stand here by person.") });
    m_voided = new ListPane({ tr("Lines taken off"),
                              { tr("What"), tr("At"), tr("Amount") },
                              1,
                              Icon(QStringLiteral("check")),
                              tr("Nothing was taken off"),
                              tr("Since the shift was opened.") });
    m_scans = new ListPane({ tr("Unknown scans"),
                             { tr("Code"), tr("Times"), tr("Last at") },
                             1,
                             Icon(QStringLiteral("scan-barcode")),
                             tr("Every code was known"),
                             tr("Codes that do not scan are listed here.") });
    m_discounted = new ListPane({ tr("Discounts by person"),
                                  { tr("Person"), tr("Times"), tr("Amount") },
                                  1,
                                  Icon(QStringLiteral("percent")),
                                  tr("No discount was given"),
                                  tr("Discounts by hand stand here by who gave them.") });
    m_approvals = new ListPane({ tr("Approvals"),
                                 { tr("What"), tr("Who"), tr("At") },
                                 2,
                                 Icon(QStringLiteral("check")),
                                 tr("Nothing needed an approval"),
                                 tr("What somebody approved today stands here.") });
    m_shifts = new DayShiftList(frame());
    m_setAside = new SetAsideList(frame());
    m_lists.grid = grid;
    m_lists.add(chart);
    m_lists.add(cardAround(tr("Sales by person"), m_people));
    m_lists.add(cardAround(tr("Shifts of today"), m_shifts), 2);
    m_lists.add(cardAround(tr("Set aside"), m_setAside), 2);
    m_lists.add(cardAround(tr("Lines taken off"), m_voided));
    m_lists.add(cardAround(tr("Discounts by person"), m_discounted));
    m_lists.add(cardAround(tr("Approvals"), m_approvals));
    m_lists.add(cardAround(tr("Unknown scans"), m_scans));
    const int least = themeOf(this).pixels(Measure::TableRow) * 4;
    for (QWidget *pane : std::initializer_list<QWidget *>{
             m_people, m_shifts, m_setAside, m_voided, m_discounted, m_approvals, m_scans }) {
        pane->setMinimumHeight(least);
    }
    connect(m_shifts, &DayShiftList::found, this, &TodaySection::showDifference);
    connect(m_people, &ListPane::retried, this, &TodaySection::readReports);
    connect(m_discounted, &ListPane::retried, this, &TodaySection::readReports);
    connect(m_approvals, &ListPane::retried, this, &TodaySection::readReports);
    connect(m_scans, &ListPane::retried, this, &TodaySection::readScans);
    connect(m_voided, &ListPane::retried, this, &TodaySection::readShift);
    return body;
}

void TodaySection::opened()
{
    readShift();
    readReports();
    readScans();
    m_shifts->read(today());
    m_setAside->read();
}

BusinessDay TodaySection::today() const
{
    const Settings &settings = frame().flow.settings();
    return BusinessDay::of(frame().desks.clock.now(),
                           settings.storeZone(),
                           static_cast<int>(settings.number(setting::dayEndHour)));
}

void TodaySection::showDifference(const till::DayShifts &shifts)
{
    const bool isCounted = shifts.countedShifts > 0;
    m_difference->setFigure(isCounted ? signedMoneyText(shifts.difference, frame().locale)
                                      : QStringLiteral("–"),
                            isCounted ? shifts.difference.currency().symbol() : QString(),
                            tr("%n shift(s) counted", nullptr, shifts.countedShifts));
}

QString TodaySection::clockText(Instant at) const
{
    return timeText(frame().flow.settings().storeZone().toLocal(at).time(), frame().locale);
}

void TodaySection::readShift()
{
    const Settings &settings = frame().flow.settings();
    const QDate day = settings.storeZone().toLocal(frame().desks.clock.now()).date();
    m_day->setText(frame().locale.toString(day, QLocale::LongFormat));
    if (!frame().shift.shift()) {
        showNoShift();
        return;
    }
    frame().desks.shift.figures().then(this, [this](const Result<ShiftFigures> &figures) {
        if (figures) {
            showFigures(*figures);
        } else {
            m_voided->showProblem(deskProblem(figures.error()));
        }
    });
}

void TodaySection::showNoShift()
{
    m_shift->setFace({ Tone::Neutral, Icon(QStringLiteral("circle-dot")), tr("No shift open") });
    m_unsent->setVisible(false);
    const QString none = QStringLiteral("–");
    for (FigureCard *card : { m_cash, m_voids, m_noSales }) {
        card->setFigure(none, {}, tr("No shift is open"));
    }
    m_voided->setRows({});
}

void TodaySection::showFigures(const ShiftFigures &figures)
{
    const QLocale &locale = frame().locale;
    const QString sign = figures.currency.symbol();
    m_shift->setFace(
        { Tone::Success,
          Icon(QStringLiteral("circle-dot")),
          tr("Shift %1 open since %2").arg(figures.shiftNumber).arg(clockText(figures.openedAt)) });
    const TillState &state = figures.state;
    m_unsent->setVisible(true);
    m_unsent->setFace(
        state.setAside == 0 && state.unsent == 0 ? ChipFace{ Tone::Success,
                                                             Icon(QStringLiteral("circle-check")),
                                                             tr("All facts are sent") }
            : state.setAside > 0                 ? ChipFace{ Tone::Danger,
                                             Icon(QStringLiteral("triangle-alert")),
                                             tr("%n set aside", nullptr, state.setAside) }
                                                 : ChipFace{ Tone::Warning,
                                             Icon(QStringLiteral("cloud-off")),
                                             tr("%n not sent yet", nullptr, state.unsent) });
    const std::optional<till::Session> &session = frame().flow.session();
    const BlindCount blind
        = frame().flow.settings().isOn(setting::blindCount) ? BlindCount::On : BlindCount::Off;
    const bool maySee = session && maySeeExpected(session->role, blind, CountState::Running);
    m_cash->setFigure(maySee ? moneyText(figures.expectedCash(), locale) : QStringLiteral("–"),
                      maySee ? sign : QString(),
                      maySee ? tr("float %1").arg(moneyText(figures.openingFloat, locale))
                             : tr("The count is blind"));
    m_voids->setFigure(moneyText(figures.voidedSum, locale),
                       sign,
                       tr("%n line(s)", nullptr, static_cast<int>(figures.voidedLines.size())));
    m_noSales->setFigure(countText(figures.noSaleCount, locale), {}, tr("since the shift opened"));
    std::vector<PickRow> rows;
    for (const LineVoided &line : figures.voidedLines) {
        const QString who = line.approvedBy
            ? tr("%1, approved by %2").arg(line.person.name, line.approvedBy->name)
            : line.person.name;
        rows.push_back(
            { { line.name, clockText(line.at), moneyText(line.amount, locale) }, who, {} });
    }
    m_voided->setRows(std::move(rows));
}

void TodaySection::readReports()
{
    // The whole day, whether a shift is open or they are all closed.
    const BusinessDay day = today();
    using Report = Result<till::SalesReport>;
    till::ReportDesk &desk = frame().desks.report;
    desk.report({ day, day, till::ReportGroup::Hour }).then(this, [this](const Report &report) {
        showTotal(*m_sales, report, [](int count) { return tr("%n receipt(s)", nullptr, count); });
        QList<BarChart::Bar> bars;
        if (report) {
            for (const till::ReportRow &row : report->rows) {
                bars.push_back({ row.label + QStringLiteral(":00"),
                                 moneyText(row.amount, frame().locale),
                                 row.amount.minor() });
            }
        }
        m_hours->setBars(bars, [this](std::int64_t size) {
            const Currency currency = frame().flow.settings().storeCurrency();
            return moneyText(Money::fromMinor(size, currency), frame().locale);
        });
    });
    readPeople(day, till::ReportGroup::Person, m_people);
    readPeople(day, till::ReportGroup::Discount, m_discounted);
    readApprovals(day);
}

void TodaySection::showTotal(FigureCard &card,
                             const Result<till::SalesReport> &report,
                             const std::function<QString(int)> &countWords)
{
    if (report) {
        const till::ReportRow &total = report->total;
        card.setFigure(moneyText(total.amount, frame().locale),
                       total.amount.currency().symbol(),
                       countWords(static_cast<int>(total.count)));
    } else {
        card.setFigure(QStringLiteral("–"), {}, deskProblem(report.error()));
    }
}

void TodaySection::readPeople(BusinessDay day, till::ReportGroup group, ListPane *pane)
{
    frame()
        .desks.report.report({ day, day, group })
        .then(this, [this, pane](const Result<till::SalesReport> &report) {
            if (pane == m_discounted) {
                showTotal(*m_discounts, report, [](int count) {
                    return tr("%n line(s)", nullptr, count);
                });
            }
            if (!report) {
                pane->showProblem(deskProblem(report.error()));
                return;
            }
            std::vector<PickRow> shown;
            for (const till::ReportRow &row : report->rows) {
                shown.push_back({ { row.label,
                                    countText(row.count, frame().locale),
                                    moneyText(row.amount, frame().locale) },
                                  {},
                                  {} });
            }
            pane->setRows(std::move(shown));
        });
}

void TodaySection::readApprovals(BusinessDay day)
{
    using Approvals = Result<std::vector<till::GivenApproval>>;
    frame().desks.report.approvals(day, day).then(this, [this](const Approvals &approvals) {
        if (!approvals) {
            m_approvals->showProblem(deskProblem(approvals.error()));
            return;
        }
        std::vector<PickRow> rows;
        for (const till::GivenApproval &given : *approvals) {
            const Approval &approval = given.approval;
            rows.push_back(
                { { rightName(approval.right),
                    tr("%1, for %2").arg(approval.approver.name, approval.requester.name),
                    clockText(approval.givenAt) },
                  approval.reason,
                  {} });
        }
        m_approvals->setRows(std::move(rows));
    });
}

void TodaySection::readScans()
{
    frame().desks.catalog.unknownScans().then(
        this, [this](const Result<std::vector<till::UnknownScan>> &scans) {
            if (!scans) {
                m_scans->showProblem(deskProblem(scans.error()));
                return;
            }
            std::vector<PickRow> rows;
            for (const till::UnknownScan &scan : *scans) {
                rows.push_back(
                    { { scan.code, countText(scan.count, frame().locale), clockText(scan.lastAt) },
                      scan.lastBy.name,
                      {} });
            }
            m_scans->setRows(std::move(rows));
        });
}

} // namespace countertop::ui
