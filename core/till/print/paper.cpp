#include "core/till/print/paper.h"

#include "core/documents/documentjson.h"
#include "core/documents/printer/keycard.h"
#include "core/documents/printer/testpage.h"
#include "core/documents/shift/drawerslip.h"
#include "core/documents/shift/shiftreport.h"
#include "core/documents/ticket/giftreceipt.h"
#include "core/till/print/printqueue.h"
#include "core/till/report/reportpaper.h"

namespace countertop::till {

namespace {

/// One overload a kind of content, so that a new one does not compile until it has a paper.
struct PaperMaker
{
    const StoredPaper &paper;
    const PaperTerms &terms;
    Instant now;

    std::vector<Document> operator()(const CompletedTicket &sale) const
    {
        if (paper.job.kind == paperkind::gift) {
            return giftReceipts(sale);
        }
        const Document first = receipt(sale, terms.store, terms.blocks, terms.language);
        if (paper.job.kind == paperkind::copy) {
            return { copyOf(first, paper.copyNumber, terms.language.texts) };
        }
        std::vector<Document> papers{ first };
        if (needsStoreCopy(sale)) {
            papers.push_back(storeCopy(sale, terms.store, terms.blocks, terms.language));
        }
        return papers;
    }

    std::vector<Document> operator()(const ShiftFigures &figures) const
    {
        const ShowExpected showExpected
            = figures.z || terms.showsExpected ? ShowExpected::Yes : ShowExpected::No;
        const Document report
            = shiftReport(figures, terms.tillName, terms.store, terms.language, now, showExpected);
        return { paper.copyNumber > 0 ? copyOf(report, paper.copyNumber, terms.language.texts)
                                      : report };
    }

    std::vector<Document> operator()(const CashMove &move) const
    {
        return { drawerSlip(move, terms.tillName, terms.store, terms.language) };
    }

    std::vector<Document> operator()(const Ticket &ticket) const
    {
        return { unpaidBill(ticket,
                            priceTicket(ticket),
                            paper.job.createdAt,
                            paper.person,
                            terms.store,
                            terms.blocks,
                            terms.language) };
    }

    std::vector<Document> operator()(const SalesReport &report) const
    {
        return { reportPaper(report, terms, now) };
    }

    std::vector<Document> operator()(std::monostate) const
    {
        if (paper.job.kind == paperkind::pulse) {
            return { drawerPulse() };
        }
        if (paper.job.kind == paperkind::keys) {
            return { keyCard(paper.keys, terms.language) };
        }
        return { testPage(paper.job.title, now, terms.language) };
    }

    std::vector<Document> giftReceipts(const CompletedTicket &sale) const
    {
        std::vector<Document> papers;
        for (GiftPaper gift : giftPapersOf(sale)) {
            if (terms.exchangeDays > 0) {
                gift.exchangeUntil = sale.businessDay.date().addDays(terms.exchangeDays);
            }
            papers.push_back(giftReceipt(sale, gift, terms.store, terms.language));
        }
        return papers;
    }
};

} // namespace

std::vector<Document> documentsOf(const StoredPaper &paper, const PaperTerms &terms, Instant now)
{
    return std::visit(PaperMaker{ paper, terms, now }, paper.content);
}

PrintJob withDocument(const StoredPaper &paper, const PaperTerms &terms, Instant now)
{
    Document whole;
    for (const Document &document : documentsOf(paper, terms, now)) {
        whole.direction = document.direction;
        whole.blocks.insert(whole.blocks.end(), document.blocks.begin(), document.blocks.end());
    }
    PrintJob job = paper.job;
    job.document = toJson(whole);
    return job;
}

} // namespace countertop::till
