#include "ui/people/rolepage.h"

#include "core/domain/catalog/csvwriter.h"
#include "core/domain/people/rights.h"
#include "core/domain/ticket/entry.h"
#include "core/till/people/peopledesk.h"
#include "ui/pages/typedmoney.h"
#include "ui/people/approvalpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/moneytext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace countertop::ui {

namespace {

constexpr std::array values{ RightValue::Allowed, RightValue::WithApproval, RightValue::Denied };

struct LimitRow
{
    LimitedAction action;
    const char *word;
    bool hasSum;
};

constexpr std::array limitRows{
    LimitRow{ LimitedAction::Refund, QT_TRANSLATE_NOOP("RolePage", "Refunds"), true },
    LimitRow{ LimitedAction::ReturnWithoutReceipt,
              QT_TRANSLATE_NOOP("RolePage", "Returns without a receipt"),
              true },
    LimitRow{ LimitedAction::Void, QT_TRANSLATE_NOOP("RolePage", "Voids"), true },
    LimitRow{ LimitedAction::Discount, QT_TRANSLATE_NOOP("RolePage", "Discounts"), true },
    LimitRow{ LimitedAction::NoSale, QT_TRANSLATE_NOOP("RolePage", "Drawer, no sale"), false },
};

/// 7.5 as it is typed for 7.5 %.
QString percentNumber(const Rate &rate)
{
    return plainQuantity(Quantity::fromThousandths(rate.ppm() / 10, Unit::Piece));
}

} // namespace

RolePage::RolePage(Frame &frame, const Role &role)
    : FormPage(tr("Role"), role.name, tr("Save role"))
    , m_frame(frame)
    , m_role(role)
    , m_name(addText(tr("Name"), role.name))
    , m_isManager(addCheck(tr("May approve what others ask for"), role.isManager))
{
    buildRights();
    buildLimits();
    connect(this, &FormPage::stored, this, &RolePage::save);
}

void RolePage::buildRights()
{
    addHeading(tr("Rights"));
    int place = 0;
    for (const QLatin1StringView right : rights::all()) {
        if (place++ % 2 == 0) {
            beginPair();
        }
        const auto current
            = std::find(values.begin(), values.end(), rights::valueOf(m_role, right));
        m_rights.push_back(addChoice(rightName(right.toString()),
                                     { tr("allowed"), tr("with approval"), tr("not allowed") },
                                     static_cast<int>(current - values.begin())));
    }
}

void RolePage::buildLimits()
{
    addHeading(tr("Limits of a shift"));
    addSentence(tr("For everybody with this role together. Above a limit a second person is asked; "
                   "an empty field is no limit."));
    beginPair();
    m_discountMost = addText(tr("Largest discount, %"),
                             m_role.discountMost ? percentNumber(*m_role.discountMost) : QString());
    beginPair();
    for (const LimitRow &row : limitRows) {
        const auto limit = m_role.limits.find(row.action);
        const ShiftLimit now = limit == m_role.limits.end() ? ShiftLimit{} : limit->second;
        const QString word = tr(row.word);
        if (!m_limits.empty()) {
            beginPair();
        }
        LimitFields fields{ row.action,
                            addText(tr("%1: how often").arg(word),
                                    now.count ? QString::number(*now.count) : QString()),
                            nullptr };
        if (row.hasSum) {
            fields.sum = addText(tr("%1: sum").arg(word),
                                 now.sum ? moneyText(*now.sum, m_frame.locale) : QString());
        }
        m_limits.push_back(fields);
    }
}

QString RolePage::readDiscount(Role &role) const
{
    const QString percent = m_discountMost->text().trimmed();
    role.discountMost.reset();
    if (!percent.isEmpty()) {
        const auto typed = parseQuantity(percent); // thousandths of a per cent are 10 ppm
        if (!typed || *typed < 0 || *typed > 100'000) {
            return tr("The largest discount is a number from 0 to 100.");
        }
        role.discountMost = Rate::fromPpm(*typed * 10);
    }
    return {};
}

QString RolePage::readLimits(Role &role) const
{
    for (const LimitFields &fields : m_limits) {
        ShiftLimit limit;
        const QString count = fields.count->text().trimmed();
        if (!count.isEmpty()) {
            bool isNumber = false;
            limit.count = count.toInt(&isNumber);
            if (!isNumber || *limit.count < 0) {
                return tr("«%1» is no whole number.").arg(count);
            }
        }
        const QString sum = fields.sum != nullptr ? fields.sum->text().trimmed() : QString();
        if (!sum.isEmpty()) {
            limit.sum = typedMoney(sum, m_frame.flow.settings());
            if (!limit.sum) {
                return tr("«%1» is no amount.").arg(sum);
            }
        }
        role.limits.erase(fields.action);
        if (limit.count || limit.sum) {
            role.limits.emplace(fields.action, limit);
        }
    }
    return {};
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
    QString problem = readDiscount(role);
    if (problem.isEmpty()) {
        problem = readLimits(role);
    }
    if (!problem.isEmpty()) {
        showProblem(problem);
        m_frame.sounds.play(Sound::Refused);
        return;
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
