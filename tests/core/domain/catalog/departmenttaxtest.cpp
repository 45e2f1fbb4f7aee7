#include "core/domain/catalog/departmenttax.h"

#include "tests/support/builders.h"
#include "tests/support/checked.h"

#include <array>

namespace countertop {

/// How goods without a product are taxed in a department.
class DepartmentTaxTest : public tests::Checked
{
    Q_OBJECT

private:
    static TaxClass named(const QString &name, bool isActive = true)
    {
        TaxClass taxClass;
        taxClass.id = tests::idOf<TaxClassId>(name);
        taxClass.isActive = isActive;
        return taxClass;
    }

private Q_SLOTS:
    void CT_21_goodsOfOneTaxClassSayHowTheDepartmentIsTaxed()
    {
        const std::optional<TaxClass> food = named(QStringLiteral("food"));
        const std::optional<TaxClass> full = named(QStringLiteral("full"));
        QCOMPARE(commonTaxClass(std::array{ food, food })->id, food->id);
        QVERIFY(!commonTaxClass(std::array{ food, full }));
        QVERIFY(!commonTaxClass(std::array{ food, std::optional<TaxClass>() }));
        QVERIFY(!commonTaxClass(std::array{ std::optional<TaxClass>(), food }));
        QVERIFY(!commonTaxClass({}));
        QVERIFY(!commonTaxClass(std::array{ std::optional(named(QStringLiteral("old"), false)) }));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::DepartmentTaxTest)

#include "departmenttaxtest.moc"
