#pragma once

#include "core/domain/account/ledger.h"
#include "core/till/account/accountdesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <optional>
#include <vector>

namespace countertop::ui {

class ListPane;
class SegmentedControl;
class TextLabel;

/// A customer's account and store credit: every entry with the balance after it, newest first.
/// Money that comes in, credit that is given and corrections are entries of their own, with a
/// reason and by who has the right.
class AccountPage final : public DialogPage
{
    Q_OBJECT

public:
    AccountPage(Frame &frame, const CustomerId &customer);

signals:
    void happened();

private:
    void read();
    void readEntries();
    void showFigures();
    void showEntries();
    void askEntry(LedgerAct act);
    void askCorrection();
    void post(const LedgerChange &change, const QString &reason, DialogPage *page);
    countertop::Ledger shownLedger() const;
    QString timeText(Instant at) const;
    std::vector<const LedgerEntry *> shownEntries() const;

    Frame &m_frame;
    const CustomerId m_id;
    std::optional<till::CustomerAccount> m_account;
    std::vector<LedgerEntry> m_entries; ///< newest first
    TextLabel *m_figures;
    SegmentedControl *m_ledgers;
    ListPane *m_list;
};

} // namespace countertop::ui
