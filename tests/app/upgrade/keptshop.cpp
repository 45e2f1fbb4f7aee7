#include "tests/app/upgrade/keptshop.h"

#include "app/terminal/openedshop.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

const QStringList databases{ u"till.db"_s, u"site.db"_s, u"reference.db"_s };
constexpr int hardest = 9;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(path));
    }
}

qint64 minor(const Money &money)
{
    return money.minor();
}

QJsonObject figuresJson(const ShiftFigures &figures)
{
    QJsonArray tenders;
    for (const TenderFigure &tender : figures.tenders) {
        tenders.append(minor(tender.net));
    }
    QJsonObject json{ { "shift"_L1, static_cast<qint64>(figures.shiftNumber) },
                      { "receipts"_L1, figures.receiptCount },
                      { "sales"_L1, minor(figures.sales) },
                      { "returns"_L1, minor(figures.returns.sum) },
                      { "turnover"_L1, minor(figures.turnover) },
                      { "tax"_L1, minor(figures.tax) },
                      { "tenders"_L1, tenders },
                      { "expectedCash"_L1, minor(figures.expectedCash()) },
                      { "voided"_L1, minor(figures.voidedSum) },
                      { "cancelled"_L1, minor(figures.cancelledTickets.sum) } };
    if (figures.counted) {
        json.insert("counted"_L1, minor(*figures.counted));
    }
    if (figures.z) {
        json.insert("z"_L1, static_cast<qint64>(figures.z->number));
        json.insert("grandTotal"_L1, minor(figures.z->after.turnover()));
    }
    return json;
}

} // namespace

KeptShop::KeptShop(const QString &folder)
    : m_state(QJsonDocument::fromJson(bytesOf(folder + u"/state.json"_s)).object())
{
    for (const QString &name : databases) {
        write(m_unpacked.filePath(name), qUncompress(bytesOf(folder + u'/' + name + u".qz"_s)));
    }
}

Instant KeptShop::leftAt() const
{
    return Instant::fromMs(m_state.value("leftAtMs"_L1).toInteger());
}

void KeptShop::keep(const QString &shopFolder, const QJsonObject &state, const QString &target)
{
    for (const QString &name : databases) {
        write(target + u'/' + name + u".qz"_s,
              qCompress(bytesOf(shopFolder + u'/' + name), hardest));
    }
    write(target + u"/state.json"_s, QJsonDocument(state).toJson());
}

QStringList KeptShop::all()
{
    const QDir folder(QStringLiteral(CT_SOURCE_DIR "/tests/fixtures/shops"));
    QStringList folders;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        folders << folder.filePath(name);
    }
    return folders;
}

QJsonObject stateOf(TestShop &shop)
{
    const ui::Desks desks = shop.desks();
    QJsonArray closed;
    for (const till::ClosedShift &shift : expected(desks.shift.archive())) {
        closed.append(figuresJson(expected(desks.shift.figuresOf(shift.shift.id))));
    }
    QJsonArray parked;
    for (const till::ParkedTicket &ticket : expected(desks.ticket.parkedTickets())) {
        parked.append(
            QJsonObject{ { "name"_L1, ticket.name }, { "total"_L1, minor(ticket.total) } });
    }
    QJsonArray stock;
    for (const till::StockRow &row :
         expected(desks.stock.onHand(QString(), till::StockFilter::All, 100))) {
        stock.append(QJsonObject{ { "name"_L1, row.name },
                                  { "onHand"_L1, static_cast<qint64>(row.onHand.thousandths()) } });
    }
    QJsonArray customers;
    for (const till::CustomerAccount &account : expected(desks.account.search(u"Dora"_s, 10))) {
        customers.append(QJsonObject{ { "name"_L1, account.customer.name },
                                      { "owed"_L1, minor(account.owed) } });
    }
    QJsonObject state{ { "closedShifts"_L1, closed },
                       { "parked"_L1, parked },
                       { "stock"_L1, stock },
                       { "customers"_L1, customers } };
    if (expected(desks.shift.current())) {
        state.insert("openShift"_L1, figuresJson(expected(desks.shift.figures())));
    }
    const till::TillStart start = expected(desks.ticket.start());
    if (start.draft) {
        state.insert("openTicket"_L1, minor(priceTicket(start.draft->ticket).total));
    }
    if (start.lastSale) {
        state.insert("lastReceipt"_L1, start.lastSale->receiptNumber.toText());
    }
    return state;
}

QJsonObject headOf(TestShop &shop)
{
    const auto head
        = [](till::Ledger &ledger) -> Result<till::JournalHead> { return ledger.head(); };
    const till::JournalHead stands
        = expected(shop.opened().till().write(storage::Urgency::Normal, head));
    return { { "seq"_L1, static_cast<qint64>(stands.seq) },
             { "hash"_L1, QString::fromLatin1(stands.hash.toHex()) } };
}

} // namespace countertop::tests
