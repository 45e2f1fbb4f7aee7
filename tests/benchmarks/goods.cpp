#include "tests/benchmarks/goods.h"

#include "core/domain/catalog/csvreader.h"
#include "core/protocol/canonicaljson.h"
#include "core/protocol/catalogcodec.h"
#include "core/till/sync/sync.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QSet>

namespace countertop::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t wholeList = 818'775;
constexpr std::size_t rowsAPage = 5'000;

/// The list of barcodes as it lies beside the project, packed.
QByteArray packedList()
{
    const QString path
        = QStringLiteral(CT_SOURCE_DIR "/../shared/data/barcodes/barcodes_full.csv.gz");
    if (!QFile::exists(path)) {
        return {};
    }
    QProcess gzip;
    gzip.start(u"gzip"_s, { u"-dc"_s, path });
    return gzip.waitForFinished(120'000) ? gzip.readAllStandardOutput() : QByteArray();
}

std::vector<Goods> realGoods(std::size_t count)
{
    QByteArray bytes = packedList();
    std::vector<Goods> goods;
    if (bytes.isEmpty()) {
        return goods;
    }
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    auto reader = CsvReader::open(buffer, CsvCaps());
    if (!reader) {
        qFatal("the list of barcodes: %s", qPrintable(reader.error().detail));
    }
    QSet<QString> codes;
    // Every so many-th, so that a part of the list holds all its scripts.
    const std::size_t step = std::max<std::size_t>(1, wholeList / count);
    std::size_t place = 0;
    while (goods.size() < count) {
        const auto row = reader->next();
        if (!row || !*row) {
            break;
        }
        const QStringList &cells = (*row)->cells;
        const bool isHeader = place == 0;
        if (place++ % step != 0 || isHeader || cells.size() < 2 || codes.contains(cells.at(0))) {
            continue;
        }
        codes.insert(cells.at(0));
        goods.push_back({ cells.at(0), cells.at(1).simplified() });
    }
    return goods;
}

QStringList codesIn(QIODevice &file)
{
    QStringList codes;
    auto reader = CsvReader::open(file, CsvCaps());
    while (reader) {
        const auto row = reader->next();
        if (!row || !*row) {
            break;
        }
        codes << (*row)->cells.value(0);
    }
    return codes.mid(1);
}

std::vector<Goods> madeUpGoods(std::size_t count)
{
    static const QStringList kinds{ u"Tea"_s, u"Bread"_s,    u"Cheese"_s,
                                    u"Сыр"_s, u"有机奶酪"_s, u"Soap"_s };
    static const QStringList makers{ u"Nordlicht"_s, u"Ufer"_s, u"Valley"_s, u"Brook"_s, u"Süd"_s };
    std::vector<Goods> goods;
    for (std::size_t number = 0; number < count; ++number) {
        const auto place = static_cast<qsizetype>(number);
        goods.push_back({ u"29%1"_s.arg(number, 11, 10, QLatin1Char('0')),
                          u"%1 %2 %3"_s.arg(makers.at(place % makers.size()),
                                            kinds.at(place / 5 % kinds.size()),
                                            QString::number(number)) });
    }
    return goods;
}

FeedRow rowOf(const Goods &goods, std::size_t number, const TaxClassId &taxClass, Currency currency)
{
    Product product;
    product.id = ProductId(makeUuid7(1'778'760'420'000, 1, number + 1));
    product.name = goods.name.isEmpty() ? goods.code : goods.name;
    product.sku = goods.code;
    product.taxClass = taxClass;
    product.prices
        = { { QDate(2026, 1, 1),
              Money::fromMinor(99 + static_cast<std::int64_t>(number % 900), currency) } };
    product.barcodes = { Barcode{ goods.code, QString(), 1, std::nullopt } };
    const auto body = canonicalBytes(productToJson(product));
    return { 0, u"product"_s, product.id.toText(), 1, false, *body };
}

template <typename Answer>
void mustHold(const Answer &answer)
{
    if (!answer) {
        qFatal("goods: %s", qPrintable(answer.error().detail));
    }
}

} // namespace

std::vector<Goods> someGoods(std::size_t count)
{
    std::vector<Goods> goods = realGoods(count);
    return goods.empty() ? madeUpGoods(count) : goods;
}

std::vector<Goods> allGoods()
{
    return someGoods(wholeList);
}

QStringList irregularCodes()
{
    QFile file(QStringLiteral(CT_SOURCE_DIR "/../shared/data/barcodes/barcodes_irregular.csv"));
    return file.open(QIODevice::ReadOnly) ? codesIn(file) : QStringList();
}

void addGoods(till::Sync &sync, const std::vector<Goods> &goods)
{
    for (std::size_t first = 0; first < goods.size(); first += rowsAPage) {
        const std::size_t last = std::min(goods.size(), first + rowsAPage);
        mustHold(sync.read(storage::Urgency::Normal,
                           [&](till::Reference &reference) -> Result<void> {
                               CT_TRY(records, reference.records());
                               const TaxClassId taxClass = *records->settings.standardTaxClass();
                               const Currency currency = records->settings.storeCurrency();
                               CT_TRY(cursor, reference.cursor(u"catalog"_s));
                               FeedPage page;
                               page.next = cursor.position; // the site knows nothing of them
                               page.siteEpoch = cursor.siteEpoch;
                               for (std::size_t place = first; place < last; ++place) {
                                   page.rows.push_back(
                                       rowOf(goods.at(place), place, taxClass, currency));
                               }
                               return reference.applyPage(u"catalog"_s, page);
                           })
                     .takeResult());
    }
}

} // namespace countertop::bench
