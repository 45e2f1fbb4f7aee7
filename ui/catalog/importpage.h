#pragma once

#include "core/domain/catalog/namedmappings.h"
#include "core/till/catalog/importdesk.h"
#include "ui/shell/frame.h"
#include "ui/widgets/dialogpage.h"

#include <optional>

class QComboBox;
class QTimer;

namespace countertop::ui {

class ActionButton;
class FileField;
class ListPane;
class ProgressRow;
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
    void build();
    void readMappings();
    void keepMapping(const ColumnMapping &mapping, const QString &name);
    void askForColumns(const QStringList &columns);
    void useMapping(const ColumnMapping &mapping, const QString &name);
    till::ImportRequest request() const;
    void forget();
    void dryRun();
    void run();
    void undo();
    void show(const till::ImportPreview &preview);
    void showOutcome(const till::ImportOutcome &outcome);
    void showProblem(const Error &error);
    void showProgress();
    void setWaiting(bool isWaiting);

    Frame &m_frame;
    till::ImportDesk &m_imports;
    FileField *m_file;
    QComboBox *m_how = nullptr; ///< by its header, then the mappings that the shop keeps
    TextLabel *m_sentence;
    ProgressRow *m_progress;
    QTimer *m_tick;
    ListPane *m_rows;
    ActionButton *m_try = nullptr;
    ActionButton *m_undo = nullptr;
    NamedMappings m_kept;
    std::optional<ColumnMapping> m_mapping; ///< chosen on this page; wins over the kept ones
    QString m_lastImport;
    std::optional<till::ImportRequest> m_checked; ///< what the rows in sight are of
};

/// What is wrong with a row, in words.
QString importIssueText(ImportIssue issue);

} // namespace countertop::ui
