#include "ui/people/peoplesection.h"

#include "core/base/idsource.h"
#include "core/domain/people/rights.h"
#include "ui/pages/listpane.h"
#include "ui/people/personpage.h"
#include "ui/people/rolepage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

PeopleSection::PeopleSection(Frame &frame, QWidget *parent)
    : Section(frame, parent)
    , m_views(new SegmentedControl(tr("People or roles"), this))
    , m_stack(new QStackedWidget(this))
    , m_make(new ActionButton(Icon(QStringLiteral("plus")), tr("New person"), this))
    , m_people(new ListPane({ tr("People"),
                              { tr("Name"), tr("Role"), tr("State") },
                              3,
                              Icon(QStringLiteral("users")),
                              tr("Nobody yet"),
                              tr("Add whoever works here.") },
                            this))
    , m_roleList(new ListPane({ tr("Roles"),
                                { tr("Role"), tr("Allowed"), tr("With approval") },
                                1,
                                Icon(QStringLiteral("users")),
                                tr("No role yet"),
                                {} },
                              this))
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    auto *top = new WrappingRow;
    top->setSpacing(space::n3);
    top->addWidget(new TextLabel(tr("People"), TypeStep::Title, Weight::Bold), 1);
    m_views->addSegment(tr("People"));
    m_views->addSegment(tr("Roles"));
    m_views->setCurrent(0);
    m_make->setButtonSize(ButtonSize::Small);
    m_make->setEnabled(false); // until the roles are known
    top->addWidget(m_views);
    top->addWidget(m_make);
    layout->addLayout(top);
    m_stack->addWidget(m_people);
    m_stack->addWidget(m_roleList);
    layout->addWidget(m_stack, 1);
    connect(m_views, &SegmentedControl::chosen, this, &PeopleSection::showView);
    connect(m_make, &ActionButton::clicked, this, [this] {
        m_views->current() == 0 ? makePerson() : makeRole();
    });
    connect(m_people, &ListPane::opened, this, [this](int row) {
        editPerson(m_tiles.at(static_cast<std::size_t>(row)));
    });
    connect(m_roleList, &ListPane::opened, this, [this](int row) {
        editRole(m_roles.at(static_cast<std::size_t>(row)));
    });
    connect(m_people, &ListPane::retried, this, &PeopleSection::read);
    connect(m_roleList, &ListPane::retried, this, &PeopleSection::read);
}

void PeopleSection::opened()
{
    read();
    showView(m_views->current());
}

void PeopleSection::showView(int view)
{
    m_stack->setCurrentIndex(view);
    m_make->setWord(view == 0 ? tr("New person") : tr("New role"));
    m_make->setAccessibleName(m_make->word());
    (view == 0 ? m_people : m_roleList)->list()->setFocus();
}

void PeopleSection::read()
{
    till::PeopleDesk &desk = frame().desks.people;
    desk.people(till::PeopleWanted::Everybody)
        .then(this, [this](const Result<std::vector<till::PersonTile>> &people) {
            if (people) {
                showPeople(*people);
            } else {
                m_people->showProblem(deskProblem(people.error()));
            }
        });
    desk.roles().then(this, [this](const Result<std::vector<Role>> &roles) {
        if (roles) {
            m_roles = *roles;
            showRoles();
        } else {
            m_roleList->showProblem(deskProblem(roles.error()));
        }
    });
}

void PeopleSection::showPeople(const std::vector<till::PersonTile> &people)
{
    m_tiles = people;
    std::vector<PickRow> rows;
    for (const till::PersonTile &tile : people) {
        const ChipFace state = tile.isLocked
            ? ChipFace{ Tone::Danger, Icon(QStringLiteral("lock")), tr("Locked") }
            : tile.person.isActive
            ? ChipFace{ Tone::Success, Icon(QStringLiteral("check")), tr("Works here") }
            : ChipFace{ Tone::Neutral, Icon(QStringLiteral("eye-off")), tr("Left") };
        rows.push_back({ { tile.person.name, tile.roleName, {} }, tile.person.number, state });
    }
    m_people->setRows(std::move(rows));
}

void PeopleSection::showRoles()
{
    std::vector<PickRow> rows;
    for (const Role &role : m_roles) {
        int allowed = 0;
        int approved = 0;
        for (const QLatin1StringView right : rights::all()) {
            const RightValue value = rights::valueOf(role, right);
            allowed += value == RightValue::Allowed ? 1 : 0;
            approved += value == RightValue::WithApproval ? 1 : 0;
        }
        rows.push_back({ { role.name, QString::number(allowed), QString::number(approved) },
                         role.isManager ? tr("may approve") : QString(),
                         {} });
    }
    m_roleList->setRows(std::move(rows));
    m_make->setEnabled(true);
}

void PeopleSection::makePerson()
{
    if (m_roles.empty()) {
        return;
    }
    till::PersonTile tile;
    tile.person.id = frame().desks.ids.make<PersonId>();
    tile.person.role = m_roles.front().id;
    const std::optional<till::Session> &session = frame().flow.session();
    if (session) {
        tile.person.stores = session->person.stores; // works where whoever adds them works
    }
    editPerson(tile);
}

void PeopleSection::makeRole()
{
    Role role; // begins with no right at all
    role.id = frame().desks.ids.make<RoleId>();
    editRole(role);
}

void PeopleSection::editPerson(const till::PersonTile &tile)
{
    auto *page = new PersonPage(frame(), tile, m_roles);
    connect(page, &PersonPage::changed, this, &PeopleSection::read);
    frame().dialog.open(page, DialogWidth::Middle);
}

void PeopleSection::editRole(const Role &role)
{
    auto *page = new RolePage(frame(), role);
    connect(page, &RolePage::changed, this, &PeopleSection::read);
    frame().dialog.open(page, DialogWidth::Middle);
}

} // namespace countertop::ui
