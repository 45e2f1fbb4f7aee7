#pragma once

#include "core/base/result.h"

#include <QString>

namespace countertop::ui {

/// The sentence for an error of the back office's desks, by its code. Where the detail is what a
/// person must know – the product that has a barcode – it is named in the sentence.
QString deskProblem(const Error &error);

} // namespace countertop::ui
