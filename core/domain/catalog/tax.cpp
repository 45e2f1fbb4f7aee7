#include "core/domain/catalog/tax.h"

namespace countertop {

std::vector<LineTax> taxesOn(const TaxClass &taxClass, const QDate &day)
{
    std::vector<LineTax> taxes;
    for (const TaxDefinition &definition : taxClass.taxes) {
        const DatedRate *inForce = nullptr;
        for (const DatedRate &dated : definition.rates) {
            if (dated.from <= day) {
                inForce = &dated;
            }
        }
        if (inForce != nullptr) {
            taxes.push_back({ definition.id,
                              definition.name,
                              definition.letter,
                              inForce->rate,
                              definition.base });
        }
    }
    return taxes;
}

} // namespace countertop
