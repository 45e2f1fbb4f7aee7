#include "core/domain/catalog/importplan.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <utility>

namespace countertop {

namespace {

/// Plans the drafts of one file. Steps are made in three rounds, since a variant needs to know what
/// becomes of its parent, and a bundle what becomes of its components.
class Planner final
{
public:
    Planner(ImportedProducts file, const ImportLookup &shop, const ImportChoice &choice)
        : m_file(std::move(file))
        , m_shop(shop)
        , m_choice(choice)
    {
    }

    ImportPlan plan();

private:
    enum class Round { Parents, Variants, Bundles };
    static Round roundOf(const ProductDraft &draft);

    void addStep(ProductDraft draft);
    void addRefusedRows();
    /// Rows that were refused while they were read come among the others.
    void sortByRow();
    void index(std::size_t step);
    void decide(ImportStep &step);
    std::optional<ExistingProduct> match(const ProductDraft &draft) const;
    bool resolveParent(ImportStep &step, bool isNew);
    bool resolveComponents(ImportStep &step);
    bool resolveTaxClass(ImportStep &step) const;
    bool checkBarcodes(ImportStep &step, const std::optional<ExistingProduct> &existing) const;
    void compare(ImportStep &step, const std::optional<ExistingProduct> &existing) const;
    const ImportStep *stepCalled(const QString &reference) const;
    std::optional<ExistingProduct> existingCalled(const QString &reference) const;

    static void
    refuse(ImportStep &step, ProductField field, ImportIssue issue, const QString &text);

    ImportedProducts m_file; ///< its drafts are taken out one by one
    const ImportLookup &m_shop;
    const ImportChoice &m_choice;
    ImportPlan m_plan;
    QHash<QString, std::size_t> m_byReference; ///< SKU, "id:…" and barcode of drafts in the file
    QHash<std::int64_t, std::vector<ImportProblem>> m_notices; ///< by row, until a step has them
    QSet<QString> m_skus;
    QSet<QString> m_barcodes;
};

void Planner::refuse(ImportStep &step, ProductField field, ImportIssue issue, const QString &text)
{
    step.action = ImportAction::Refused;
    step.problems.push_back(ImportProblem{ step.row, QString(wordOf(field)), issue, text });
}

Planner::Round Planner::roundOf(const ProductDraft &draft)
{
    if (!draft.components.empty()) {
        return Round::Bundles;
    }
    return draft.parent.isEmpty() ? Round::Parents : Round::Variants;
}

void Planner::addStep(ProductDraft draft)
{
    ImportStep step;
    step.row = draft.row;
    step.action = ImportAction::Unchanged;
    step.problems = m_notices.take(draft.row);
    step.draft = std::move(draft);
    m_plan.steps.push_back(std::move(step));
    index(m_plan.steps.size() - 1);
}

/// Notes what a draft is called; refuses one whose SKU or barcode an earlier row has.
void Planner::index(std::size_t place)
{
    ImportStep &step = m_plan.steps[place];
    const ProductDraft &draft = *step.draft;
    if (!draft.sku.isEmpty() && m_skus.contains(draft.sku)) {
        refuse(step, ProductField::Code, ImportIssue::TwiceInFile, draft.sku);
        return;
    }
    for (const Barcode &barcode : draft.barcodes) {
        if (m_barcodes.contains(barcode.code)) {
            refuse(step, ProductField::Barcodes, ImportIssue::TwiceInFile, barcode.code);
            return;
        }
    }
    QStringList names = draft.aliases;
    names.append(referenceOf(draft));
    for (const QString &name : names) {
        m_byReference.insert(name, place);
    }
    if (!draft.sku.isEmpty()) {
        m_skus.insert(draft.sku);
    }
    for (const Barcode &barcode : draft.barcodes) {
        m_barcodes.insert(barcode.code);
    }
}

/// One step for each row that was refused while it was read.
void Planner::addRefusedRows()
{
    QHash<std::int64_t, std::size_t> refused;
    for (const ImportProblem &problem : m_file.problems) {
        if (!refuses(problem.issue)) {
            continue;
        }
        if (!refused.contains(problem.row)) {
            refused.insert(problem.row, m_plan.steps.size());
            ImportStep step;
            step.row = problem.row;
            step.problems = m_notices.take(problem.row);
            m_plan.steps.push_back(step);
        }
        m_plan.steps[refused.value(problem.row)].problems.push_back(problem);
    }
}

std::optional<ExistingProduct> Planner::match(const ProductDraft &draft) const
{
    if (!draft.sku.isEmpty()) {
        if (auto found = m_shop.bySku(draft.sku)) {
            return found;
        }
    }
    for (const Barcode &barcode : draft.barcodes) {
        if (auto found = m_shop.byBarcode(barcode.code)) {
            return found;
        }
    }
    const bool hasOnlyId = draft.sku.isEmpty() && draft.barcodes.empty() && !draft.id.isEmpty();
    return hasOnlyId ? m_shop.byId(draft.id) : std::nullopt;
}

const ImportStep *Planner::stepCalled(const QString &reference) const
{
    const auto found = m_byReference.constFind(reference);
    return found == m_byReference.constEnd() ? nullptr : &m_plan.steps[*found];
}

std::optional<ExistingProduct> Planner::existingCalled(const QString &reference) const
{
    constexpr QLatin1StringView idPrefix{ "id:" };
    if (auto found = m_shop.bySku(reference)) {
        return found;
    }
    if (reference.startsWith(idPrefix)) {
        return m_shop.byId(reference.mid(idPrefix.size()));
    }
    return m_shop.byBarcode(reference);
}

bool Planner::resolveParent(ImportStep &step, bool isNew)
{
    QString &parent = step.draft->parent;
    if (parent.isEmpty()) {
        return true;
    }
    if (const ImportStep *inFile = stepCalled(parent)) {
        if (inFile->action == ImportAction::Refused) {
            refuse(step, ProductField::Parent, ImportIssue::ParentRefused, parent);
            return false;
        }
        if (isNew && inFile->action == ImportAction::LeftOut && !inFile->product) {
            step.action = ImportAction::LeftOut;
            return false;
        }
        parent = referenceOf(*inFile->draft);
        return true;
    }
    const auto existing = existingCalled(parent);
    if (!existing) {
        refuse(step, ProductField::Parent, ImportIssue::ParentMissing, parent);
        return false;
    }
    parent = referenceOf(existing->now);
    return true;
}

bool Planner::resolveComponents(ImportStep &step)
{
    for (DraftComponent &component : step.draft->components) {
        const ImportStep *inFile = stepCalled(component.code);
        if (inFile != nullptr && !inFile->draft->components.empty()) {
            refuse(step, ProductField::Components, ImportIssue::BundleInBundle, component.code);
            return false;
        }
        const bool isComing = inFile != nullptr && inFile->action != ImportAction::Refused
            && (inFile->product || inFile->action != ImportAction::LeftOut);
        if (isComing) {
            component.code = referenceOf(*inFile->draft);
            continue;
        }
        const auto existing = existingCalled(component.code);
        if (!existing) {
            refuse(step, ProductField::Components, ImportIssue::ComponentMissing, component.code);
            return false;
        }
        if (!existing->now.components.empty()) {
            refuse(step, ProductField::Components, ImportIssue::BundleInBundle, component.code);
            return false;
        }
        component.code = referenceOf(existing->now);
    }
    return true;
}

bool Planner::resolveTaxClass(ImportStep &step) const
{
    auto &taxClass = step.draft->taxClass;
    if (!taxClass || m_shop.hasTaxClass(*taxClass)) {
        return true;
    }
    if (step.draft->needsTaxClass) {
        refuse(step, ProductField::TaxClass, ImportIssue::UnknownTaxClass, *taxClass);
        return false;
    }
    const QString column(wordOf(ProductField::TaxClass));
    step.problems.push_back(
        ImportProblem{ step.row, column, ImportIssue::DefaultTaxClass, *taxClass });
    taxClass.reset();
    return true;
}

bool Planner::checkBarcodes(ImportStep &step, const std::optional<ExistingProduct> &existing) const
{
    for (const Barcode &barcode : step.draft->barcodes) {
        const auto owner = m_shop.byBarcode(barcode.code);
        if (owner && (!existing || owner->id != existing->id)) {
            refuse(step,
                   ProductField::Barcodes,
                   ImportIssue::BarcodeTaken,
                   owner->now.name.value_or(barcode.code));
            return false;
        }
    }
    return true;
}

void Planner::compare(ImportStep &step, const std::optional<ExistingProduct> &existing) const
{
    if (!existing) {
        if (!step.draft->name || step.draft->name->isEmpty()) {
            refuse(step, ProductField::Name, ImportIssue::NoName, referenceOf(*step.draft));
            return;
        }
        step.action = m_choice.creates ? ImportAction::Create : ImportAction::LeftOut;
        if (step.draft->stock && !step.draft->isStockTracked) {
            step.draft->isStockTracked = true; // a count that somebody states is meant to be kept
        }
        return;
    }
    step.product = existing->id;
    step.version = existing->version;
    step.changes = changedFields(existing->now, *step.draft);
    if (step.changes.empty()) {
        step.action = ImportAction::Unchanged;
    } else {
        step.action = m_choice.updates ? ImportAction::Update : ImportAction::LeftOut;
    }
}

void Planner::decide(ImportStep &step)
{
    const auto existing = match(*step.draft);
    const bool isGood = checkBarcodes(step, existing) && resolveTaxClass(step)
        && resolveParent(step, /*isNew=*/!existing) && resolveComponents(step);
    if (isGood) {
        compare(step, existing);
    }
}

ImportPlan Planner::plan()
{
    m_plan.steps.reserve(m_file.drafts.size());
    for (const ImportProblem &problem : m_file.problems) {
        if (!refuses(problem.issue)) {
            m_notices[problem.row].push_back(problem);
        }
    }
    for (ProductDraft &draft : m_file.drafts) {
        addStep(std::move(draft));
    }
    m_file.drafts = {};
    for (const Round round : { Round::Parents, Round::Variants, Round::Bundles }) {
        for (std::size_t place = 0; place < m_plan.steps.size(); ++place) {
            ImportStep &step = m_plan.steps[place];
            if (step.action != ImportAction::Refused && roundOf(*step.draft) == round) {
                decide(step);
                m_plan.order.push_back(place);
            }
        }
    }
    addRefusedRows();
    for (const ImportProblem &problem : m_file.problems) {
        if (m_notices.contains(problem.row)) {
            m_plan.notices.push_back(problem);
        }
    }
    std::erase_if(m_plan.order, [this](std::size_t place) {
        const ImportAction action = m_plan.steps[place].action;
        return action != ImportAction::Create && action != ImportAction::Update;
    });
    sortByRow();
    return std::move(m_plan);
}

void Planner::sortByRow()
{
    std::vector<ImportStep> &steps = m_plan.steps;
    std::vector<std::size_t> formerPlaces(steps.size());
    std::iota(formerPlaces.begin(), formerPlaces.end(), std::size_t{ 0 });
    std::stable_sort(
        formerPlaces.begin(), formerPlaces.end(), [&steps](std::size_t left, std::size_t right) {
            return steps[left].row < steps[right].row;
        });
    std::vector<std::size_t> placeOf(steps.size());
    for (std::size_t place = 0; place < formerPlaces.size(); ++place) {
        placeOf[formerPlaces[place]] = place;
    }
    for (std::size_t &place : m_plan.order) {
        place = placeOf[place];
    }
    for (std::size_t place = 0; place < steps.size(); ++place) { // within itself: they are large
        while (placeOf[place] != place) {
            const std::size_t target = placeOf[place];
            std::swap(steps[place], steps[target]);
            std::swap(placeOf[place], placeOf[target]);
        }
    }
}

} // namespace

std::int64_t ImportPlan::count(ImportAction action) const
{
    return std::count_if(steps.begin(), steps.end(), [action](const ImportStep &step) {
        return step.action == action;
    });
}

ImportPlan planImport(ImportedProducts file, const ImportLookup &shop, const ImportChoice &choice)
{
    return Planner(std::move(file), shop, choice).plan();
}

} // namespace countertop
