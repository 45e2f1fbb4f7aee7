#include "ui/people/approvalpage.h"

#include "core/domain/people/rights.h"
#include "ui/login/persontile.h"
#include "ui/login/pinfield.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

struct RightRow
{
    QLatin1StringView right;
    const char *name;
};

const RightRow rightRows[] = {
    { rights::posUse, QT_TRANSLATE_NOOP("Rights", "sell at the counter") },
    { rights::priceOverride, QT_TRANSLATE_NOOP("Rights", "change a price") },
    { rights::priceBelowFloor, QT_TRANSLATE_NOOP("Rights", "go below the lowest price") },
    { rights::openPrice, QT_TRANSLATE_NOOP("Rights", "type a price") },
    { rights::discount, QT_TRANSLATE_NOOP("Rights", "give a discount") },
    { rights::ticketCreate, QT_TRANSLATE_NOOP("Rights", "make tickets") },
    { rights::ticketVoid, QT_TRANSLATE_NOOP("Rights", "cancel a ticket") },
    { rights::voidAfterTender, QT_TRANSLATE_NOOP("Rights", "cancel a ticket with money on it") },
    { rights::lineVoid, QT_TRANSLATE_NOOP("Rights", "take off a line") },
    { rights::ticketTakeOver, QT_TRANSLATE_NOOP("Rights", "go on with a colleague's ticket") },
    { rights::ticketRefund, QT_TRANSLATE_NOOP("Rights", "take goods back") },
    { rights::refundWithoutReceipt,
      QT_TRANSLATE_NOOP("Rights", "take goods back without a receipt") },
    { rights::refundOtherTender, QT_TRANSLATE_NOOP("Rights", "pay back another way") },
    { rights::payCash, QT_TRANSLATE_NOOP("Rights", "take cash") },
    { rights::payAccount, QT_TRANSLATE_NOOP("Rights", "charge an account") },
    { rights::drawerNoSale, QT_TRANSLATE_NOOP("Rights", "open the drawer without a sale") },
    { rights::cashMove, QT_TRANSLATE_NOOP("Rights", "pay cash in or out") },
    { rights::shiftOpen, QT_TRANSLATE_NOOP("Rights", "open a shift") },
    { rights::shiftClose, QT_TRANSLATE_NOOP("Rights", "close a shift") },
    { rights::shiftForceClose,
      QT_TRANSLATE_NOOP("Rights", "close a shift uncounted or with a difference") },
    { rights::shiftSeeExpected, QT_TRANSLATE_NOOP("Rights", "see the expected cash") },
    { rights::reprint, QT_TRANSLATE_NOOP("Rights", "print a receipt again") },
    { rights::managerArea, QT_TRANSLATE_NOOP("Rights", "open the manager area") },
    { rights::catalogEdit, QT_TRANSLATE_NOOP("Rights", "change the catalogue") },
    { rights::catalogImport, QT_TRANSLATE_NOOP("Rights", "import products") },
    { rights::stockChange, QT_TRANSLATE_NOOP("Rights", "change stock") },
    { rights::peopleEdit, QT_TRANSLATE_NOOP("Rights", "change people and rights") },
    { rights::settingsEdit, QT_TRANSLATE_NOOP("Rights", "change settings") },
    { rights::reportsView, QT_TRANSLATE_NOOP("Rights", "read reports") },
    { rights::setAsideDecide, QT_TRANSLATE_NOOP("Rights", "decide on what was set aside") },
    { rights::backupRun, QT_TRANSLATE_NOOP("Rights", "back up and restore") },
};

} // namespace

QString rightName(QStringView right)
{
    for (const RightRow &row : rightRows) {
        if (right == row.right) {
            return QCoreApplication::translate("Rights", row.name);
        }
    }
    return right.toString();
}

ApprovalPage::ApprovalPage(Frame &frame,
                           const till::Session &requester,
                           const till::ApprovalRequest &request)
    : DialogPage(tr("Approval"), rightName(request.right))
    , m_frame(frame)
    , m_requester(requester)
    , m_request(request)
{
    build(request);
    m_frame.desks.people.people().then(this,
                                       [this](const Result<std::vector<till::PersonTile>> &people) {
                                           if (people) {
                                               showApprovers(*people);
                                           }
                                       });
}

void ApprovalPage::build(const till::ApprovalRequest &request)
{
    const QString change = request.amountBefore.isEmpty()
        ? request.amountAfter
        : tr("%1 becomes %2").arg(request.amountBefore, request.amountAfter);
    auto *what = new TextLabel(
        tr("%1 asks to %2. %3").arg(m_requester.person.name, rightName(request.right), change),
        TypeStep::Body);
    what->setWordWrap(true);
    body()->addWidget(what);
    if (!request.reason.isEmpty()) {
        body()->addWidget(
            new TextLabel(request.reason, TypeStep::Small, Weight::Regular, ColorRole::TextMuted));
    }
    if (request.reason.isEmpty()) {
        // What was asked for brought none: an approval without a reason is none (CT-09).
        m_reason = new QComboBox(this);
        m_reason->setEditable(true);
        m_reason->setAccessibleName(tr("Reason"));
        m_reason->addItems(
            { tr("Mistake at the till"), tr("Customer's wish"), tr("Goods damaged") });
        body()->addWidget(new TextLabel(
            tr("Reason"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
        body()->addWidget(m_reason);
    }
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::n5);
    m_names = new QVBoxLayout;
    m_names->setSpacing(space::n2);
    columns->addLayout(m_names, 1);
    auto *pinSide = new QVBoxLayout;
    m_pin = new PinField(this);
    auto *keypad = new Keypad(PadLayout::Pin, this);
    m_problem = new TextLabel(tr("Choose who approves, then enter that person's PIN."),
                              TypeStep::Small,
                              Weight::Regular,
                              ColorRole::TextMuted,
                              this);
    m_problem->setWordWrap(true);
    pinSide->addWidget(m_problem);
    pinSide->addWidget(m_pin);
    pinSide->addWidget(keypad);
    columns->addLayout(pinSide, 1);
    body()->addLayout(columns);
    connect(keypad, &Keypad::typed, m_pin, &PinField::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_pin->clear() : m_pin->backspace();
    });
    connect(m_pin, &PinField::entered, this, &ApprovalPage::tryApprove);
    connect(setPrimary(tr("Approve")), &ActionButton::clicked, this, &ApprovalPage::tryApprove);
    connect(&m_approvers, &QButtonGroup::buttonClicked, m_pin, [this] {
        m_pin->clear();
        m_pin->setFocus();
    });
    setFirstFocus(m_pin);
}

void ApprovalPage::showApprovers(const std::vector<till::PersonTile> &people)
{
    for (const till::PersonTile &tile : people) {
        if (tile.person.id == m_requester.person.id) {
            continue;
        }
        auto *button = new PersonButton(tile, this);
        m_approvers.addButton(button);
        m_names->addWidget(button);
    }
    m_names->addStretch(1);
}

void ApprovalPage::tryApprove()
{
    auto *chosen = static_cast<PersonButton *>(m_approvers.checkedButton());
    if (chosen == nullptr || !m_pin->isComplete() || m_isChecking) {
        m_problem->setText(tr("Choose who approves, then enter that person's PIN."));
        return;
    }
    if (m_reason != nullptr) {
        m_request.reason = m_reason->currentText().trimmed();
    }
    if (m_request.reason.isEmpty()) {
        m_problem->setText(tr("Say why: a reason is needed."));
        return;
    }
    m_isChecking = true;
    m_frame.desks.people.approve(m_requester, m_request, chosen->tile().person.id, m_pin->take())
        .then(this, [this](const Result<Approval> &approval) {
            m_isChecking = false;
            if (approval) {
                emit approved(*approval);
                return;
            }
            m_pin->setRefused(true);
            m_problem->setColorRole(ColorRole::Danger);
            const bool isNoApprover = approval.error().code.is(ApprovalError::NotAnApprover);
            m_problem->setText(isNoApprover
                                   ? tr("This person cannot approve it. Choose somebody else.")
                                   : tr("Name and PIN do not belong together. Try again."));
            m_frame.sounds.play(Sound::Refused);
        });
}

} // namespace countertop::ui
