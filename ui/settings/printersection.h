#pragma once

#include "core/till/print/printdesk.h"
#include "ui/settings/settingsection.h"
#include "ui/shift/shiftactions.h"

#include <functional>
#include <vector>

namespace countertop::ui {

class ActionButton;
class ListPane;
class PrinterPage;
class TextLabel;

/// The printers of this till, what each one prints, and the papers that wait with their age: tried
/// again, sent elsewhere or given up by a person only (CT-80).
class PrinterSection final : public SettingSection
{
    Q_OBJECT

public:
    PrinterSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    void opened() override;

private:
    void addPrinters();
    void addQueue();
    void read();
    void showPrinters();
    void showQueue();
    void showProblem();
    void edit(int row);
    void save(PrinterPage *page, const till::PrinterSetup &setup);
    void askRemove();
    void printTestPage();
    void redirect();
    void askGiveUp();
    void tryAgain();
    void enableButtons();
    void after(const Future<Result<void>> &answer, const std::function<void()> &then = {});
    const till::PrinterSetup *markedPrinter() const;
    const till::PrintJobRow *markedJob() const;
    QString nameOf(const PrinterId &printer, const QString &kind) const;
    QString ageText(const Instant &since) const;
    int waitingFor(const till::PrinterSetup &printer, till::PrintJobState state) const;

    ShiftActions m_shift;
    ListPane *m_printerList = nullptr;
    ListPane *m_queueList = nullptr;
    TextLabel *m_problem = nullptr;
    ActionButton *m_add = nullptr;
    ActionButton *m_remove = nullptr;
    ActionButton *m_drawer = nullptr;
    ActionButton *m_retry = nullptr;
    ActionButton *m_redirect = nullptr;
    ActionButton *m_giveUp = nullptr;
    std::vector<till::PrinterSetup> m_printers;
    std::vector<till::PrintJobRow> m_jobs;
    bool m_hasRead = false;
};

} // namespace countertop::ui
