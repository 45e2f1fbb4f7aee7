#include "ui/people/rolepage.h"

#include "core/domain/people/rights.h"
#include "core/till/people/peopledesk.h"
#include "ui/people/approvalpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace countertop::ui {

namespace {

constexpr std::array values{ RightValue::Allowed, RightValue::WithApproval, RightValue::Denied };

} // namespace

RolePage::RolePage(Frame &frame, const Role &role)
    : FormPage(tr("Role"), role.name, tr("Save role"))
    , m_frame(frame)
    , m_role(role)
    , m_name(addText(tr("Name"), role.name))
    , m_isManager(addCheck(tr("May approve what others ask for"), role.isManager))
{
    addHeading(tr("Rights"));
    int place = 0;
    for (const QLatin1StringView right : rights::all()) {
        if (place++ % 2 == 0) {
            beginPair();
        }
        const auto current = std::find(values.begin(), values.end(), rights::valueOf(role, right));
        m_rights.push_back(addChoice(rightName(right.toString()),
                                     { tr("allowed"), tr("with approval"), tr("not allowed") },
                                     static_cast<int>(current - values.begin())));
    }
    connect(this, &FormPage::stored, this, &RolePage::save);
}

void RolePage::save()
{
    if (!m_frame.flow.session()) {
        return;
    }
    Role role = m_role;
    role.name = m_name->text().trimmed();
    role.isManager = m_isManager->isChecked();
    const auto all = rights::all();
    for (std::size_t index = 0; index < all.size(); ++index) {
        role.rights[all[index].toString()]
            = values.at(static_cast<std::size_t>(m_rights.at(index)->currentIndex()));
    }
    setWaiting(true);
    m_frame.desks.people.saveRole(*m_frame.flow.session(), role)
        .then(this, [this](const Result<void> &saved) {
            setWaiting(false);
            if (!saved) {
                showProblem(deskProblem(saved.error()));
                m_frame.sounds.play(Sound::Refused);
                return;
            }
            setStored();
            m_frame.sounds.play(Sound::Accepted);
            emit changed();
            m_frame.dialog.back();
        });
}

} // namespace countertop::ui
