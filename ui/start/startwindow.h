#pragma once

#include "core/base/clock.h"
#include "ui/start/startwish.h"

#include <QWidget>

class QStackedWidget;

namespace countertop::ui {

class DemoPage;
class JoinPage;
class OwnerPage;
class RecoveryPage;
class ShopPage;
class StartPage;
class WelcomePage;

/// The first start, page by page. The shop is made aside and comes into its place when the last
/// page is confirmed; breaking off before leaves the folder as it was.
class StartWindow final : public QWidget
{
    Q_OBJECT

public:
    StartWindow(StartActions actions,
                const Clock &clock,
                const QString &language,
                QWidget *parent = nullptr);

signals:
    /// The shop stands in its folder.
    void shopReady();
    /// Another language for the pages; the window is to be made anew.
    void languageChosen(const QString &language);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectPages();
    void showPage(StartPage *page);
    void makeShop();
    void makeDemo();
    void prepare();
    void takePrepared(const Result<QString> &code);
    void keep();
    void breakOff();
    void restore();
    void join();

    StartActions m_actions;
    const Clock &m_clock;
    StartWish m_wish;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    ShopPage *m_shop;
    OwnerPage *m_owner;
    DemoPage *m_demo;
    JoinPage *m_join;
    RecoveryPage *m_recovery;
    StartPage *m_working;
    StartPage *m_before = nullptr; ///< where a refused shop goes back to
    bool m_isPreparing = false;
};

} // namespace countertop::ui
