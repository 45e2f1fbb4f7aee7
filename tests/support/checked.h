#pragma once

#include <QtTest>

#include <functional>
#include <vector>

namespace countertop::tests {

/// Checks that the running test function made so far. A function without one fails
/// (decisions.md 47): a test that asserts nothing is a defect.
inline int checkCount = 0;

/// What the closing line of an executable counts: a test function or one of its data rows.
struct Outcomes
{
    int passed = 0;
    int failed = 0;
    int skipped = 0;
};
inline Outcomes outcomes;
inline bool wasSkipped = false;

/// Base of every test class of ours. Derived classes that need their own `cleanup` call this one.
class Checked : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void init()
    {
        checkCount = 0;
        wasSkipped = false;
    }
    void cleanup()
    {
        if (checkCount == 0 && !QTest::currentTestFailed() && !wasSkipped) {
            QTest::qFail("this test function checked nothing", __FILE__, __LINE__);
        }
        if (wasSkipped) {
            ++outcomes.skipped;
        } else if (QTest::currentTestFailed()) {
            ++outcomes.failed;
        } else {
            ++outcomes.passed;
        }
    }
};

/// Test classes register themselves, so that one executable a folder runs them all.
struct Registry
{
    using Make = std::function<QObject *()>;
    static std::vector<Make> &makers()
    {
        static std::vector<Make> list;
        return list;
    }
    explicit Registry(Make make) { makers().push_back(std::move(make)); }
};

} // namespace countertop::tests

/// Placed once at the end of a test file: CT_TEST_CLASS(MoneyTest)
#define CT_TEST_CLASS(Class)                                                                       \
    namespace {                                                                                    \
    const countertop::tests::Registry ctRegistered([] { return new Class; });                      \
    }

// The macros of Qt Test with the count in front.
#undef QVERIFY
#define QVERIFY(...)                                                                               \
    do {                                                                                           \
        ++countertop::tests::checkCount;                                                           \
        if (!QTest::qVerify(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, "", __FILE__, __LINE__)) \
            return;                                                                                \
    } while (false)
#undef QVERIFY2
#define QVERIFY2(statement, description)                                                           \
    do {                                                                                           \
        ++countertop::tests::checkCount;                                                           \
        const auto ctDescription = (description);                                                  \
        if (!QTest::qVerify(                                                                       \
                static_cast<bool>(statement), #statement, ctDescription, __FILE__, __LINE__))      \
            return;                                                                                \
    } while (false)
#undef QCOMPARE
#define QCOMPARE(actual, ...)                                                                      \
    do {                                                                                           \
        ++countertop::tests::checkCount;                                                           \
        if (!QTest::qCompare(actual, __VA_ARGS__, #actual, #__VA_ARGS__, __FILE__, __LINE__))      \
            return;                                                                                \
    } while (false)
#undef QSKIP
#define QSKIP(statement)                                                                           \
    do {                                                                                           \
        countertop::tests::wasSkipped = true;                                                      \
        QTest::qSkip(statement, __FILE__, __LINE__);                                               \
        return;                                                                                    \
    } while (false)
