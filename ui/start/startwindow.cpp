#include "ui/start/startwindow.h"

#include "core/base/businessday.h"
#include "ui/start/startpages.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"

#include <QDateTime>
#include <QFileDialog>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int panelWidth = 720; ///< at normal size, as a middle dialog

/// Shown while the shop is made: nothing to press but a way out.
class WorkingPage final : public StartPage
{
public:
    WorkingPage()
        : StartPage(StartWindow::tr("The shop is being made"),
                    StartWindow::tr("This takes some seconds. Nothing of it counts before the last "
                                    "page is confirmed."))
    {
        addBack(StartWindow::tr("Break off"));
    }
};

} // namespace

StartWindow::StartWindow(StartActions actions,
                         const Clock &clock,
                         const QString &language,
                         QWidget *parent)
    : QWidget(parent)
    , m_actions(std::move(actions))
    , m_clock(clock)
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage(language, static_cast<bool>(m_actions.restore)))
    , m_shop(new ShopPage)
    , m_owner(new OwnerPage)
    , m_demo(new DemoPage(m_actions.demoPeople))
    , m_join(new JoinPage)
    , m_recovery(new RecoveryPage)
    , m_working(new WorkingPage)
{
    setWindowTitle(QStringLiteral("Countertop"));
    setProperty("surface", QStringLiteral("canvas"));
    m_wish.language = language;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::n6, space::n6, space::n6, space::n6);
    auto *card = new Card(QString(), this);
    card->setBodyFlush();
    card->body()->addWidget(m_stack);
    card->setMaximumWidth(themeOf(this).scaled(panelWidth));
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 100);
    row->addStretch(1);
    layout->addStretch(1);
    layout->addLayout(row, 6);
    layout->addStretch(1);
    for (StartPage *page : { static_cast<StartPage *>(m_welcome),
                             static_cast<StartPage *>(m_shop),
                             static_cast<StartPage *>(m_owner),
                             static_cast<StartPage *>(m_demo),
                             static_cast<StartPage *>(m_join),
                             static_cast<StartPage *>(m_recovery),
                             m_working }) {
        m_stack->addWidget(page);
    }
    connectPages();
    showPage(m_welcome);
}

void StartWindow::connectPages()
{
    connect(m_welcome, &WelcomePage::languageChosen, this, &StartWindow::languageChosen);
    connect(m_welcome, &WelcomePage::newShopWanted, this, [this] { showPage(m_shop); });
    connect(m_welcome, &WelcomePage::demoWanted, this, [this] { showPage(m_demo); });
    connect(m_welcome, &WelcomePage::restoreWanted, this, &StartWindow::restore);
    connect(m_shop, &StartPage::wentBack, this, [this] { showPage(m_welcome); });
    connect(m_shop, &StartPage::wentOn, this, [this] {
        if (m_shop->fill(m_wish)) {
            showPage(m_owner);
        }
    });
    connect(m_owner, &StartPage::wentBack, this, [this] { showPage(m_shop); });
    connect(m_owner, &StartPage::wentOn, this, &StartWindow::makeShop);
    connect(m_demo, &StartPage::wentBack, this, [this] { showPage(m_welcome); });
    connect(m_demo, &StartPage::wentOn, this, &StartWindow::makeDemo);
    connect(m_welcome, &WelcomePage::joinWanted, this, [this] { showPage(m_join); });
    connect(m_join, &StartPage::wentBack, this, [this] { showPage(m_welcome); });
    connect(m_join, &StartPage::wentOn, this, &StartWindow::join);
    connect(m_working, &StartPage::wentBack, this, &StartWindow::breakOff);
    connect(m_recovery, &StartPage::wentBack, this, &StartWindow::breakOff);
    connect(m_recovery, &StartPage::wentOn, this, [this] {
        if (m_recovery->isConfirmed()) {
            keep();
        }
    });
}

void StartWindow::showPage(StartPage *page)
{
    m_stack->setCurrentWidget(page);
    page->showProblem({});
    if (page->firstFocus() != nullptr) {
        page->firstFocus()->setFocus(Qt::TabFocusReason);
    }
}

void StartWindow::makeShop()
{
    const auto zone = Zone::fromName(m_wish.zone);
    const QDate today = (zone ? *zone : Zone::utc()).toLocal(m_clock.now()).date();
    if (m_owner->fill(m_wish, today)) {
        m_wish.isDemo = false;
        m_before = m_owner;
        prepare();
    }
}

void StartWindow::makeDemo()
{
    m_wish = { .isDemo = true, .language = m_wish.language };
    m_before = m_demo;
    prepare();
}

void StartWindow::prepare()
{
    if (m_isPreparing) {
        return;
    }
    m_isPreparing = true;
    showPage(m_working);
    m_actions.prepare(m_wish).then(this, [this](const Result<QString> &code) {
        const bool isWanted = std::exchange(m_isPreparing, false);
        if (isWanted) {
            takePrepared(code);
        }
    });
}

void StartWindow::takePrepared(const Result<QString> &code)
{
    m_owner->clear();
    m_wish.ownerPin.clear();
    if (!code) {
        showPage(m_before);
        m_before->showProblem(tr("The shop was not made, and nothing is left of the try: %1")
                                  .arg(code.error().detail));
        return;
    }
    if (m_wish.isDemo) {
        keep();
        return;
    }
    m_recovery->setCode(*code);
    showPage(m_recovery);
}

void StartWindow::join()
{
    JoinAnswers answers;
    if (m_isPreparing || !m_join->fill(answers)) {
        return;
    }
    m_isPreparing = true;
    m_before = m_join;
    showPage(m_working);
    m_actions.join(answers).then(this, [this](const Result<void> &joined) {
        if (!std::exchange(m_isPreparing, false)) {
            return; // broken off
        }
        if (joined) {
            keep();
            return;
        }
        showPage(m_join);
        m_join->showProblem(tr("This till has not joined. %1").arg(joined.error().detail));
    });
}

void StartWindow::keep()
{
    const auto kept = m_actions.keep();
    if (!kept) {
        showPage(m_before);
        m_before->showProblem(tr("The shop could not be put into its folder. Check the rights of "
                                 "the folder and the space on the disk, then try again."));
        return;
    }
    emit shopReady();
}

void StartWindow::breakOff()
{
    m_isPreparing = false;
    m_actions.drop();
    showPage(m_welcome);
    m_welcome->showProblem(tr("Nothing was made. The folder is as it was."));
}

void StartWindow::restore()
{
    auto *choice = new QFileDialog(this, tr("Choose a backup"));
    choice->setAttribute(Qt::WA_DeleteOnClose);
    choice->setFileMode(QFileDialog::ExistingFile);
    connect(choice, &QFileDialog::fileSelected, this, [this](const QString &file) {
        showPage(m_working);
        m_actions.restore(file).then(this, [this](const Result<void> &restored) {
            if (restored) {
                emit shopReady();
                return;
            }
            showPage(m_welcome);
            m_welcome->showProblem(tr("The backup was not restored, and nothing was changed: %1")
                                       .arg(restored.error().detail));
        });
    });
    choice->open();
}

void StartWindow::keyPressEvent(QKeyEvent *event)
{
    auto *page = static_cast<StartPage *>(m_stack->currentWidget());
    if (event->key() == Qt::Key_Escape && page != m_welcome) {
        emit page->wentBack();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace countertop::ui
