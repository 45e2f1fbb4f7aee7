#pragma once

#include "core/domain/catalog/importplan.h"

#include <QString>

namespace countertop::terminal {

/// What is wrong with a cell, as a sentence without its place: "the price is no number (abc)".
QString problemWords(const ImportProblem &problem);

/// What a row of a file does: "row 3: refused, A1, Apple: price: this is no number (abc)".
QString stepWords(const ImportStep &step);

/// "our own CSV", "WooCommerce", "Shopify", "Square", "by mapping".
QString formatWords(ImportFormat format);

} // namespace countertop::terminal
