#pragma once

#include "core/domain/catalog/importfile.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>

namespace countertop::tests {

using namespace Qt::StringLiterals;

/// Files of products for tests: those of tests/fixtures/import, and the real ones beside the tree.
inline constexpr QLatin1StringView importFixtures{ CT_SOURCE_DIR "/tests/fixtures/import/" };
inline constexpr QLatin1StringView realFiles{ CT_SOURCE_DIR "/../shared/data/" };

inline Currency eur()
{
    return *Currency::fromCode(u"EUR");
}

inline Result<ImportedProducts> readBytes(const QByteArray &bytes,
                                          const std::optional<ColumnMapping> &mapping = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readProducts(buffer, CsvCaps{}, eur(), mapping);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline ImportedProducts fixture(const char *name)
{
    const auto products = readBytes(bytesOf(importFixtures + QString::fromLatin1(name)));
    return products ? *products : ImportedProducts{};
}

inline std::int64_t minorOf(const ProductDraft &draft)
{
    return draft.price ? draft.price->minor() : -1;
}

inline const ProductDraft *draftOf(const ImportedProducts &products, const QString &sku)
{
    for (const ProductDraft &draft : products.drafts) {
        if (draft.sku == sku) {
            return &draft;
        }
    }
    return nullptr;
}

inline bool hasProblem(const ImportedProducts &products, std::int64_t row, ImportIssue issue)
{
    return std::any_of(products.problems.begin(),
                       products.problems.end(),
                       [row, issue](const ImportProblem &problem) {
                           return problem.row == row && problem.issue == issue;
                       });
}

} // namespace countertop::tests
