#include "ui/catalog/importpage.h"

#include "core/documents/moneytext.h"
#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

ChipFace faceOf(ImportAction action)
{
    const auto word
        = [](const char *text) { return QCoreApplication::translate("ImportPage", text); };
    switch (action) {
    case ImportAction::Create:
        return { Tone::Success,
                 Icon(QStringLiteral("plus")),
                 word(QT_TRANSLATE_NOOP("ImportPage", "New")) };
    case ImportAction::Update:
        return { Tone::Info,
                 Icon(QStringLiteral("pencil")),
                 word(QT_TRANSLATE_NOOP("ImportPage", "Changed")) };
    case ImportAction::Unchanged:
        return { Tone::Neutral,
                 Icon(QStringLiteral("check")),
                 word(QT_TRANSLATE_NOOP("ImportPage", "As it is")) };
    case ImportAction::LeftOut:
        return { Tone::Neutral,
                 Icon(QStringLiteral("minus")),
                 word(QT_TRANSLATE_NOOP("ImportPage", "Left out")) };
    case ImportAction::Refused:
        return { Tone::Danger,
                 Icon(QStringLiteral("circle-x")),
                 word(QT_TRANSLATE_NOOP("ImportPage", "Refused")) };
    }
    return {};
}

QString problemText(const std::vector<ImportProblem> &problems)
{
    QStringList words;
    for (const ImportProblem &problem : problems) {
        words << (problem.column.isEmpty()
                      ? importIssueText(problem.issue)
                      : QStringLiteral("%1: %2 «%3»")
                            .arg(problem.column, importIssueText(problem.issue), problem.text));
    }
    return words.join(QStringLiteral(" · "));
}

} // namespace

ImportPage::ImportPage(Frame &frame, till::ImportDesk &imports)
    : DialogPage(tr("Import products"), tr("Shopify, WooCommerce, Square or our own CSV"))
    , m_frame(frame)
    , m_imports(imports)
    , m_path(new QLineEdit(this))
    , m_sentence(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Text, this))
    , m_rows(new ListPane({ tr("Rows of the file"),
                            { tr("Product"), tr("Row"), tr("What happens") },
                            1,
                            Icon(QStringLiteral("upload")),
                            tr("No file is looked at yet"),
                            tr("Type the path of a file. Looking at it stores nothing.") },
                          this))
    , m_try(nullptr)
    , m_undo(nullptr)
{
    m_path->setAccessibleName(tr("File"));
    m_path->setPlaceholderText(tr("Path of the CSV file"));
    m_sentence->setWordWrap(true);
    body()->addWidget(
        new TextLabel(tr("File"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
    body()->addWidget(m_path);
    body()->addWidget(m_sentence);
    m_rows->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * 6);
    m_rows->setRows({});
    body()->addWidget(m_rows, 1);
    connect(setPrimary(tr("Import"), QKeySequence(Qt::CTRL | Qt::Key_Return)),
            &ActionButton::clicked,
            this,
            &ImportPage::run);
    m_try = addSecondary(tr("Look at the file"), QKeySequence(Qt::Key_Return));
    m_undo = addSecondary(tr("Undo this import"));
    m_undo->hide();
    primary()->disableBecause(tr("Look at the file first"));
    connect(m_try, &ActionButton::clicked, this, &ImportPage::dryRun);
    connect(m_undo, &ActionButton::clicked, this, &ImportPage::undo);
    connect(m_path, &QLineEdit::returnPressed, this, &ImportPage::dryRun);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        primary()->disableBecause(tr("Look at the file first"));
    });
    setFirstFocus(m_path);
}

void ImportPage::setWaiting(bool isWaiting)
{
    m_try->setEnabled(!isWaiting);
    if (isWaiting) {
        primary()->disableBecause(tr("The file is being read"));
    }
}

void ImportPage::dryRun()
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty()) {
        m_sentence->setText(tr("Type the path of a file first."));
        return;
    }
    setWaiting(true);
    m_rows->showReading();
    m_imports.dryRun({ path, {}, {} })
        .then(this, [this, path](const Result<till::ImportPreview> &preview) {
            setWaiting(false);
            if (!preview) {
                showProblem(preview.error());
                return;
            }
            m_checkedPath = path;
            show(*preview);
        });
}

void ImportPage::show(const till::ImportPreview &preview)
{
    std::vector<PickRow> rows;
    for (const ImportStep &step : preview.plan.steps) {
        const QString name
            = step.draft ? step.draft->name.value_or(step.draft->sku) : tr("(unreadable)");
        rows.push_back({ { name, QString::number(step.row), {} },
                         problemText(step.problems),
                         faceOf(step.action) });
    }
    m_rows->setRows(std::move(rows));
    const auto count = [this, &preview](ImportAction action) {
        return countText(preview.plan.count(action), m_frame.locale);
    };
    m_sentence->setColorRole(ColorRole::Text);
    m_sentence->setText(tr("%1 new, %2 changed, %3 as they are, %4 refused. Nothing is stored yet.")
                            .arg(count(ImportAction::Create),
                                 count(ImportAction::Update),
                                 count(ImportAction::Unchanged),
                                 count(ImportAction::Refused)));
    if (preview.plan.count(ImportAction::Create) + preview.plan.count(ImportAction::Update) > 0) {
        primary()->enable();
    } else {
        primary()->disableBecause(tr("The file changes nothing"));
    }
}

void ImportPage::run()
{
    if (!m_frame.flow.session() || m_checkedPath != m_path->text().trimmed()) {
        return;
    }
    setWaiting(true);
    m_imports.run({ m_checkedPath, {}, {} }, *m_frame.flow.session())
        .then(this, [this](const Result<till::ImportOutcome> &outcome) {
            setWaiting(false);
            if (outcome) {
                showOutcome(*outcome);
            } else {
                showProblem(outcome.error());
            }
        });
}

void ImportPage::showOutcome(const till::ImportOutcome &outcome)
{
    m_lastImport = outcome.importId;
    m_sentence->setColorRole(ColorRole::Success);
    m_sentence->setText(tr("Done: %1 new, %2 changed, %3 as they were, %4 refused.")
                            .arg(outcome.created)
                            .arg(outcome.updated)
                            .arg(outcome.unchanged)
                            .arg(outcome.refused));
    primary()->disableBecause(tr("This file is imported"));
    m_undo->show();
    m_frame.sounds.play(Sound::Done);
    emit imported();
}

void ImportPage::undo()
{
    if (!m_frame.flow.session() || m_lastImport.isEmpty()) {
        return;
    }
    m_imports.undo(m_lastImport, *m_frame.flow.session())
        .then(this, [this](const Result<void> &undone) {
            if (!undone) {
                showProblem(undone.error());
                return;
            }
            m_undo->hide();
            m_sentence->setColorRole(ColorRole::Text);
            m_sentence->setText(tr("The import is undone. The catalogue is as it was before."));
            emit imported();
        });
}

void ImportPage::showProblem(const Error &error)
{
    m_sentence->setColorRole(ColorRole::Danger);
    m_sentence->setText(deskProblem(error));
    m_rows->setRows({});
    m_frame.sounds.play(Sound::Refused);
}

} // namespace countertop::ui
