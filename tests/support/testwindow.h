#pragma once

#include "core/domain/people/rights.h"
#include "tests/support/testshop.h"
#include "ui/shell/shell.h"
#include "ui/shift/shiftscreen.h"
#include "ui/ticket/ticketscreen.h"
#include "ui/widgets/look.h"
#include "ui/widgets/tablelist.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace countertop::tests {

/// Counts the sounds instead of playing them.
class SilentSounds final : public ui::SoundPlayer
{
public:
    void play(ui::Sound sound) override { played.push_back(sound); }
    void setVolume(int) override { }
    std::vector<ui::Sound> played;
};

/// The program's window over a real shop, worked by accessible name as a person would.
class TestWindow final
{
public:
    explicit TestWindow(TestShop &shop, const QSize &size = { 1920, 1080 })
        : m_shop(shop)
        , m_look(*qApp, lookFor(size))
    {
        make(expected(shop.tickets->start()), size);
    }

    ui::Shell &shell() { return *m_shell; }
    ui::TicketFlow &flow() { return m_shell->flow(); }
    ui::DialogOverlay &dialog() { return m_shell->frame().dialog; }

    void signIn(const QString &person, const QString &pin)
    {
        click(person);
        type(pin);
        key(Qt::Key_Return);
        wait([this] { return m_shell->isSignedIn(); });
    }
    void signInAnna() { signIn(QStringLiteral("Anna"), QStringLiteral("274913")); }
    void signInBo() { signIn(QStringLiteral("Bo"), QStringLiteral("830275")); }

    /// The visible control with that accessible name, or nullptr.
    QWidget *control(const QString &name) const
    {
        QWidget *found = nullptr;
        for (QWidget *widget : m_shell->findChildren<QWidget *>()) {
            if (widget->isVisible() && nameOf(*widget) == name
                && (found == nullptr || widget->focusPolicy() != Qt::NoFocus)) {
                found = widget;
            }
        }
        return found;
    }
    bool has(const QString &name) const { return control(name) != nullptr; }
    void click(const QString &name)
    {
        if (!QTest::qWaitFor([this, &name] { return has(name); }, 5000)) {
            qWarning("no control is named %s", qPrintable(name));
            return;
        }
        QTest::mouseClick(control(name), Qt::LeftButton);
    }
    void fill(const QString &name, const QString &text)
    {
        if (!QTest::qWaitFor([this, &name] { return has(name); }, 5000)) {
            qWarning("no field is named %s", qPrintable(name));
            return;
        }
        control(name)->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    /// As a person types: slower than a scanner.
    void type(const QString &text)
    {
        for (const QChar character : text) {
            QTest::keyClick(target(), character.toLatin1(), Qt::NoModifier, keyGapMs);
        }
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), which, modifiers, keyGapMs);
    }
    /// As a scanner types: at once, ended by Enter.
    void scan(const QString &code)
    {
        for (const QChar character : code) {
            QTest::keyClick(target(), character.toLatin1());
        }
        QTest::keyClick(target(), Qt::Key_Return);
    }
    static bool wait(const std::function<bool()> &until) { return QTest::qWaitFor(until, 5000); }

    /// Every text that a person can see or have read out in the window now.
    QStringList texts() const
    {
        QStringList all;
        for (const QWidget *widget : m_shell->findChildren<QWidget *>()) {
            if (!widget->isVisible()) {
                continue;
            }
            all << nameOf(*widget) << widget->accessibleDescription() << widget->toolTip();
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                all << label->text();
            }
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
                all << edit->text() << edit->placeholderText();
            }
            if (const auto *table = qobject_cast<const QTableView *>(widget)) {
                addCells(*table, all);
            }
        }
        all.removeAll(QString());
        return all;
    }
    bool shows(const QString &part) const
    {
        const QStringList all = texts();
        return std::any_of(
            all.begin(), all.end(), [&part](const QString &text) { return text.contains(part); });
    }
    void saveTo(const QString &name)
    {
        const QString folder = qEnvironmentVariable("CT_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            m_shell->grab().save(folder + u'/' + name + QStringLiteral(".png"));
        }
    }
    void look(ui::Scheme scheme)
    {
        ui::LookChoice choice = lookFor(m_shell->size());
        choice.scheme = scheme;
        m_look.apply(choice);
    }

    SilentSounds sounds;

private:
    static constexpr int keyGapMs = 40;

    static ui::LookChoice lookFor(const QSize &size)
    {
        ui::LookChoice choice;
        choice.smallScreen = size.width() < 1100;
        return choice;
    }
    static QString nameOf(const QWidget &widget) { return widget.accessibleName(); }
    static void addCells(const QTableView &table, QStringList &all)
    {
        const QAbstractItemModel *model = table.model();
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                all << index.data().toString() << index.data(ui::SubTextRole).toString();
            }
        }
    }
    QWidget *target() const
    {
        QWidget *focus = QApplication::focusWidget();
        return focus != nullptr ? focus : m_shell.get();
    }
    void make(const till::TillStart &start, const QSize &size)
    {
        const Settings settings = expected(m_shop.settings->settings());
        m_shell = std::make_unique<ui::Shell>(
            m_shop.desks(),
            sounds,
            settings,
            ui::TillNames{ QStringLiteral("Corner shop"), QStringLiteral("Till 1") },
            QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_shell->addScreen(new ui::TicketScreen(m_shell->frame()),
                           ui::Icon(QStringLiteral("shopping-basket")),
                           QStringLiteral("Ticket"),
                           rights::posUse);
        m_shell->addScreen(new ui::ShiftScreen(m_shell->frame()),
                           ui::Icon(QStringLiteral("hand-coins")),
                           QStringLiteral("Shift"),
                           rights::shiftClose);
        m_shell->resize(size);
        m_shell->show();
        m_shell->activateWindow();
        (void)QTest::qWaitForWindowActive(m_shell.get());
        m_shell->start(start);
    }

    TestShop &m_shop;
    ui::Look m_look;
    std::unique_ptr<ui::Shell> m_shell;
};

} // namespace countertop::tests
