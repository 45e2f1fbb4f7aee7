#include "core/protocol/wirecodec.h"

#include "core/protocol/canonicaljson.h"
#include "tests/support/checked.h"
#include "tests/support/sales.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countertop {

/// What goes over the wire between till and site comes back as it was, or is refused whole.
class WireCodecTest : public tests::Checked
{
    Q_OBJECT

private slots:
    void SY_02_theBytesOfAFactTravelUnchanged();
    void SY_07_aPushHoldsNoMoreThanABatch();
    void SY_40_aKindIsAWordAndNoBook();
    void pushesComeBackWhole();
    void answersToPushesComeBackWhole();
    void feedPagesComeBackWhole();
    void commandsAndQuestionsComeBackWhole();
    void answersToCommandsComeBackWhole();
    void malformedPushIsRefused_data();
    void malformedPushIsRefused();
    void malformedAnswersAreRefused();
};

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

PushedFact factWith(std::int64_t seq, const QByteArray &bytes)
{
    return { seq, tests::idOf<FactId>(u"fact"_s), u"ticket.completed"_s, 2, bytes, hashOf(bytes) };
}

PushRequest aPush()
{
    return { tests::idOf<DeviceId>(u"till"_s),
             3,
             u"epoch-a"_s,
             hashOf("before"),
             { factWith(41, R"({"a":1})"), factWith(42, R"({"b":"Käse"})") },
             17,
             tests::noon() };
}

QJsonObject throughBytes(const QJsonObject &json)
{
    return *readJson(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// *json* with *value* in the field *key*.
QJsonObject with(QJsonObject json, const QString &key, const QJsonValue &value)
{
    json.insert(key, value);
    return json;
}

QJsonObject withInFirstFact(const QString &key, const QJsonValue &value)
{
    QJsonObject json = pushRequestToJson(aPush());
    QJsonArray facts = json.value("facts"_L1).toArray();
    facts[0] = with(facts.at(0).toObject(), key, value);
    return with(json, u"facts"_s, facts);
}

} // namespace

void WireCodecTest::SY_02_theBytesOfAFactTravelUnchanged()
{
    const QString odd = u"{\"n\":\"\\\"quoted\\\" \\\\ \\n € Ж \u2028 \U0001F36A\"}"_s;
    PushRequest push = aPush();
    push.facts = { factWith(1, odd.toUtf8()) };
    const auto read = pushRequestFromJson(throughBytes(pushRequestToJson(push)));
    QVERIFY(read);
    QCOMPARE(read->facts.front().bytes, odd.toUtf8());
    QCOMPARE(hashOf(read->facts.front().bytes), read->facts.front().hash);
}

void WireCodecTest::SY_07_aPushHoldsNoMoreThanABatch()
{
    PushRequest push = aPush();
    push.facts.assign(PushRequest::factsMost, factWith(1, "{}"));
    QVERIFY(pushRequestFromJson(pushRequestToJson(push)));
    push.facts.push_back(factWith(1, "{}"));
    QVERIFY(!pushRequestFromJson(pushRequestToJson(push)));

    const QByteArray large(PushRequest::bytesMost, 'x');
    push.facts = { factWith(1, large), factWith(2, "x") };
    QVERIFY(!pushRequestFromJson(pushRequestToJson(push)));
    push.facts = { factWith(1, large + 'x') }; // one that is larger must not wait for ever
    QVERIFY(pushRequestFromJson(pushRequestToJson(push)));
}

void WireCodecTest::SY_40_aKindIsAWordAndNoBook()
{
    const QString word(100, u'x');
    const QString book(101, u'x');
    PushRequest push = aPush();
    push.facts.front().kind = word;
    QVERIFY(pushRequestFromJson(pushRequestToJson(push)));
    push.facts.front().kind = book;
    QVERIFY(!pushRequestFromJson(pushRequestToJson(push)));
    QJsonObject question = questionToJson({ push.device, word, {} });
    QVERIFY(questionFromJson(question));
    question.insert("kind"_L1, book);
    QVERIFY(!questionFromJson(question));
}

void WireCodecTest::pushesComeBackWhole()
{
    const PushRequest push = aPush();
    const auto read = pushRequestFromJson(throughBytes(pushRequestToJson(push)));
    QVERIFY(read);
    QCOMPARE(read->device, push.device);
    QCOMPARE(read->epoch, 3);
    QCOMPARE(read->siteEpoch, u"epoch-a"_s);
    QCOMPARE(read->previousHash, push.previousHash);
    QCOMPARE(read->queueLength, 17);
    QCOMPARE(read->now, push.now);
    QCOMPARE(read->facts.size(), std::size_t{ 2 });
    const PushedFact &last = read->facts.back();
    QCOMPARE(last.seq, 42);
    QCOMPARE(last.id, push.facts.back().id);
    QCOMPARE(last.kind, u"ticket.completed"_s);
    QCOMPARE(last.version, 2);
    QCOMPARE(last.bytes, push.facts.back().bytes);
    QCOMPARE(last.hash, push.facts.back().hash);
}

void WireCodecTest::answersToPushesComeBackWhole()
{
    for (const PushOutcome outcome : { PushOutcome::Accepted,
                                       PushOutcome::Gap,
                                       PushOutcome::Fork,
                                       PushOutcome::ChainBroken,
                                       PushOutcome::EpochStale,
                                       PushOutcome::UnknownDevice }) {
        const PushAnswer answer{
            outcome,
            42,
            43,
            u"epoch-a"_s,
            { { 41, u"unknown_product"_s, u"x"_s } },
            SignedHead{ tests::idOf<DeviceId>(u"till"),
                        3,
                        42,
                        QByteArray(32, 'h'),
                        QByteArray(32, 'k'),
                        QByteArray(64, 's') },
        };
        const auto read = pushAnswerFromJson(throughBytes(pushAnswerToJson(answer)));
        QVERIFY(read);
        QCOMPARE(read->outcome, outcome);
        QCOMPARE(read->ackedSeq, 42);
        QCOMPARE(read->expectedSeq, 43);
        QCOMPARE(read->siteEpoch, u"epoch-a"_s);
        QCOMPARE(read->setAside, answer.setAside);
        QVERIFY(read->head == answer.head);
    }
}

void WireCodecTest::feedPagesComeBackWhole()
{
    const FeedPage page{ { { 7, u"product"_s, u"p-1"_s, 4, false, R"({"name":"Käse"})" },
                           { 8, u"product"_s, u"p-2"_s, 5, true, {} } },
                         8,
                         true,
                         true,
                         u"epoch-a"_s,
                         u"0a1b"_s };
    const auto read = feedPageFromJson(throughBytes(feedPageToJson(page)));
    QVERIFY(read);
    QCOMPARE(read->rows.size(), std::size_t{ 2 });
    const FeedRow &first = read->rows.front();
    QCOMPARE(first.position, 7);
    QCOMPARE(first.entity, u"product"_s);
    QCOMPARE(first.id, u"p-1"_s);
    QCOMPARE(first.version, 4);
    QCOMPARE(first.body, page.rows.front().body);
    QVERIFY(!first.isDeleted && read->rows.back().isDeleted);
    QCOMPARE(read->next, 8);
    QVERIFY(read->hasMore && read->mustResync);
    QCOMPARE(read->siteEpoch, u"epoch-a"_s);
    QCOMPARE(read->mark, u"0a1b"_s);
}

void WireCodecTest::commandsAndQuestionsComeBackWhole()
{
    const Command command{ tests::idOf<CommandId>(u"act"_s),
                           u"product.save"_s,
                           { { "price"_L1, 250 } },
                           { tests::idOf<PersonId>(u"ada"_s), u"Ada"_s },
                           tests::idOf<DeviceId>(u"till"_s) };
    const auto read = commandFromJson(throughBytes(commandToJson(command)));
    QVERIFY(read);
    QCOMPARE(read->id, command.id);
    QCOMPARE(read->kind, command.kind);
    QCOMPARE(read->body, command.body);
    QVERIFY(read->actor == command.actor);
    QCOMPARE(read->device, command.device);

    const SiteQuestion question{ command.device, u"stock.moves"_s, { { "product"_L1, u"p-1"_s } } };
    const auto asked = questionFromJson(throughBytes(questionToJson(question)));
    QVERIFY(asked);
    QCOMPARE(asked->device, question.device);
    QCOMPARE(asked->kind, question.kind);
    QCOMPARE(asked->body, question.body);
}

void WireCodecTest::answersToCommandsComeBackWhole()
{
    CommandAnswer done;
    done.isDone = true;
    done.isRepeated = true;
    done.body = { { "version"_L1, 4 } };
    done.feed = u"catalog"_s;
    done.position = 99;
    const auto good = commandAnswerFromJson(throughBytes(commandAnswerToJson(done)));
    QVERIFY(good && good->isDone && good->isRepeated);
    QCOMPARE(good->body, done.body);
    QCOMPARE(good->feed, u"catalog"_s);
    QCOMPARE(good->position, 99);
    for (const ErrorKind kind : { ErrorKind::Invalid, ErrorKind::Refused, ErrorKind::Conflict }) {
        CommandAnswer refused;
        refused.errorKind = kind;
        refused.code = u"stale_version"_s;
        refused.detail = u"Mug"_s;
        const auto read = commandAnswerFromJson(throughBytes(commandAnswerToJson(refused)));
        QVERIFY(read && !read->isDone);
        QCOMPARE(int(read->errorKind), int(kind));
        QCOMPARE(read->code, u"stale_version"_s);
        QCOMPARE(read->detail, u"Mug"_s);
    }
}

void WireCodecTest::malformedPushIsRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    const QJsonObject good = pushRequestToJson(aPush());
    QTest::newRow("nothing at all") << QJsonObject();
    QTest::newRow("another version") << with(good, u"proto"_s, 2);
    QTest::newRow("a device that is no id") << with(good, u"device"_s, u"till 1"_s);
    QTest::newRow("an epoch beyond all numbers") << with(good, u"epoch"_s, 4e12);
    QTest::newRow("a queue below zero") << with(good, u"queueLength"_s, -1);
    QTest::newRow("facts that are no list") << with(good, u"facts"_s, u"all"_s);
    QTest::newRow("a fact that is no object") << with(good, u"facts"_s, QJsonArray{ 1 });
    QTest::newRow("a chain in capitals") << with(good, u"previousHash"_s, QString(64, u'A'));
    QTest::newRow("a number below zero") << withInFirstFact(u"seq"_s, -1);
    QTest::newRow("a fraction of a number") << withInFirstFact(u"seq"_s, 1.5);
    QTest::newRow("a body as an object") << withInFirstFact(u"body"_s, QJsonObject());
    QTest::newRow("an empty body") << withInFirstFact(u"body"_s, QString());
    QTest::newRow("half a hash") << withInFirstFact(u"hash"_s, u"abcd"_s);
    QTest::newRow("no hash") << withInFirstFact(u"hash"_s, QString());
    QTest::newRow("no kind") << withInFirstFact(u"kind"_s, QString());
}

void WireCodecTest::malformedPushIsRefused()
{
    QFETCH(QJsonObject, json);
    QVERIFY(pushRequestFromJson(pushRequestToJson(aPush())));
    const auto read = pushRequestFromJson(json);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(ErrorKind::Invalid));
    QVERIFY(!read.error().detail.isEmpty());
}

void WireCodecTest::malformedAnswersAreRefused()
{
    const QJsonObject push = pushAnswerToJson({});
    QVERIFY(pushAnswerFromJson(push));
    QVERIFY(!pushAnswerFromJson(with(push, u"outcome"_s, u"perhaps"_s)));
    QVERIFY(!pushAnswerFromJson(with(push, u"ackedSeq"_s, -1)));
    const QJsonObject page = feedPageToJson({});
    QVERIFY(feedPageFromJson(page));
    QVERIFY(!feedPageFromJson(with(page, u"hasMore"_s, 1)));
    QVERIFY(!feedPageFromJson(with(page, u"rows"_s, QJsonArray{ QJsonObject() })));
    CommandAnswer refused;
    refused.code = u"code_taken"_s;
    const QJsonObject answer = commandAnswerToJson(refused);
    QVERIFY(commandAnswerFromJson(answer));
    QVERIFY(!commandAnswerFromJson(with(answer, u"code"_s, QString())));
    QVERIFY(!commandAnswerFromJson(with(answer, u"errorKind"_s, u"tired"_s)));
    QVERIFY(!commandFromJson(with({}, u"proto"_s, wireVersion)));
    QVERIFY(!questionFromJson(with({}, u"proto"_s, wireVersion)));
}

} // namespace countertop

CT_TEST_CLASS(countertop::WireCodecTest)
#include "wirecodectest.moc"
