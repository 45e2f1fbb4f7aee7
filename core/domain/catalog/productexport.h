#pragma once

#include "core/domain/catalog/csvwriter.h"
#include "core/domain/catalog/productdraft.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace countertop {

/// The header of our CSV of products: every field that an import reads.
QStringList productHeaders();

/// One product as a row under `productHeaders`. Importing it again changes nothing.
CsvCells productCells(const ProductDraft &product);

/// A whole catalogue as a file of ours.
QByteArray exportProducts(const std::vector<ProductDraft> &products);

} // namespace countertop
