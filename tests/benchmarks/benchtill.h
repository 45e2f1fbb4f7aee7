#pragma once

#include "core/till/print/printdesk.h"
#include "tests/support/tillfixture.h"

namespace countertop::bench {

/// A till in a folder of its own on the disk that is measured ($TMPDIR), with an open shift, and
/// the sales that the benchmarks ring up.
class BenchTill final
{
public:
    explicit BenchTill(storage::Durability durability = storage::Durability::Full)
    {
        for (int number = 0; number < productCount; ++number) {
            m_products.push_back(
                tests::aProduct(QStringLiteral("Article number %1").arg(number))
                    .costing(199 + number)
                    .changed([](Product &product) { product.isStockTracked = true; }));
        }
        open(durability);
        addPrinter();
        openShift();
    }

    void open(storage::Durability durability)
    {
        till::TillOptions options;
        options.folder = m_folder.path();
        options.clock = &m_clock;
        options.identity = tests::aDevice();
        options.durability = durability;
        auto opened = till::Till::open(options);
        mustHold(opened);
        m_till = std::move(*opened);
    }
    void close() { m_till.reset(); }

    void openShift()
    {
        till::OpenShift request;
        request.openingSum = tests::eur(10000);
        request.by = tests::aSession();
        mustHold(till::ShiftDesk(*m_till).open(request).takeResult());
    }
    void closeShift()
    {
        till::CloseShift request;
        request.reason = QStringLiteral("not counted");
        request.by = tests::aSession();
        mustHold(till::ShiftDesk(*m_till).close(request).takeResult());
    }

    /// The next sale, paid in cash, its receipt to be printed; the draft is kept as at the counter.
    till::CompleteTicket nextSale(int lines)
    {
        tests::TicketBuilder builder;
        for (int line = 0; line < lines; ++line) {
            builder.with(1, m_products.at(static_cast<std::size_t>(++m_drawn % productCount)));
        }
        Ticket ticket = builder;
        ticket.id = m_ids.next<TicketId>();
        Tender tender = tests::cash(priceTicket(ticket).total.minor());
        tender.id = m_ids.next<TenderId>();
        for (TicketLine &line : ticket.lines) {
            line.id = m_ids.next<LineId>();
        }
        return { .draft = { ticket, { tender } }, .by = tests::aSession() };
    }
    void keepDraft(const till::CompleteTicket &sale)
    {
        mustHold(till::TicketDesk(*m_till).keepDraft(sale.draft).takeResult());
    }
    bool complete(const till::CompleteTicket &sale)
    {
        const auto sold = till::TicketDesk(*m_till).complete(sale).takeResult();
        mustHold(sold);
        return true;
    }
    void sell(int count, int lines)
    {
        for (int sale = 0; sale < count; ++sale) {
            complete(nextSale(lines));
        }
    }
    /// A job that does nothing, waited for.
    void hop()
    {
        m_till->write(storage::Urgency::Sale, [](till::Ledger &) { return done(); })
            .waitForFinished();
    }
    /// Bytes of the database's pages; what waits in the WAL is counted as written.
    std::int64_t size()
    {
        return number(QStringLiteral("PRAGMA page_count"))
            * number(QStringLiteral("PRAGMA page_size"));
    }
    std::int64_t number(const QString &sql) { return text(sql).toLongLong(); }
    QString text(const QString &sql)
    {
        return *m_till
                    ->write(storage::Urgency::Normal,
                            [&sql](till::Ledger &ledger) { return ledger.database().read(sql); })
                    .takeResult();
    }
    QString folder() const { return m_folder.path(); }
    QString database() const { return m_folder.filePath(QStringLiteral("till.db")); }

private:
    /// Ids as a till makes them: by the machine's time, so that they rise.
    class Ids final
    {
    public:
        template <typename TypedId>
        TypedId next()
        {
            return m_source.make<TypedId>();
        }

    private:
        SystemClock m_clock;
        RandomIds m_source{ m_clock };
    };

    void addPrinter()
    {
        const till::PrinterSetup printer{ m_ids.next<PrinterId>(),    QStringLiteral("Folder"),
                                          QStringLiteral("epson-80"), QStringLiteral("folder"),
                                          QStringLiteral("paper"),    true };
        mustHold(till::PrintDesk(*m_till).savePrinter(printer, tests::aSession()).takeResult());
    }
    template <typename Answer>
    static void mustHold(const Answer &answer)
    {
        if (!answer) {
            qFatal("%s", qPrintable(answer.error().detail));
        }
    }

    static constexpr int productCount = 300;

    QTemporaryDir m_folder;
    tests::FakeClock m_clock;
    Ids m_ids;
    std::vector<Product> m_products;
    int m_drawn = 0;
    std::unique_ptr<till::Till> m_till;
};

} // namespace countertop::bench
