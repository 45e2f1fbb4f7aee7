#pragma once

#include "core/till/sync/syncstate.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

namespace countertop::ui {

class ActionButton;
class SetAsideList;
class TextLabel;

/// How this till and its site stand with each other, what waits to be sent, and what the site set
/// aside (SY-28, SY-46). Opened by the badge in the header.
class SyncPage final : public DialogPage
{
    Q_OBJECT

public:
    explicit SyncPage(Frame &frame);
    /// Opens it over the window, unless it is open.
    static void open(Frame &frame);

private:
    void show(const till::SyncState &state);
    void readSetAside();
    void tryNow();
    void changeByHand();

    Frame &m_frame;
    TextLabel *m_sentence;
    TextLabel *m_safe;
    TextLabel *m_waiting;
    SetAsideList *m_list;
    ActionButton *m_byHand = nullptr; ///< none where the till stands alone
    bool m_isByHand = false;
    bool m_isTrying = false;
    std::int64_t m_setAside = 0; ///< in the list as it was last read
};

} // namespace countertop::ui
