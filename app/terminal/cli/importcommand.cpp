#include "app/terminal/cli/importcommand.h"

#include "app/terminal/cli/importwords.h"
#include "app/terminal/cli/shopcall.h"
#include "app/terminal/waiting.h"
#include "core/domain/catalog/namedmappings.h"
#include "core/till/catalog/importdesk.h"

#include <QFileInfo>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr int progressMs = 1000;

Result<NamedMappings> storedMappings(OpenedShop &shop)
{
    CT_TRY(settings, waitFor(shop.settings().settings()));
    return namedMappingsFrom(settings.text(setting::importMappings));
}

/// `--map` holds a mapping, or the name under which the shop keeps one.
Result<std::optional<ColumnMapping>> mappingOf(OpenedShop &shop, const Call &call)
{
    if (!call.has(u"map"_s)) {
        return std::optional<ColumnMapping>();
    }
    const QString typed = call.value(u"map"_s);
    if (typed.contains(u'=')) {
        CT_TRY(mapping, ColumnMapping::fromText(typed));
        return std::optional(mapping);
    }
    CT_TRY(stored, storedMappings(shop));
    const auto found = stored.find(typed.simplified());
    if (found == stored.end()) {
        return Error{ ErrorKind::Invalid, ImportCallError::UnknownMapping, typed };
    }
    return std::optional(found->second);
}

Result<void> saveMapping(OpenedShop &shop,
                         const Call &call,
                         const std::optional<ColumnMapping> &mapping,
                         const till::Session &by)
{
    if (!call.has(u"save-map"_s)) {
        return done();
    }
    if (!mapping) {
        return Error{ ErrorKind::Invalid, ImportCallError::NothingToSave, QString() };
    }
    CT_TRY(name, mappingName(call.value(u"save-map"_s)));
    CT_TRY(stored, storedMappings(shop));
    stored.insert_or_assign(name, *mapping);
    return waitFor(
        shop.settings().change(QString(setting::importMappings), namedMappingsText(stored), by));
}

Result<ImportChoice> choiceOf(const Call &call)
{
    const QString only = call.value(u"only"_s);
    if (!only.isEmpty() && only != u"new"_s && only != u"changed"_s) {
        return Error{ ErrorKind::Invalid, ImportCallError::BadChoice, only };
    }
    return ImportChoice{ .creates = only != u"changed"_s, .updates = only != u"new"_s };
}

void sayProblem(QTextStream &out, const ImportProblem &problem)
{
    out << u"row %1: %2%3\n"_s.arg(problem.row)
               .arg(refuses(problem.issue) ? u"refused: "_s : QString(), problemWords(problem));
}

void sayIfEmpty(QTextStream &out, std::int64_t rows)
{
    if (rows == 0) {
        out << u"The file has a header and no rows.\n"_s;
    }
}

ExitCode dryRunSaid(const till::ImportPreview &preview)
{
    QTextStream out(stdout);
    for (const ImportProblem &notice : preview.plan.notices) {
        sayProblem(out, notice);
    }
    for (const ImportStep &step : preview.plan.steps) {
        out << stepWords(step) << '\n';
    }
    const ImportPlan &plan = preview.plan;
    sayIfEmpty(out, preview.file.rows);
    out << u"%1 (%2): %3 new, %4 changed, %5 unchanged, %6 left out, %7 refused of %8 rows. "
           "Nothing was stored.\n"_s
               .arg(formatWords(preview.file.format),
                    preview.file.dialect.encoding == CsvEncoding::Utf8 ? u"UTF-8"_s
                                                                       : u"Windows-1252"_s)
               .arg(plan.count(ImportAction::Create))
               .arg(plan.count(ImportAction::Update))
               .arg(plan.count(ImportAction::Unchanged))
               .arg(plan.count(ImportAction::LeftOut))
               .arg(plan.count(ImportAction::Refused))
               .arg(preview.file.rows);
    return plan.count(ImportAction::Refused) == 0 ? ExitCode::Done : ExitCode::Rejects;
}

ExitCode outcomeSaid(const till::ImportOutcome &outcome)
{
    QTextStream out(stdout);
    for (const ImportProblem &problem : outcome.problems) {
        sayProblem(out, problem);
    }
    sayIfEmpty(out, outcome.rows);
    if (outcome.stagedBefore > 0) {
        out << u"Went on after %1 rows of an interrupted run.\n"_s.arg(outcome.stagedBefore);
    }
    out << u"%1 new, %2 changed, %3 unchanged, %4 left out, %5 refused.\n"_s.arg(outcome.created)
               .arg(outcome.updated)
               .arg(outcome.unchanged)
               .arg(outcome.leftOut)
               .arg(outcome.refused);
    if (!outcome.importId.isEmpty()) {
        out << u"To take it back: countertop import undo %1\n"_s.arg(outcome.importId);
    }
    return outcome.refused == 0 ? ExitCode::Done : ExitCode::Rejects;
}

/// Tells a person at a screen how far a long import is.
class Progress final
{
public:
    explicit Progress(const till::ImportDesk &desk)
    {
        if (isatty(fileno(stderr)) == 0) {
            return;
        }
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&desk] {
            const auto [staged, rows] = desk.progress();
            QTextStream(stderr) << u"\r%1 of %2 rows"_s.arg(staged).arg(rows);
        });
        m_timer.start(progressMs);
    }

private:
    QTimer m_timer;
};

} // namespace

std::string_view errorFeature(ImportCallError)
{
    return "importcall";
}

Result<ExitCode> runImportProducts(const Call &call, const QString &folder)
{
    CT_TRY(choice, choiceOf(call));
    const SystemClock clock;
    CT_TRY(shop, openForCall(folder, clock));
    CT_TRY(pulled, waitFor(shop->sync().pullNow()));
    Q_UNUSED(pulled)
    CT_TRY(mapping, mappingOf(*shop, call));
    const till::ImportRequest request{ call.operands.first(), mapping, choice };
    till::ImportDesk desk(shop->sync());
    if (call.has(u"dry-run"_s)) {
        CT_TRY(preview, waitFor(desk.dryRun(request)));
        return dryRunSaid(preview);
    }
    CT_TRY(by, personActing(*shop, call));
    CT_TRY_DONE(saveMapping(*shop, call, mapping, by));
    const Progress progress(desk);
    CT_TRY(outcome, waitFor(desk.run(request, by)));
    CT_TRY(pulledAgain, waitFor(shop->sync().pullNow()));
    Q_UNUSED(pulledAgain)
    return outcomeSaid(outcome);
}

Result<ExitCode> runImportList(const Call &, const QString &folder)
{
    const SystemClock clock;
    CT_TRY(shop, openForCall(folder, clock));
    CT_TRY(imports, waitFor(till::ImportDesk(shop->sync()).imports()));
    QTextStream out(stdout);
    for (const till::ImportEntry &entry : imports) {
        out << u"%1  %2  %3  %4 rows  %5  %6\n"_s.arg(
            entry.importId,
            shop->till().device().zone.toLocal(entry.at).toString(u"yyyy-MM-dd HH:mm"_s),
            entry.state,
            QString::number(entry.rows),
            entry.by,
            entry.fileName);
    }
    return ExitCode::Done;
}

Result<ExitCode> runImportUndo(const Call &call, const QString &folder)
{
    const SystemClock clock;
    CT_TRY(shop, openForCall(folder, clock));
    CT_TRY(by, personActing(*shop, call));
    till::ImportDesk desk(shop->sync());
    const QString id = call.operands.first();
    CT_TRY(imports, waitFor(desk.imports()));
    const bool isPublished
        = std::any_of(imports.begin(), imports.end(), [&id](const till::ImportEntry &entry) {
              return entry.importId == id && entry.state == u"published"_s;
          });
    if (!isPublished) {
        return Error{ ErrorKind::Refused, ImportCallError::NoSuchImport, id };
    }
    CT_TRY_DONE(waitFor(desk.undo(id, by)));
    CT_TRY(pulled, waitFor(shop->sync().pullNow()));
    Q_UNUSED(pulled)
    QTextStream(stdout) << u"The import %1 was taken back.\n"_s.arg(id);
    return ExitCode::Done;
}

} // namespace countertop::terminal
