#pragma once

#include "core/domain/people/person.h"
#include "core/domain/shift/countedsum.h"
#include "core/domain/ticket/pricing.h"

#include <QAnyStringView>

namespace countertop {

enum class Verdict {
    Allowed,
    NeedsApproval, ///< live on screen; a second person is asked (CT-08)
    Denied, ///< disabled on screen, with the reason
};

/// Why a verdict is not Allowed; screens make the sentence from it.
enum class VerdictReason {
    None,
    RightMissing, ///< the role does not have the right
    RightWithApproval, ///< the role has it with approval only
    SecondPerson, ///< always a second person, whoever asks (CT-10)
    OverShiftLimit, ///< the role's count or sum in this shift is used up (CT-11)
    OverDiscountLimit, ///< a larger discount than the role may give alone
};

/// Whether somebody may do something now, and why not.
struct Decision
{
    Verdict verdict = Verdict::Denied;
    VerdictReason reason = VerdictReason::RightMissing;
    bool operator==(const Decision &) const = default;
};

/// What a role may do by its rights alone.
Decision decide(const Role &role, QAnyStringView right);

/// The same with the role's limit of the shift: *amount* more (its sign does not matter) after
/// what the holders of the role already did. Above the limit the action needs approval; a return
/// without a receipt, which needs it anyway, is then denied (CT-68).
Decision decide(const Role &role,
                QAnyStringView right,
                LimitedAction action,
                const Money &amount,
                const CountedSum &usedInShift);

/// Going on with an open ticket (CT-05): one's own always, one that somebody else opened by right.
Decision decideTakeOver(const Role &role, const PersonRef &person, const Ticket &ticket);

/// A discount on something that costs *base*: the right, the role's largest percentage, and the
/// role's limit of the shift. *taken* is what the discount comes to.
Decision decideDiscount(const Role &role,
                        const Discount &discount,
                        const Money &base,
                        const Money &taken,
                        const CountedSum &usedInShift);

/// The same for the discount that *ticket* carries, on what it is taken off: the lines that take a
/// share of it, after their own discounts.
Decision decideTicketDiscount(const Role &role,
                              const Ticket &ticket,
                              const PricedTicket &priced,
                              const CountedSum &usedInShift);

/// What a line's discount and its share of the ticket's, both given by *giver*, take together:
/// two small discounts on each other are as large as one (CT-11). Less than one minor unit over
/// the rate is the rounding of the two.
Decision decideStackedDiscounts(const Role &role,
                                const PersonId &giver,
                                const Ticket &ticket,
                                const PricedLine &priced);

} // namespace countertop
