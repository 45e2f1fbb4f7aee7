#pragma once

#include "core/domain/ticket/settlement.h"
#include "ui/shell/frame.h"

#include <QElapsedTimer>
#include <QWidget>

#include <array>
#include <map>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace countertop::ui {

class ActionButton;
class AmountField;
class IconLabel;
class Keypad;
class MoneyLabel;
class TenderList;
class TextLabel;

/// A kind of tender with the key that chooses it and its word in setting::tenders.
struct TenderChoice
{
    TenderKind kind;
    Action action;
    const char *setting;
};

/// In the store's order; F5 to F8 while paying, unless somebody assigned others.
inline constexpr std::array tenderChoices{
    TenderChoice{ TenderKind::Cash, Action::Tender1, "cash" },
    TenderChoice{ TenderKind::CardSlip, Action::Tender2, "card" },
    TenderChoice{ TenderKind::Account, Action::Tender3, "account" },
    TenderChoice{ TenderKind::StoreCredit, Action::Tender4, "store_credit" },
};

/// The payment dialog's body: what is due at the left, how it is paid at the right. It adds
/// nothing up: due, remaining and change come from the domain's Settlement.
class PaymentPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentPage(Frame &frame, QWidget *parent = nullptr);

    /// Opens with *givenText* already typed as cash ("2000" F12, CT-16), or empty.
    void open(const QString &givenText);
    /// Enter: takes what is typed, or exactly what is due.
    void finish();
    void chooseTender(TenderKind kind);
    void takeExact();
    void removeLastTender();

    /// A key of the table while paying. *returns* whether it is one of payment.
    bool perform(Action action);
    /// The field that has the keyboard first.
    QWidget *firstFocus() const;

signals:
    void finished();
    /// A sentence for the field: the amount was refused.
    void problem(const QString &sentence);

private:
    QWidget *buildDueSide();
    QWidget *buildTenderSide();
    QWidget *buildTenderButtons();
    QWidget *buildQuickCash();
    QWidget *buildCardRow();
    void connectEntry();
    /// Says it where who is signed in may not take that tender (CT-08). *returns* whether it did.
    bool sayDenied(TenderKind kind);
    /// The sentence under the field; an empty one takes no room.
    void say(const QString &sentence);
    void refresh();
    void refreshTenderButtons();
    void refreshQuickCash();
    void refreshChange();
    /// What stands in the field. *errors*: those of `parseMoney`, also for an empty field.
    Result<Money> typedAmount() const;
    Money dueNow() const;
    /// Cash, or on a refund the way the money came.
    TenderKind nextKind() const;
    Tender tenderOf(const Money &given) const;
    bool give(const Money &given, Plausibility plausibility);
    /// Whether this press is the one that gave the last tender, once more: a key that bounces, a
    /// double click. It must not give the rest of what is due (CT-62).
    bool isSecondPress() const;
    QString text(const Money &money) const;

    Frame &m_frame;
    TicketFlow &m_flow;
    TenderKind m_kind = TenderKind::Cash;
    MoneyLabel *m_due = nullptr;
    TenderList *m_tenders = nullptr;
    IconLabel *m_changeIcon = nullptr;
    TextLabel *m_changeWord = nullptr;
    MoneyLabel *m_change = nullptr;
    QWidget *m_changePanel = nullptr;
    TextLabel *m_problem = nullptr;
    AmountField *m_amount = nullptr;
    QComboBox *m_currency = nullptr;
    QWidget *m_cardRow = nullptr; ///< of a card slip: nothing but what a slip may tell (CT-57)
    QLineEdit *m_lastFour = nullptr;
    QLineEdit *m_reference = nullptr;
    Keypad *m_keypad = nullptr;
    QElapsedTimer m_sinceGiven;
    QHBoxLayout *m_quick = nullptr;
    ActionButton *m_finish = nullptr;
    std::map<TenderKind, ActionButton *> m_kinds;
};

} // namespace countertop::ui
