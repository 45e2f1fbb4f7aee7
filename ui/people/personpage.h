#pragma once

#include "core/till/people/peopledesk.h"
#include "ui/pages/formpage.h"
#include "ui/shell/frame.h"

#include <vector>

namespace countertop::ui {

/// One person: name, number, role, whether they work here; a new PIN; the way out of a lock.
class PersonPage final : public FormPage
{
    Q_OBJECT

public:
    PersonPage(Frame &frame, const till::PersonTile &tile, std::vector<Role> roles);

signals:
    void changed();

private:
    void save();
    void savePin();
    void unlock();
    void makeRecoveryCode();
    void finish();
    void refuse(const Error &error);

    Frame &m_frame;
    till::PersonTile m_tile;
    std::vector<Role> m_roles;
    QLineEdit *m_name;
    QLineEdit *m_number;
    QComboBox *m_role;
    QCheckBox *m_isActive;
    QLineEdit *m_pin;
    QLineEdit *m_again;
};

} // namespace countertop::ui
