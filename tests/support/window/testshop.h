#pragma once

#include "core/async/future.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/catalog/product.h"
#include "core/domain/people/demoroles.h"
#include "core/till/people/session.h"
#include "tests/support/fakes.h"
#include "ui/shell/desks.h"

#include <QTest>

#include <atomic>
#include <memory>

class QTemporaryDir;

namespace countertop::terminal {
class OpenedShop;
}

namespace countertop::site {
struct MadeShop;
struct NewShop;
} // namespace countertop::site

namespace countertop::tests {

/// Both clocks as a test sets them. What types and scans moves the monotonic one, so that a slow
/// machine never turns a scan into typing.
class CounterClock final : public Clock
{
public:
    Instant now() const override { return Instant::fromMs(m_now.load()); }
    std::int64_t monotonicMs() const override { return m_running.load(); }
    /// Time passes, for people and for the scanner.
    void advance(std::chrono::milliseconds span)
    {
        m_now += span.count();
        m_running += span.count();
    }

private:
    std::atomic<std::int64_t> m_now{ 1'778'760'420'000 }; ///< 14 May 2026, 12:07 UTC
    std::atomic<std::int64_t> m_running{ 1'000'000 };
};

/// What a future of a desk answers, with the event loop running.
template <typename T>
T answered(Future<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000)) {
        qFatal("a desk did not answer");
    }
    return future.takeResult();
}

/// The same for what must succeed.
template <typename T>
T expected(Future<Result<T>> future)
{
    Result<T> result = answered(std::move(future));
    if (!result) {
        qFatal("%s", qPrintable(result.error().detail));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

/// What a shop of a test begins with. A bare one has its people and no goods; the demo shop is the
/// program's own sample, with the people and PINs of resources/demo.
enum class Filling { Bare, Demo };

/// A whole shop in a folder of its own, with its real site, till and desks. In a bare one Anna is a
/// cashier (PIN 274913), Bo a manager (PIN 830275), Oda the owner (no PIN).
class TestShop final
{
public:
    explicit TestShop(const QString &currency = QStringLiteral("EUR"),
                      Filling filling = Filling::Bare);
    /// A bare shop that an earlier program made, copied from a folder as it was left at that time.
    /// Nobody knows its owner's session: sign somebody in.
    TestShop(const QString &folder, Instant leftAt);
    ~TestShop();
    TestShop(const TestShop &) = delete;
    TestShop &operator=(const TestShop &) = delete;

    terminal::OpenedShop &opened() { return *m_shop; }
    ui::Desks desks();
    QString folder() const;
    till::Session owner() const;
    Money amount(std::int64_t minor) const { return Money::fromMinor(minor, money); }

    /// A product of the standard tax class (19 %, included) that is found by *code* and has a tile.
    Product addProduct(const QString &name, std::int64_t priceMinor, const QString &code);
    /// The same for a product that the test made up; id, tax class and first price are filled in
    /// where they are missing.
    Product addProduct(Product product);
    void set(QLatin1StringView key, const QString &value);
    Category addCategory(const QString &name);
    /// What holders of *role* may do from their next sign-in on.
    void setRight(const RoleId &role, QLatin1StringView right, RightValue value);
    /// Opens a shift with *floatMinor* in the drawer, without a window.
    void openShift(std::int64_t floatMinor = 10000);

    /// Closes the program's part of the shop and opens it again.
    void restart();
    /// Closes it for good and says in which folder it lies, as long as this lives.
    QString close();
    /// The power goes: what lies on the disk at this moment is all there is. No window may be open.
    void restartAfterPowerLoss();

    CounterClock clock;
    Currency money;

private:
    CountedIds m_making;

public:
    ShopRoles roles; ///< as made; Anna has `cashier`, Bo `manager`

private:
    void copyFrom(const QString &folder);
    void make(const site::NewShop &shop);
    void open();
    void addPerson(const QString &name, const Role &role, const QString &pin);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<site::MadeShop> m_made;
    std::unique_ptr<terminal::OpenedShop> m_shop;
};

} // namespace countertop::tests
