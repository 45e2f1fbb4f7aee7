#pragma once

#include "core/till/catalog/importdesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

class QLineEdit;

namespace countertop::ui {

class ActionButton;
class ListPane;
class TextLabel;

/// Products from a file: first what every row would do, then the run, and the way back (CT-85).
class ImportPage final : public DialogPage
{
    Q_OBJECT

public:
    ImportPage(Frame &frame, till::ImportDesk &imports);

signals:
    void imported();

private:
    void dryRun();
    void run();
    void undo();
    void show(const till::ImportPreview &preview);
    void showOutcome(const till::ImportOutcome &outcome);
    void showProblem(const Error &error);
    void setWaiting(bool isWaiting);

    Frame &m_frame;
    till::ImportDesk &m_imports;
    QLineEdit *m_path;
    TextLabel *m_sentence;
    ListPane *m_rows;
    ActionButton *m_try;
    ActionButton *m_undo;
    QString m_lastImport;
    QString m_checkedPath; ///< the file that the rows in sight are of
};

/// What is wrong with a row, in words.
QString importIssueText(ImportIssue issue);

} // namespace countertop::ui
