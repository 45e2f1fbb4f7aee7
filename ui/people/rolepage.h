#pragma once

#include "core/domain/people/person.h"
#include "ui/pages/formpage.h"
#include "ui/shell/frame.h"

#include <vector>

namespace countertop::ui {

/// What a role may do: each right allowed, with approval, or not (CT-08).
class RolePage final : public FormPage
{
    Q_OBJECT

public:
    RolePage(Frame &frame, const Role &role);

signals:
    void changed();

private:
    void buildRights();
    void buildLimits();
    void save();
    /// *returns* the sentence about what is wrong, empty if nothing is.
    QString readDiscount(Role &role) const;
    QString readLimits(Role &role) const;

    Frame &m_frame;
    Role m_role;
    QLineEdit *m_name;
    QCheckBox *m_isManager;
    struct LimitFields
    {
        LimitedAction action;
        QLineEdit *count;
        QLineEdit *sum; ///< none where an action has a count only
    };
    QLineEdit *m_discountMost = nullptr;
    std::vector<LimitFields> m_limits;
    std::vector<QComboBox *> m_rights; ///< in the order of rights::all()
};

} // namespace countertop::ui
