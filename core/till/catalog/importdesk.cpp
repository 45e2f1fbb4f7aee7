#include "core/till/catalog/importdesk.h"

#include "core/protocol/accountcodec.h"
#include "core/protocol/catalogcodec.h"
#include "core/till/catalog/importcatalog.h"
#include "core/till/journal/diskroom.h"
#include "core/till/sync/deskerror.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace countertop::till {

namespace {

using namespace Qt::StringLiterals;
using storage::Urgency;

constexpr int rowsAPiece = 500;

const RefusalNames<ImportDeskError> &refusals()
{
    static const RefusalNames<ImportDeskError> names{
        { Refusal::RightDenied, ImportDeskError::RightDenied },
        { Refusal::StaleVersion, ImportDeskError::Conflict },
        { Refusal::NotFound, ImportDeskError::Conflict },
    };
    return names;
}

/// The same of taking an import back, where another version is a later change.
const RefusalNames<ImportDeskError> &undoRefusals()
{
    static const RefusalNames<ImportDeskError> names{
        { Refusal::RightDenied, ImportDeskError::RightDenied },
        { Refusal::StaleVersion, ImportDeskError::ChangedSince },
    };
    return names;
}

/// An id that the same row of the same import always gets, so that a run can be taken up again.
template <typename TypedId>
TypedId idOf(const QString &importId, const QString &what)
{
    const QByteArray hash
        = QCryptographicHash::hash((importId + u'/' + what).toUtf8(), QCryptographicHash::Sha256);
    std::uint64_t bits = 0;
    std::int64_t ms = 0;
    for (int place = 0; place < 8; ++place) {
        bits = bits << 8U | static_cast<unsigned char>(hash.at(place));
    }
    for (int place = 8; place < 14; ++place) {
        ms = ms << 8 | static_cast<unsigned char>(hash.at(place));
    }
    return TypedId(makeUuid7(ms, static_cast<std::uint16_t>(hash.at(14) & 0x0f), bits));
}

/// The id of a new product. What all variants share has no row of its own in some files, and lies
/// in the row of the first variant.
ProductId productIdOf(const QString &importId, const ProductDraft &draft)
{
    const bool isShared = draft.hasVariants.value_or(false);
    return idOf<ProductId>(importId,
                           u"row/%1"_s.arg(draft.row) + (isShared ? u"/shared"_s : QString()));
}

/// The pieces of one run on their way to the site.
class Stager final
{
public:
    Stager(Sync &sync, PersonRef by, QString importId, std::atomic<std::int64_t> &staged)
        : m_sync(sync)
        , m_by(std::move(by))
        , m_importId(std::move(importId))
        , m_staged(staged)
    {
    }

    void skipUntil(std::int64_t row) { m_known = row; }
    std::int64_t next() const { return m_first + m_rows.size(); }
    /// Rows that the site has already need no image.
    bool isKnown() const { return next() < m_known; }

    Result<void> add(QLatin1StringView entity, const QJsonObject &image, std::int64_t expected)
    {
        m_rows.append(QJsonObject{ { "entity"_L1, entity },
                                   { "image"_L1, image },
                                   { "expectedVersion"_L1, static_cast<qint64>(expected) } });
        return m_rows.size() >= rowsAPiece ? send() : done();
    }
    void addKnown() { ++m_first; }

    Result<void> send()
    {
        if (m_rows.isEmpty()) {
            return done();
        }
        CT_TRY(answer,
               m_sync
                   .command(u"import.stage"_s,
                            { { "importId"_L1, m_importId },
                              { "firstRow"_L1, static_cast<qint64>(m_first) },
                              { "rows"_L1, m_rows } },
                            m_by)
                   .takeResult());
        Q_UNUSED(answer);
        m_first += m_rows.size();
        m_rows = {};
        m_staged = m_first;
        return done();
    }

private:
    Sync &m_sync;
    PersonRef m_by;
    QString m_importId;
    std::atomic<std::int64_t> &m_staged;
    QJsonArray m_rows;
    std::int64_t m_first = 0;
    std::int64_t m_known = 0;
};

/// Paths of categories that the file needs and the shop lacks, parents first.
std::vector<QStringList> missingCategories(const ImportPlan &plan, const ImportCatalog &catalog)
{
    std::vector<QStringList> missing;
    QSet<QStringList> seen;
    for (const std::size_t place : plan.order) {
        const QStringList &path = plan.steps.at(place).draft->category;
        for (qsizetype depth = 1; depth <= path.size(); ++depth) {
            const QStringList part = path.mid(0, depth);
            if (!seen.contains(part) && !catalog.categoryAt(part)) {
                seen.insert(part);
                missing.push_back(part);
            }
        }
    }
    return missing;
}

bool bringsStock(const ImportStep &step)
{
    return step.action == ImportAction::Create && step.draft->stock && !step.draft->stock->isZero();
}

std::int64_t rowsOf(const ImportPlan &plan, std::size_t categories)
{
    const auto stock
        = std::count_if(plan.order.begin(), plan.order.end(), [&plan](std::size_t place) {
              return bringsStock(plan.steps.at(place));
          });
    return static_cast<std::int64_t>(categories + plan.order.size()) + stock;
}

Result<void> stageCategories(Stager &stager,
                             ImportCatalog &catalog,
                             const QString &importId,
                             const std::vector<QStringList> &paths)
{
    for (const QStringList &path : paths) {
        Category category;
        category.id = idOf<CategoryId>(importId, u"category/"_s + path.join(u'/'));
        category.name = path.last();
        category.parent = catalog.categoryAt(path.mid(0, path.size() - 1));
        catalog.addCategory(path, category.id);
        if (stager.isKnown()) {
            stager.addKnown();
            continue;
        }
        CT_TRY_DONE(stager.add("category"_L1, categoryToJson(category), 0));
    }
    return done();
}

Result<void> stageProduct(Stager &stager,
                          ImportCatalog &catalog,
                          const QString &importId,
                          const ImportStep &step)
{
    Product base;
    base.id = step.product ? *step.product : productIdOf(importId, *step.draft);
    if (step.product) {
        CT_TRY(stored, catalog.product(*step.product));
        base = std::move(stored);
    }
    const Product product = applied(base, *step.draft, catalog.ids(), catalog.today());
    const KnownProduct known{ product.id, product.unit };
    catalog.addProduct(referenceOf(*step.draft), known);
    for (const QString &alias : step.draft->aliases) {
        catalog.addProduct(alias, known);
    }
    if (stager.isKnown()) {
        stager.addKnown();
        return done();
    }
    return stager.add("product"_L1, productToJson(product), step.version);
}

Result<void> stageStock(Stager &stager, const QString &importId, const ImportPlan &plan)
{
    for (const std::size_t place : plan.order) {
        const ImportStep &step = plan.steps.at(place);
        if (!bringsStock(step)) {
            continue;
        }
        if (stager.isKnown()) {
            stager.addKnown();
            continue;
        }
        QJsonObject image = quantityImage(*step.draft->stock);
        image.insert("id"_L1, productIdOf(importId, *step.draft).toText());
        CT_TRY_DONE(stager.add("stock"_L1, image, 0));
    }
    return done();
}

ImportOutcome outcomeOf(const ImportPreview &preview)
{
    ImportOutcome outcome;
    outcome.created = preview.plan.count(ImportAction::Create);
    outcome.updated = preview.plan.count(ImportAction::Update);
    outcome.unchanged = preview.plan.count(ImportAction::Unchanged);
    outcome.refused = preview.plan.count(ImportAction::Refused);
    outcome.leftOut = preview.plan.count(ImportAction::LeftOut);
    outcome.rows = preview.file.rows;
    outcome.problems = preview.plan.notices;
    for (const ImportStep &step : preview.plan.steps) {
        outcome.problems.insert(outcome.problems.end(), step.problems.begin(), step.problems.end());
    }
    return outcome;
}

/// The id of the run that is begun or goes on: an earlier run of the same file that was published
/// or undone is over, so the next number is tried.
Result<QString> openRun(Sync &sync, const ImportRequest &request)
{
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ ErrorKind::Unavailable, ImportDeskError::Unreadable, file.errorString() };
    }
    QCryptographicHash content(QCryptographicHash::Sha256);
    content.addData(&file);
    const QByteArray terms = (request.mapping ? request.mapping->toText() : QString()).toUtf8()
        + (request.choice.creates ? "+c" : "-c") + (request.choice.updates ? "+u" : "-u");
    for (int attempt = 0; attempt < 1'000; ++attempt) {
        const QByteArray whole = content.result() + terms + QByteArray::number(attempt);
        const QString id = QString::fromLatin1(
            QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().left(32));
        CT_TRY(answer, sync.ask(u"import.state"_s, { { "importId"_L1, id } }).takeResult());
        const QString state = answer.value("state"_L1).toString();
        if (state == "none"_L1 || state == "staging"_L1) {
            return id;
        }
    }
    return Error{ ErrorKind::Refused, ImportDeskError::Refused, u"imported 1,000 times"_s };
}

} // namespace

std::string_view errorFeature(ImportDeskError)
{
    return "importdesk";
}

ImportDesk::ImportDesk(Sync &sync)
    : m_sync(sync)
    , m_thread(std::make_unique<storage::SerialWorker>(u"import"_s))
{
}

ImportDesk::~ImportDesk() = default;

Future<Result<ImportPreview>> ImportDesk::dryRun(ImportRequest request)
{
    return m_thread->post(Urgency::Normal,
                          [this, request = std::move(request)] { return preview(request); });
}

Future<Result<ImportOutcome>> ImportDesk::run(ImportRequest request, Session by)
{
    if (!mayDo(by, rights::catalogImport)) {
        return ready<ImportOutcome>(
            Error{ ErrorKind::Refused, ImportDeskError::RightDenied, rights::catalogImport });
    }
    return m_thread->post(
        Urgency::Normal,
        [this, request = std::move(request), by = std::move(by)]() -> Result<ImportOutcome> {
            auto outcome = runNow(request, by);
            m_rows = 0;
            m_staged = 0;
            if (!outcome) {
                return inDeskWords(outcome.error(), refusals());
            }
            return outcome;
        });
}

namespace {

Result<ImportPreview> planWith(ImportCatalog &catalog, const ImportRequest &request)
{
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ ErrorKind::Unavailable, ImportDeskError::Unreadable, file.errorString() };
    }
    CT_TRY(imported, readProducts(file, CsvCaps(), catalog.currency(), request.mapping));
    ImportPreview made;
    made.file = imported.withoutDrafts();
    made.plan = planImport(std::move(imported), catalog.lookup(), request.choice);
    if (catalog.failure()) {
        return *catalog.failure();
    }
    return made;
}

} // namespace

Result<ImportPreview> ImportDesk::preview(const ImportRequest &request)
{
    CT_TRY(catalog, ImportCatalog::openFor(m_sync));
    return planWith(*catalog, request);
}

static Result<void> checkRoom(Till &till)
{
    CT_TRY(settings,
           till.write(storage::Urgency::Normal,
                      [](Ledger &ledger) -> Result<Settings> { return ledger.settings(); })
               .takeResult());
    if (till.diskLevel(diskThresholds(settings)) == storage::DiskLevel::NoImports) {
        return Error{ ErrorKind::Refused, ImportDeskError::DiskLow, till.folder() };
    }
    return done();
}

Result<ImportOutcome> ImportDesk::runNow(const ImportRequest &request, const Session &by)
{
    CT_TRY_DONE(checkRoom(m_sync.till()));
    CT_TRY(catalog, ImportCatalog::openFor(m_sync));
    CT_TRY(planned, planWith(*catalog, request));
    ImportOutcome outcome = outcomeOf(planned);
    if (planned.plan.order.empty()) {
        return outcome; // the same file again changes nothing
    }
    CT_TRY(importId, openRun(m_sync, request));
    outcome.importId = importId;
    const auto categories = missingCategories(planned.plan, *catalog);
    m_rows = rowsOf(planned.plan, categories.size());
    CT_TRY(begun,
           m_sync
               .command(u"import.begin"_s,
                        { { "importId"_L1, importId },
                          { "fileName"_L1, QFileInfo(request.path).fileName() },
                          { "rows"_L1, static_cast<qint64>(m_rows) } },
                        by.ref())
               .takeResult());
    Stager stager(m_sync, by.ref(), importId, m_staged);
    outcome.stagedBefore = begun.body.value("staged"_L1).toInteger();
    stager.skipUntil(outcome.stagedBefore);
    CT_TRY_DONE(stageCategories(stager, *catalog, importId, categories));
    for (const std::size_t place : planned.plan.order) {
        CT_TRY_DONE(stageProduct(stager, *catalog, importId, planned.plan.steps.at(place)));
    }
    CT_TRY_DONE(stageStock(stager, importId, planned.plan));
    CT_TRY_DONE(stager.send());
    const QJsonObject id{ { "importId"_L1, importId } };
    const auto published = m_sync.command(u"import.publish"_s, id, by.ref()).takeResult();
    if (!published) {
        // What is staged does not fit the catalogue of today: the next run begins anew.
        (void)m_sync.command(u"import.discard"_s, id, by.ref()).takeResult().has_value();
        return published.error();
    }
    return outcome;
}

Future<Result<void>> ImportDesk::undo(QString importId, Session by)
{
    if (!mayDo(by, rights::catalogImport)) {
        return ready<void>(
            Error{ ErrorKind::Refused, ImportDeskError::RightDenied, rights::catalogImport });
    }
    return runCommand(
        m_sync, u"import.undo"_s, { { "importId"_L1, importId } }, by.ref(), undoRefusals());
}

Future<Result<std::vector<ImportEntry>>> ImportDesk::imports()
{
    return m_sync.ask(u"imports.list"_s, {})
        .then([](const Result<QJsonObject> &answer) -> Result<std::vector<ImportEntry>> {
            if (!answer) {
                return inDeskWords(answer.error(), refusals());
            }
            std::vector<ImportEntry> entries;
            const QJsonArray rows = answer->value("imports"_L1).toArray();
            for (const QJsonValue &value : rows) {
                const QJsonObject row = value.toObject();
                entries.push_back({ row.value("importId"_L1).toString(),
                                    row.value("fileName"_L1).toString(),
                                    row.value("state"_L1).toString(),
                                    row.value("rows"_L1).toInteger(),
                                    row.value("by"_L1).toString(),
                                    Instant::fromMs(row.value("at"_L1).toInteger()) });
            }
            return entries;
        });
}

} // namespace countertop::till
