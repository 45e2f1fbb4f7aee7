#include "ui/ticket/refusal.h"

#include "core/domain/shift/shift.h"
#include "core/domain/ticket/entry.h"
#include "core/domain/ticket/returns.h"
#include "core/domain/ticket/settlement.h"
#include "core/domain/ticket/ticket.h"
#include "core/till/ticket/ticketdesk.h"
#include "tests/support/checked.h"

using namespace Qt::StringLiterals;

namespace countertop::tests {

/// What a cashier is told when something is refused.
class RefusalTest : public Checked
{
    Q_OBJECT

private:
    /// The codes up to *last* that only their kind has a sentence for.
    template <typename Code>
    static QList<int> withoutReason(Code last)
    {
        QList<int> found;
        for (int code = 0; code <= static_cast<int>(last); ++code) {
            const Error error{ ErrorKind::Refused, static_cast<Code>(code), u"detail"_s };
            if (ui::sentenceFor(error).startsWith(u"That is not allowed here"_s)) {
                found.push_back(code);
            }
        }
        return found;
    }

private Q_SLOTS:
    void everyRefusalSaysItsReason()
    {
        QCOMPARE(withoutReason(TicketError::ReasonMissing), QList<int>());
        QCOMPARE(withoutReason(SettlementError::NotPaidThatWay), QList<int>());
        QCOMPARE(withoutReason(ReturnError::NoSuchComponent), QList<int>());
        QCOMPARE(withoutReason(ShiftError::UnknownPiece), QList<int>());
        QCOMPARE(withoutReason(till::TicketDeskError::NotDurable), QList<int>());
    }

    void whatNoTableNamesIsSaidByItsKind()
    {
        const Error error{ ErrorKind::Unavailable, EntryError::Malformed, u"detail"_s };
        QCOMPARE(ui::sentenceFor(error),
                 u"That does not work right now. Nothing was lost; try again."_s);
    }
};

} // namespace countertop::tests

CT_TEST_CLASS(countertop::tests::RefusalTest)
#include "refusaltest.moc"
