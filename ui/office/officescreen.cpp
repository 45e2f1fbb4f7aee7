#include "ui/office/officescreen.h"

#include "core/domain/people/rights.h"
#include "core/domain/people/signin.h"
#include "ui/account/customersection.h"
#include "ui/catalog/catalogsection.h"
#include "ui/office/officegate.h"
#include "ui/office/todaysection.h"
#include "ui/people/peoplesection.h"
#include "ui/stock/stocksection.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/sidelist.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QTimer>

namespace countertop::ui {

OfficeScreen::OfficeScreen(Frame &frame,
                           till::ImportDesk &imports,
                           till::Exporter &exporter,
                           QWidget *parent)
    : SectionScreen(frame, tr("Manager"), parent)
    , m_gate(new OfficeGate(frame, this))
{
    addSection(new TodaySection(frame, this), Icon(QStringLiteral("gauge")), tr("Today"));
    addSection(new CatalogSection(frame, imports, exporter, this),
               Icon(QStringLiteral("tag")),
               tr("Catalogue"),
               rights::catalogEdit);
    addSection(new StockSection(frame, this),
               Icon(QStringLiteral("boxes")),
               tr("Stock"),
               rights::stockChange);
    addSection(new CustomerSection(frame, this), Icon(QStringLiteral("wallet")), tr("Customers"));
    addSection(new PeopleSection(frame, this),
               Icon(QStringLiteral("users")),
               tr("People"),
               rights::peopleEdit);
    stack()->addWidget(m_gate);
    connect(m_gate, &OfficeGate::passed, this, &OfficeScreen::pass);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &OfficeScreen::check);
    timer->start(std::chrono::seconds(1));
    QCoreApplication::instance()->installEventFilter(this);
}

OfficeScreen::~OfficeScreen()
{
    QCoreApplication::instance()->removeEventFilter(this);
}

bool OfficeScreen::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        if (isVisible() && !isGateShown()) { // dialogs of the area stand over it
            if (isExpired()) {
                m_isLocked = true; // the input itself comes too late
            } else {
                m_lastInputMs = frame().desks.clock.monotonicMs();
            }
        }
        break;
    default:
        break;
    }
    return SectionScreen::eventFilter(watched, event);
}

bool OfficeScreen::isExpired() const
{
    return m_isLocked || isManagerAreaExpired(m_lastInputMs, frame().desks.clock.monotonicMs());
}

bool OfficeScreen::isGateShown() const
{
    return stack()->currentWidget() == m_gate;
}

void OfficeScreen::opened()
{
    const std::optional<till::Session> &session = frame().flow.session();
    if (session && m_signedInAt != session->signedInAt) { // a PIN was entered just now
        m_signedInAt = session->signedInAt;
        m_lastInputMs = frame().desks.clock.monotonicMs();
        m_isLocked = false;
    }
    arrange();
    if (isExpired()) {
        showGate();
    } else {
        SectionScreen::opened();
    }
}

void OfficeScreen::check()
{
    if (isVisible() && !isGateShown() && isExpired()) {
        frame().dialog.close();
        showGate();
    }
}

void OfficeScreen::showGate()
{
    m_isLocked = true;
    sideList()->setEnabled(false);
    stack()->setCurrentWidget(m_gate);
    m_gate->begin();
}

void OfficeScreen::pass()
{
    m_isLocked = false;
    m_lastInputMs = frame().desks.clock.monotonicMs();
    sideList()->setEnabled(true);
    SectionScreen::opened();
}

bool OfficeScreen::perform(Action action)
{
    return !isGateShown() && SectionScreen::perform(action);
}

bool OfficeScreen::takeScan(const Scan &scan)
{
    return !isGateShown() && SectionScreen::takeScan(scan);
}

} // namespace countertop::ui
