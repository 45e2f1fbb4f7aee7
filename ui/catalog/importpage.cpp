#include "ui/catalog/importpage.h"

#include "core/documents/moneytext.h"
#include "core/till/settings/settingsdesk.h"
#include "ui/catalog/mappingpage.h"
#include "ui/pages/filefield.h"
#include "ui/pages/listpane.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr std::chrono::milliseconds progressEvery{ 200 };

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
    : DialogPage(tr("Import products"),
                 tr("Shopify, WooCommerce, Square, our own CSV or any other"))
    , m_frame(frame)
    , m_imports(imports)
    , m_file(new FileField(tr("File"), FileField::Purpose::Read, tr("CSV files (*.csv)"), this))
    , m_sentence(new TextLabel(QString(), TypeStep::Small, Weight::Bold, ColorRole::Text, this))
    , m_progress(new ProgressRow(this))
    , m_tick(new QTimer(this))
    , m_rows(new ListPane({ tr("Rows of the file"),
                            { tr("Product"), tr("Row"), tr("What happens") },
                            1,
                            Icon(QStringLiteral("upload")),
                            tr("No file is looked at yet"),
                            tr("Choose a file. Looking at it stores nothing.") },
                          this))
{
    build();
    setFirstFocus(m_file->edit());
    connect(m_tick, &QTimer::timeout, this, &ImportPage::showProgress);
    connect(m_file, &FileField::chosen, this, &ImportPage::dryRun);
    connect(m_file, &FileField::changed, this, &ImportPage::forget);
    connect(m_how, &QComboBox::activated, this, [this] {
        m_mapping.reset();
        forget();
    });
    readMappings();
}

void ImportPage::build()
{
    body()->addWidget(m_file);
    m_how = new QComboBox(this);
    m_how->setAccessibleName(tr("How the file is read"));
    m_how->addItem(tr("Recognised by its header"));
    body()->addWidget(m_how);
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    body()->addWidget(m_progress);
    m_rows->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * 5);
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
}

void ImportPage::readMappings()
{
    const auto kept = namedMappingsFrom(m_frame.flow.settings().text(setting::importMappings));
    if (!kept) {
        return; // a spoiled setting takes nobody the import
    }
    m_kept = *kept;
    for (const auto &[name, mapping] : m_kept) {
        m_how->addItem(tr("Columns as «%1»").arg(name), name);
    }
}

void ImportPage::keepMapping(const ColumnMapping &mapping, const QString &name)
{
    const Result<QString> proper = mappingName(name);
    if (!proper) {
        m_sentence->setText(tr("The columns are used, but cannot be kept under that name."));
        return;
    }
    m_kept.insert_or_assign(*proper, mapping);
    m_frame.desks.settings
        .change(
            QString(setting::importMappings), namedMappingsText(m_kept), *m_frame.flow.session())
        .then(this, [this](const Result<void> &kept) {
            if (!kept) {
                showProblem(kept.error());
            }
        });
}

void ImportPage::askForColumns(const QStringList &columns)
{
    auto *page = new MappingPage(columns);
    connect(page,
            &MappingPage::chosen,
            this,
            [this](const ColumnMapping &mapping, const QString &name) {
                m_frame.dialog.back();
                useMapping(mapping, name);
            });
    m_frame.dialog.open(page, DialogWidth::Wide);
}

void ImportPage::useMapping(const ColumnMapping &mapping, const QString &name)
{
    m_mapping = mapping;
    if (!name.isEmpty() && m_frame.flow.session()) {
        keepMapping(mapping, name);
    }
    dryRun();
}

till::ImportRequest ImportPage::request() const
{
    till::ImportRequest request{ m_file->path(), m_mapping, {} };
    const auto kept = m_kept.find(m_how->currentData().toString());
    if (!request.mapping && kept != m_kept.end()) {
        request.mapping = kept->second;
    }
    return request;
}

void ImportPage::forget()
{
    m_checked.reset();
    primary()->disableBecause(tr("Look at the file first"));
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
    if (m_file->path().isEmpty()) {
        m_sentence->setText(tr("Type the path of a file first."));
        return;
    }
    setWaiting(true);
    m_rows->showReading();
    const till::ImportRequest wanted = request();
    m_imports.dryRun(wanted).then(this, [this, wanted](const Result<till::ImportPreview> &preview) {
        setWaiting(false);
        if (preview) {
            m_checked = wanted;
            show(*preview);
            return;
        }
        showProblem(preview.error());
        if (preview.error().code.is(ImportError::UnknownFormat)) {
            askForColumns(preview.error().detail.split(QStringLiteral(" | ")));
        }
    });
}

void ImportPage::show(const till::ImportPreview &preview)
{
    std::vector<PickRow> rows;
    for (const ImportProblem &notice : preview.plan.notices) {
        rows.push_back({ { tr("(the file)"), QString::number(notice.row), {} },
                         problemText({ notice }),
                         faceOf(ImportAction::LeftOut) });
    }
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
        primary()->setFocus(); // waiting had taken it from the button that was pressed
    } else {
        primary()->disableBecause(tr("The file changes nothing"));
        m_file->edit()->setFocus();
    }
}

void ImportPage::run()
{
    if (!m_frame.flow.session() || !m_checked) {
        return;
    }
    setWaiting(true);
    m_tick->start(progressEvery);
    m_imports.run(*m_checked, *m_frame.flow.session())
        .then(this, [this](const Result<till::ImportOutcome> &outcome) {
            m_tick->stop();
            m_progress->finish();
            setWaiting(false);
            if (outcome) {
                showOutcome(*outcome);
            } else {
                showProblem(outcome.error());
            }
        });
}

void ImportPage::showProgress()
{
    const auto [staged, rows] = m_imports.progress();
    if (rows > 0) {
        m_progress->setProgress(tr("%1 of %2 rows").arg(staged).arg(rows),
                                static_cast<int>(staged),
                                static_cast<int>(rows));
    }
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
            primary()->disableBecause(tr("Look at the file first")); // what it would do has changed
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
