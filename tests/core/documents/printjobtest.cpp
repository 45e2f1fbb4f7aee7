#include "core/documents/printjob.h"

#include "core/documents/documentjson.h"
#include "core/documents/paperlanguage.h"
#include "core/documents/printer/testpage.h"
#include "core/documents/ticket/receipt.h"
#include "tests/support/checked.h"
#include "tests/support/fakes.h"
#include "tests/support/paper/papersamples.h"

using namespace Qt::StringLiterals;

namespace countertop {

using namespace tests;

namespace {

PrintJob receiptJob(const FakeClock &clock)
{
    CountedIds ids;
    PrintJob job;
    job.id = ids.make<PrintJobId>();
    job.printer = ids.make<PrinterId>();
    job.kind = u"receipt"_s;
    job.title = u"2-1-2026-000231"_s;
    job.document = toJson(receipt(farmShopSale(), farmShop(), {}, germanPaper()));
    job.createdAt = clock.now();
    return job;
}

Document sentOf(const PrintJob &job, const FakeClock &clock)
{
    return documentToSend(job, clock.now(), germanPaper().texts).value();
}

bool saysCopy(const Document &document)
{
    return std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
        const auto *text = blockAs<TextBlock>(block);
        return text != nullptr && text->text.contains(u"KOPIE"_s);
    });
}

} // namespace

class PrintJobTest : public tests::Checked
{
    Q_OBJECT

private Q_SLOTS:
    void documentsComeBackFromTheirJson()
    {
        Document document = testPage(u"Kasse 2"_s, {}, germanPaper());
        const Document sale = receipt(farmShopSale(),
                                      farmShop(),
                                      {},
                                      germanPaper(),
                                      { FiscalRows::State::Signed, { u"row"_s }, u"qr"_s });
        document.blocks.insert(document.blocks.end(), sale.blocks.begin(), sale.blocks.end());
        document.direction = ReadingDirection::RightToLeft;
        const QByteArray json = toJson(document);
        QCOMPARE(documentFromJson(json).value(), document);
        QCOMPARE(toJson(documentFromJson(json).value()), json);
        QVERIFY(!json.contains('\n') && !json.contains("\": "));
    }

    void brokenJsonIsRefused()
    {
        QVERIFY(documentFromJson("{\"blocks\":").error().code.is(DocumentJsonError::Malformed));
        QVERIFY(documentFromJson("{\"version\":1}").error().code.is(DocumentJsonError::Malformed));
        QVERIFY(documentFromJson("{\"version\":2,\"blocks\":[]}")
                    .error()
                    .code.is(DocumentJsonError::UnknownVersion));
        QVERIFY(documentFromJson("{\"version\":1,\"blocks\":[{\"kind\":\"magic\"}]}")
                    .error()
                    .code.is(DocumentJsonError::UnknownBlock));
        QVERIFY(documentFromJson("{\"version\":1,\"blocks\":[{\"kind\":\"image\",\"width\":9,"
                                 "\"height\":9,\"dots\":\"AA==\"}]}")
                    .error()
                    .code.is(BitmapError::Malformed));
    }

    void CT_80_aJobCutHalfWayIsRepeatedWholeWithoutCopy()
    {
        const FakeClock clock;
        const PrintJob job = receiptJob(clock);
        const PrintJob half = failed(begun(job).value(), PrintReach::Begun, u"gone"_s).value();
        QCOMPARE(half.state, PrintState::Failed);
        QCOMPARE(half.attempts, 1);
        const Document again = sentOf(begun(half).value(), clock);
        QVERIFY(!saysCopy(again));
        QCOMPARE(again, withoutDrawer(documentFromJson(job.document).value()));
    }

    void CT_80_aJobThatReachedTheCutterIsRepeatedAsCopy()
    {
        const FakeClock clock;
        const PrintJob cut
            = failed(begun(receiptJob(clock)).value(), PrintReach::Cut, u"no answer"_s).value();
        const Document again = sentOf(begun(cut).value(), clock);
        QVERIFY(saysCopy(again) && !opensDrawer(again));
        const PrintJob later = failed(begun(cut).value(), PrintReach::Nothing, u"off"_s).value();
        QVERIFY(saysCopy(sentOf(later, clock)));
    }

    void CT_80_aJobMayGoToAnotherPrinter()
    {
        const FakeClock clock;
        const PrinterId second(makeUuid7(7, 7, 7));
        const PrintJob job = receiptJob(clock);
        QCOMPARE(redirected(job, second).value().printer, second);
        QVERIFY(redirected(begun(job).value(), second).error().code.is(PrintJobError::NotAllowed));
        QVERIFY(!redirected(printed(begun(job).value()).value(), second));
    }

    void CT_80_aRestartKeepsWhatWasBeingSent()
    {
        const FakeClock clock;
        const PrintJob found = recovered(begun(receiptJob(clock)).value());
        QCOMPARE(found.state, PrintState::Failed);
        QVERIFY(!saysCopy(sentOf(begun(found).value(), clock)));
        const PrintJob waiting = receiptJob(clock);
        QCOMPARE(recovered(waiting), waiting);
    }

    void latePulsesOpenNoDrawer()
    {
        FakeClock clock;
        const PrintJob job = receiptJob(clock);
        QVERIFY(opensDrawer(sentOf(job, clock)));
        clock.advance(drawerPulseLifetime + std::chrono::milliseconds(1));
        QVERIFY(!opensDrawer(sentOf(job, clock)));
    }

    void statesMoveOnlyAsDeclared()
    {
        const FakeClock clock;
        const PrintJob waiting = receiptJob(clock);
        QVERIFY(!printed(waiting) && !failed(waiting, PrintReach::Cut, {}));
        const PrintJob done = printed(begun(waiting).value()).value();
        QVERIFY(!begun(done) && !givenUp(done));
        const PrintJob dropped = givenUp(waiting).value();
        QVERIFY(!begun(dropped));
    }
};

} // namespace countertop

CT_TEST_CLASS(countertop::PrintJobTest)

#include "printjobtest.moc"
