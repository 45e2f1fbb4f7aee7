#include "ui/people/approvalpage.h"

#include "core/domain/people/rights.h"
#include "ui/login/persontile.h"
#include "ui/login/pinfield.h"
#include "ui/pages/boxname.h"
#include "ui/shell/deskproblem.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/keypad.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
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
    m_frame.desks.people.approvers(requester.ref(), request.right)
        .then(this, [this](const Result<std::vector<till::PersonTile>> &people) {
            if (people) {
                showApprovers(*people);
            } else {
                refuse(deskProblem(people.error()));
            }
        });
}

void ApprovalPage::build(const till::ApprovalRequest &request)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::n6);
    columns->addLayout(buildQuestion(request), 1);
    columns->addLayout(buildPin(), 1);
    body()->addLayout(columns, 1);
    connect(setPrimary(tr("Approve")), &ActionButton::clicked, this, &ApprovalPage::tryApprove);
    connect(&m_approvers, &QButtonGroup::buttonClicked, m_pin, [this] { startPin(); });
    setFirstFocus(m_pin);
}

QVBoxLayout *ApprovalPage::buildQuestion(const till::ApprovalRequest &request)
{
    auto *side = new QVBoxLayout;
    side->setSpacing(space::n3);
    const QString change = request.amountBefore.isEmpty()
        ? request.amountAfter
        : tr("%1 becomes %2").arg(request.amountBefore, request.amountAfter);
    auto *what = new TextLabel(
        tr("%1 asks to %2. %3").arg(m_requester.person.name, rightName(request.right), change),
        TypeStep::Body);
    what->setWordWrap(true);
    side->addWidget(what);
    if (!request.reason.isEmpty()) {
        auto *reason
            = new TextLabel(request.reason, TypeStep::Small, Weight::Regular, ColorRole::TextMuted);
        reason->setWordWrap(true);
        side->addWidget(reason);
    } else {
        // What was asked for brought none: an approval without a reason is none (CT-09).
        m_reason = new QComboBox(this);
        m_reason->setEditable(true);
        nameBox(*m_reason, tr("Reason"));
        m_reason->addItems(
            { tr("Mistake at the till"), tr("Customer's wish"), tr("Goods damaged") });
        side->addWidget(new TextLabel(
            tr("Reason"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
        side->addWidget(m_reason);
    }
    auto *names = new QWidget;
    names->setProperty("surface", QStringLiteral("raised"));
    m_names = new QVBoxLayout(names);
    m_names->setContentsMargins(
        FocusRing::reach, FocusRing::reach, FocusRing::reach, FocusRing::reach);
    m_names->setSpacing(space::n2);
    auto *area = newScrollArea(this); // many people scroll, the number pad never does
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(names);
    side->addWidget(area, 1);
    return side;
}

QVBoxLayout *ApprovalPage::buildPin()
{
    auto *side = new QVBoxLayout;
    side->setSpacing(space::n3);
    m_pin = new PinField(this);
    m_pin->installEventFilter(this);
    auto *keypad = new Keypad(PadLayout::Pin, this);
    m_problem = new TextLabel(tr("Choose who approves, then enter that person's PIN."),
                              TypeStep::Small,
                              Weight::Regular,
                              ColorRole::TextMuted,
                              this);
    m_problem->setWordWrap(true);
    side->addWidget(m_problem);
    side->addWidget(m_pin);
    side->addWidget(keypad);
    side->addStretch(1);
    connect(keypad, &Keypad::typed, m_pin, &PinField::type);
    connect(keypad, &Keypad::pressed, this, [this](PadKey key) {
        key == PadKey::Clear ? m_pin->clear() : m_pin->backspace();
    });
    connect(m_pin, &PinField::entered, this, &ApprovalPage::tryApprove);
    return side;
}

void ApprovalPage::showApprovers(const std::vector<till::PersonTile> &people)
{
    for (const till::PersonTile &tile : people) {
        auto *button = new PersonButton(tile, PersonShape::Row, this);
        m_approvers.addButton(button);
        m_names->addWidget(button);
        button->show();
    }
    m_names->addStretch(1);
    if (m_approvers.buttons().isEmpty()) {
        refuse(tr("Nobody else works here who could approve it."));
    }
}

void ApprovalPage::startPin()
{
    m_problem->setColorRole(ColorRole::TextMuted);
    m_problem->setText(
        tr("Enter the PIN of %1.").arg(m_approvers.checkedButton()->accessibleName()));
    m_pin->clear(); // what was typed belonged to somebody else
    m_pin->setFocus();
}

void ApprovalPage::chooseNext(int steps)
{
    const QList<QAbstractButton *> people = m_approvers.buttons();
    if (people.isEmpty()) {
        return;
    }
    const qsizetype count = people.size();
    const qsizetype from = people.indexOf(m_approvers.checkedButton());
    const qsizetype to = from < 0 ? (steps > 0 ? 0 : count - 1) : (from + steps + count) % count;
    people.at(to)->setChecked(true);
    startPin();
}

bool ApprovalPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows choose the person while the PIN keeps the keyboard.
    if (watched == m_pin && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            chooseNext(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return DialogPage::eventFilter(watched, event);
}

void ApprovalPage::tryApprove()
{
    if (m_isChecking) {
        return;
    }
    const auto *chosen = static_cast<PersonButton *>(m_approvers.checkedButton());
    if (chosen == nullptr) {
        refuse(tr("Choose the person who approves first, then enter that person's PIN."));
        return;
    }
    if (!m_pin->isComplete()) {
        refuse(tr("Enter the whole PIN of %1.").arg(chosen->tile().person.name));
        return;
    }
    if (m_reason != nullptr) {
        m_request.reason = m_reason->currentText().trimmed();
    }
    if (m_request.reason.isEmpty()) {
        refuse(tr("Say why: a reason is needed."));
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
            const bool isNoApprover = approval.error().code.is(ApprovalError::NotAnApprover);
            refuse(isNoApprover ? tr("This person cannot approve it. Choose somebody else.")
                                : deskProblem(approval.error()));
        });
}

void ApprovalPage::refuse(const QString &sentence)
{
    m_problem->setColorRole(ColorRole::Danger);
    m_problem->setText(sentence);
    m_frame.sounds.play(Sound::Refused);
}

} // namespace countertop::ui
