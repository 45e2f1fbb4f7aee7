#pragma once

#include "app/terminal/openedshop.h"
#include "app/terminal/reportpages.h"
#include "core/domain/people/rights.h"
#include "core/domain/settings/settings.h"
#include "tests/support/window/testwindow.h"
#include "ui/office/officescreen.h"
#include "ui/report/reportscreen.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

namespace countertop::tests {

/// The manager area and the reports behind ticket and shift, as the program has them.
inline WindowWish withOffice(TestShop &shop)
{
    WindowWish wish;
    wish.addScreens = [&shop](ui::Shell &shell) {
        shell.addScreen(
            new ui::OfficeScreen(shell.frame(), shop.opened().imports(), shop.opened().exporter()),
            ui::Icon(QStringLiteral("gauge")),
            QStringLiteral("Manager"),
            rights::managerArea);
        shell.addScreen(
            new ui::ReportScreen(shell.frame(), shop.opened().exporter(), terminal::pageWriter()),
            ui::Icon(QStringLiteral("chart-column")),
            QStringLiteral("Reports"),
            rights::reportsView);
    };
    return wish;
}

/// Bo in a section of the manager area.
inline void goTo(TestWindow &window, const QString &section)
{
    window.signInBo();
    window.key(Qt::Key_3, Qt::ControlModifier);
    window.click(section);
}

/// Marks the first row of a table whose first column says *text*, and opens it.
inline void openRow(TestWindow &window, const QString &table, const QString &text)
{
    const auto rowOf = [&window, &table, &text] {
        const auto *view = qobject_cast<QTableView *>(window.control(table));
        for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row) {
            if (view->model()->index(row, 0).data().toString() == text) {
                return row;
            }
        }
        return -1;
    };
    if (!window.wait([&rowOf] { return rowOf() >= 0; })) {
        qWarning("no row of %s says %s", qPrintable(table), qPrintable(text));
        return;
    }
    auto *view = qobject_cast<QTableView *>(window.control(table));
    view->setFocus();
    view->selectRow(rowOf());
    window.key(Qt::Key_Return);
}

/// Chooses an entry of a combo box as the keyboard does.
inline void choose(TestWindow &window, const QString &box, const QString &entry)
{
    auto *combo = qobject_cast<QComboBox *>(window.control(box));
    if (combo == nullptr || combo->findText(entry) < 0) {
        qWarning("%s offers no %s", qPrintable(box), qPrintable(entry));
        return;
    }
    combo->setCurrentIndex(combo->findText(entry));
}

} // namespace countertop::tests
