#include "ui/office/syncpage.h"

#include "core/till/sync/sync.h"
#include "ui/office/setasidelist.h"
#include "ui/shell/connectionwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/dialogoverlay.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

#include <utility>

namespace countertop::ui {

namespace {

constexpr int rowsInSight = 5;

} // namespace

SyncPage::SyncPage(Frame &frame)
    : DialogPage(tr("Connection"),
                 frame.desks.sync.sitePlace().isEmpty() ? tr("This till stands alone")
                                                        : frame.desks.sync.sitePlace())
    , m_frame(frame)
    , m_sentence(new TextLabel(QString(), TypeStep::Body, Weight::Bold, ColorRole::Text, this))
    , m_safe(new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::Text, this))
    , m_waiting(new TextLabel(QString(), TypeStep::Body, Weight::Regular, ColorRole::Text, this))
    , m_list(new SetAsideList(frame, this))
{
    m_sentence->setWordWrap(true);
    m_safe->setWordWrap(true);
    m_waiting->setWordWrap(true);
    body()->addWidget(m_sentence);
    body()->addWidget(m_safe);
    body()->addWidget(m_waiting);
    m_list->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * rowsInSight);
    body()->addWidget(m_list, 1);
    till::Sync &sync = frame.desks.sync;
    if (!sync.sitePlace().isEmpty()) {
        m_byHand = addSecondary(tr("Work offline"));
        connect(m_byHand, &ActionButton::clicked, this, &SyncPage::changeByHand);
    }
    connect(setPrimary(tr("Send and read now"), QKeySequence()),
            &ActionButton::clicked,
            this,
            &SyncPage::tryNow);
    setFirstFocus(primary());
    connect(&sync, &till::Sync::stateChanged, this, [this](const till::SyncState &state) {
        show(state);
        if (state.setAside != m_setAside) {
            readSetAside();
        }
    });
    show(sync.state());
    readSetAside();
}

void SyncPage::readSetAside()
{
    m_setAside = m_frame.desks.sync.state().setAside;
    m_list->read();
}

void SyncPage::open(Frame &frame)
{
    if (qobject_cast<SyncPage *>(frame.dialog.page()) == nullptr) {
        frame.dialog.open(new SyncPage(frame), DialogWidth::Wide);
    }
}

void SyncPage::show(const till::SyncState &state)
{
    m_isByHand = state.problem == till::SyncProblem::ByHand;
    const ConnectionWords words = connectionWords(state);
    m_sentence->setText(words.what);
    m_safe->setText(words.safe);
    m_waiting->setText(waitingSentence(state, m_frame.desks.clock.now(), m_frame.locale));
    if (m_byHand != nullptr) {
        m_byHand->setText(m_isByHand ? tr("Work online again") : tr("Work offline"));
    }
    emit heightChanged();
}

void SyncPage::tryNow()
{
    if (std::exchange(m_isTrying, true)) {
        return; // a second press asks for what is under way
    }
    m_frame.desks.sync.pushNow();
    m_frame.desks.sync.pullNow().then(this, [this](const Result<till::SyncState> &) {
        m_isTrying = false;
        show(m_frame.desks.sync.state());
    });
}

void SyncPage::changeByHand()
{
    m_frame.desks.sync.workOffline(!m_isByHand).then(this, [this](const Result<till::SyncState> &) {
        show(m_frame.desks.sync.state());
    });
}

} // namespace countertop::ui
