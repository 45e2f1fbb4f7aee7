#include "core/domain/account/ledger.h"

#include "tests/support/builders.h"
#include "tests/support/checked.h"

namespace countertop {

using namespace tests; // NOLINT(google-build-using-namespace): builders read as words

namespace {

Customer dora(std::optional<Money> limit = {})
{
    Customer customer;
    customer.id = idOf<CustomerId>(u"Dora");
    customer.name = QStringLiteral("Dora");
    customer.creditLimit = limit;
    return customer;
}

LedgerEntry entry(Ledger ledger, std::int64_t minor, const QString &cause)
{
    LedgerEntry made{ .amount = eur(minor) };
    made.customer = dora().id;
    made.ledger = ledger;
    made.causeKind = QStringLiteral("ticket");
    made.causeId = cause;
    return made;
}

Settlement paidBy(TenderKind kind, std::int64_t minor)
{
    Tender tender{ .given = eur(minor), .change = eur(0), .net = eur(minor) };
    tender.kind = kind;
    return { eur(minor), 1, { tender } };
}

} // namespace

class LedgerTest : public Checked
{
    Q_OBJECT

private slots:
    void CT_47_aNameIsAllThatACustomerNeeds();
    void CT_58_accountUpToTheFreeLimit();
    void CT_58_withoutALimitNoPayByAccount();
    void CT_59_creditIsADerivedBalanceNeverBelowZero();
    void aCausePostsOnce();
    void actsHaveASign();
    void tendersChangeTheLedgers();
};

void LedgerTest::CT_47_aNameIsAllThatACustomerNeeds()
{
    QVERIFY(checkCustomer(dora()).has_value());
    Customer nameless = dora();
    nameless.name = QStringLiteral(" ");
    QVERIFY(checkCustomer(nameless).error().code.is(AccountError::NameMissing));
    Customer card = dora();
    card.phone = QStringLiteral("4111 1111 1111 1111");
    QVERIFY(checkCustomer(card).error().code.is(AccountError::TextHoldsCardNumber));
}

void LedgerTest::CT_58_accountUpToTheFreeLimit()
{
    const Customer customer = dora(eur(20'000));
    const std::vector<LedgerEntry> owed = { entry(Ledger::Account, 15'000, QStringLiteral("t1")) };
    QCOMPARE(tenderLimit(TenderKind::Account, customer, owed, euros())->minor(), 5000);
    QVERIFY(checkPosting(customer, owed, entry(Ledger::Account, 6000, QStringLiteral("t2")))
                .error()
                .code.is(AccountError::OverLimit));
    const LedgerEntry fifty = entry(Ledger::Account, 5000, QStringLiteral("t2"));
    QVERIFY(checkPosting(customer, owed, fifty).has_value());
    QCOMPARE(balanceOf(std::vector{ owed[0], fifty }, Ledger::Account, euros()).minor(), 20'000);
    QCOMPARE(freeLimit(customer, eur(25'000))->minor(), 0);
    QCOMPARE(freeLimit(customer, eur(-1'000))->minor(), 21'000);
}

void LedgerTest::CT_58_withoutALimitNoPayByAccount()
{
    QVERIFY(!tenderLimit(TenderKind::Account, dora(), {}, euros()));
    QVERIFY(checkPosting(dora(), {}, entry(Ledger::Account, 1, QStringLiteral("t1")))
                .error()
                .code.is(AccountError::NoLimit));
    QVERIFY(checkPosting(dora(), {}, entry(Ledger::Account, -1, QStringLiteral("t1")))
                .has_value()); // a payment is always taken
    QVERIFY(!tenderLimit(TenderKind::Cash, dora(eur(1)), {}, euros()));
}

void LedgerTest::CT_59_creditIsADerivedBalanceNeverBelowZero()
{
    std::vector<LedgerEntry> credit = { entry(Ledger::StoreCredit, 5000, QStringLiteral("c1")) };
    QCOMPARE(tenderLimit(TenderKind::StoreCredit, dora(), credit, euros())->minor(), 5000);
    QVERIFY(checkPosting(dora(), credit, entry(Ledger::StoreCredit, -5001, QStringLiteral("t1")))
                .error()
                .code.is(AccountError::OverCredit));
    credit.push_back(entry(Ledger::StoreCredit, -2000, QStringLiteral("t1")));
    QCOMPARE(balanceOf(credit, Ledger::StoreCredit, euros()).minor(), 3000);
    credit.push_back(entry(Ledger::StoreCredit, 2000, QStringLiteral("r1")));
    QCOMPARE(balanceOf(credit, Ledger::StoreCredit, euros()).minor(), 5000);
    QCOMPARE(balanceOf(credit, Ledger::Account, euros()).minor(), 0);
}

void LedgerTest::aCausePostsOnce()
{
    const std::vector<LedgerEntry> posted
        = { entry(Ledger::StoreCredit, 5000, QStringLiteral("c1")) };
    QVERIFY(
        checkPosting(dora(), posted, posted.front()).error().code.is(AccountError::AlreadyPosted));
    QVERIFY(
        checkPosting(dora(eur(9000)), posted, entry(Ledger::Account, 5000, QStringLiteral("c1")))
            .has_value());
}

void LedgerTest::actsHaveASign()
{
    QCOMPARE(ledgerChange(LedgerAct::Charge, eur(5))->amount.minor(), 5);
    QCOMPARE(ledgerChange(LedgerAct::Payment, eur(5))->amount.minor(), -5);
    QCOMPARE(ledgerChange(LedgerAct::IssueCredit, eur(5))->amount.minor(), 5);
    QCOMPARE(*ledgerChange(LedgerAct::SpendCredit, eur(5)),
             (LedgerChange{ Ledger::StoreCredit, eur(-5) }));
    QVERIFY(ledgerChange(LedgerAct::Charge, eur(0)).error().code.is(AccountError::NotPositive));
}

void LedgerTest::tendersChangeTheLedgers()
{
    QCOMPARE(ledgerChanges(paidBy(TenderKind::Account, 5000)),
             (std::vector<LedgerChange>{ { Ledger::Account, eur(5000) } }));
    QCOMPARE(ledgerChanges(paidBy(TenderKind::StoreCredit, 2000)),
             (std::vector<LedgerChange>{ { Ledger::StoreCredit, eur(-2000) } }));
    QCOMPARE(ledgerChanges(paidBy(TenderKind::StoreCredit, -2000)),
             (std::vector<LedgerChange>{ { Ledger::StoreCredit, eur(2000) } }));
    QVERIFY(ledgerChanges(paidBy(TenderKind::Cash, 2000)).empty());
}

} // namespace countertop

CT_TEST_CLASS(countertop::LedgerTest)
#include "ledgertest.moc"
