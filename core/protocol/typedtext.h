#pragma once

#include <QJsonObject>

namespace countertop {

/// Whether a name, reason, note or code anywhere in *body* holds the number of a payment card,
/// which is kept nowhere (CT-57). Codes may be barcodes: only 15 digits and more count there. The
/// values of settings are the shop's own words, bank accounts among them, and are left alone.
bool holdsCardNumber(const QJsonObject &body);

} // namespace countertop
