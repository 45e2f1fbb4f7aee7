#pragma once

#include "core/till/report/exporter.h"

namespace countertop::terminal {

/// Papers as PDF files of A4 pages.
till::PageWriter pageWriter();

} // namespace countertop::terminal
