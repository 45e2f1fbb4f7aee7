#include "tests/support/window/testwindow.h"

#include "app/terminal/openedshop.h"
#include "core/domain/people/rights.h"
#include "ui/shell/scannerfilter.h"
#include "ui/shift/shiftscreen.h"
#include "ui/ticket/ticketscreen.h"
#include "ui/widgets/tablelist.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyleHints>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace countertop::tests {

namespace {

using namespace std::chrono_literals;

constexpr auto typingGap = 200ms; ///< far above the scanner's 35 ms
constexpr auto scannerGap = 2ms;
constexpr int smallScreenWidth = 1100; ///< as the program decides it

ui::LookChoice lookFor(const WindowWish &wish)
{
    ui::LookChoice choice;
    choice.scheme = wish.scheme;
    choice.textPercent = wish.textPercent;
    choice.smallScreen = wish.size.width() < smallScreenWidth;
    return choice;
}

void addCells(const QTableView &table, QStringList &all)
{
    const QAbstractItemModel *model = table.model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            all << index.data().toString() << index.data(ui::SubTextRole).toString();
        }
    }
}

void addTexts(const QWidget &widget, QStringList &all)
{
    all << widget.accessibleName() << widget.accessibleDescription() << widget.toolTip();
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        all << label->text();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        all << line->text() << line->placeholderText();
    }
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget)) {
        all << edit->toPlainText();
    }
    if (const auto *table = qobject_cast<const QTableView *>(&widget)) {
        addCells(*table, all);
    }
}

QWidget *controlBelow(const QWidget &root, const QString &name)
{
    QWidget *found = nullptr;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isIt = widget->isVisible() && widget->accessibleName() == name;
        if (isIt && (found == nullptr || found->focusPolicy() == Qt::NoFocus)) {
            found = widget;
        }
    }
    return found;
}

} // namespace

TestWindow::TestWindow(TestShop &shop, const WindowWish &wish)
    : m_shop(shop)
    , m_wish(wish)
    , m_look(std::make_unique<ui::Look>(*qApp, lookFor(wish)))
{
    make(wish);
}

TestWindow::~TestWindow() = default;

void TestWindow::make(const WindowWish &wish)
{
    const Settings settings = expected(m_shop.desks().settings.settings());
    const till::TillStart start = expected(m_shop.desks().ticket.start());
    m_shell = std::make_unique<ui::Shell>(
        m_shop.desks(),
        sounds,
        settings,
        ui::TillNames{ settings.text(setting::storeName), u"Till 1"_s },
        wish.locale);
    m_shell->addScreen(new ui::TicketScreen(m_shell->frame()),
                       ui::Icon(u"shopping-basket"_s),
                       u"Ticket"_s,
                       rights::posUse);
    m_shell->addScreen(new ui::ShiftScreen(m_shell->frame()),
                       ui::Icon(u"hand-coins"_s),
                       u"Shift"_s,
                       rights::shiftClose);
    wish.addScreens(*m_shell);
    QObject::connect(m_shell.get(), &ui::Shell::signedIn, m_shell.get(), [this] {
        m_shell->frame().shift.refresh();
    });
    QObject::connect(&m_shop.opened().sync(),
                     &till::Sync::settingsChanged,
                     m_shell.get(),
                     [this](const Settings &changed) { m_shell->useSettings(changed); });
    m_shell->resize(wish.size);
    m_shell->show();
    m_shell->activateWindow();
    (void)QTest::qWaitForWindowActive(m_shell.get());
    m_shell->start(start);
}

QString TestWindow::dialogTitle()
{
    ui::DialogOverlay &dialog = m_shell->frame().dialog;
    return dialog.isOpen() ? dialog.page()->title() : QString();
}

void TestWindow::signIn(const QString &person, const QString &pin)
{
    if (!wait([this, &person] { return has(person); })) {
        qWarning("nobody is called %s", qPrintable(person));
        return;
    }
    // From tile to tile, as far as there are people; two stand in a row.
    for (int step = 0; step < 50 && QApplication::focusWidget() != control(person); ++step) {
        key(step % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
    }
    key(Qt::Key_Space);
    type(pin);
    key(Qt::Key_Return);
    wait([this] { return m_shell->isSignedIn() && !has(u"People"_s); });
}

void TestWindow::approveAsBo()
{
    waitForDialog(u"Approval"_s);
    click(u"Bo"_s);
    type(u"830275"_s);
    key(Qt::Key_Return);
    wait([this] { return dialogTitle() != u"Approval"_s; });
}

QWidget *TestWindow::control(const QString &name) const
{
    ui::DialogOverlay &dialog = m_shell->frame().dialog;
    QWidget *found = dialog.isOpen() ? controlBelow(*dialog.page(), name) : nullptr;
    return found != nullptr ? found : controlBelow(*m_shell, name);
}

void TestWindow::click(const QString &name)
{
    const bool isReady = wait([this, &name] {
        const QWidget *found = control(name);
        return found != nullptr && found->isEnabled();
    });
    if (!isReady) {
        qWarning("nothing that can be pressed is named %s", qPrintable(name));
        return;
    }
    QTest::mouseClick(control(name), Qt::LeftButton);
    settle();
}

void TestWindow::fill(const QString &name, const QString &text)
{
    if (!wait([this, &name] { return has(name); })) {
        qWarning("no field is named %s", qPrintable(name));
        return;
    }
    control(name)->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

void TestWindow::type(const QString &text)
{
    for (const QChar character : text) {
        m_shop.clock.advance(typingGap);
        ++m_keyCount;
        QTest::keyClick(target(), character.toLatin1());
    }
    settle();
}

void TestWindow::key(Qt::Key which, Qt::KeyboardModifiers modifiers)
{
    m_shop.clock.advance(typingGap);
    ++m_keyCount;
    QTest::keyClick(target(), which, modifiers);
    settle();
}

void TestWindow::waitForAnotherPress()
{
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval());
}

void TestWindow::scan(const QString &code, std::chrono::milliseconds after)
{
    m_shop.clock.advance(after);
    for (const QChar character : code) {
        m_shop.clock.advance(scannerGap);
        QTest::keyClick(target(), character.toLatin1());
    }
    m_shop.clock.advance(scannerGap);
    QTest::keyClick(target(), Qt::Key_Return);
    settle();
}

void TestWindow::sell(const QString &code)
{
    const std::int64_t before = flow().priced().pieceCount;
    scan(code);
    if (!wait([this, before] { return flow().priced().pieceCount > before; })) {
        qWarning("%s was not sold", qPrintable(code));
    }
}

void TestWindow::payExact()
{
    const TicketId ticket = flow().ticket().id;
    key(Qt::Key_F12);
    wait([this] { return !dialogTitle().isEmpty(); });
    key(Qt::Key_Return);
    const bool isDone = wait(
        [this, ticket] { return flow().lastSale() && flow().lastSale()->ticket.id == ticket; });
    if (!isDone) {
        qWarning("the ticket was not completed");
    }
}

void TestWindow::settle()
{
    // The last key of typing is held until it is clear that no scan follows.
    const auto *filter = m_shell->findChild<ui::ScannerFilter *>();
    wait([filter] { return filter == nullptr || !filter->isHolding(); });
    QCoreApplication::sendPostedEvents();
}

int TestWindow::keysPressed()
{
    return std::exchange(m_keyCount, 0);
}

bool TestWindow::waitForDialog(const QString &title)
{
    return wait([this, &title] { return dialogTitle() == title; });
}

bool TestWindow::waitUntilShown(const QString &part)
{
    return wait([this, &part] { return shows(part); });
}

int TestWindow::rowsIn(const QString &table) const
{
    const auto *view = qobject_cast<const QTableView *>(control(table));
    return view != nullptr && view->model() != nullptr ? view->model()->rowCount() : 0;
}

QStringList TestWindow::texts() const
{
    QStringList all;
    for (const QWidget *widget : m_shell->findChildren<QWidget *>()) {
        if (widget->isVisible()) {
            addTexts(*widget, all);
        }
    }
    all.removeAll(QString());
    return all;
}

bool TestWindow::shows(const QString &part) const
{
    const QStringList all = texts();
    return std::any_of(
        all.begin(), all.end(), [&part](const QString &text) { return text.contains(part); });
}

void TestWindow::saveTo(const QString &name)
{
    const QString folder = qEnvironmentVariable("CT_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        m_shell->grab().save(folder + u'/' + name + u".png"_s);
    }
}

QWidget *TestWindow::target() const
{
    QWidget *focus = QApplication::focusWidget();
    return focus != nullptr ? focus : m_shell.get();
}

} // namespace countertop::tests
