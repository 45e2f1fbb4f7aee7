#include "ui/stock/stocksection.h"

#include "core/documents/moneytext.h"
#include "core/domain/stock/stocklevel.h"
#include "core/domain/ticket/entry.h"
#include "ui/pages/listpane.h"
#include "ui/pages/numberpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int shownMost = 300; ///< more are found by words

QString kindText(StockMoveKind kind)
{
    switch (kind) {
    case StockMoveKind::Receive:
        return StockSection::tr("Received");
    case StockMoveKind::Sale:
        return StockSection::tr("Sold");
    case StockMoveKind::Return:
        return StockSection::tr("Came back");
    case StockMoveKind::Count:
        return StockSection::tr("Counted");
    case StockMoveKind::Adjust:
        return StockSection::tr("Corrected");
    case StockMoveKind::Transfer:
        return StockSection::tr("Moved between stores");
    }
    return {};
}

ChipFace levelFace(StockLevel level)
{
    const auto face = [](Tone tone, const char *icon, const QString &word) {
        return ChipFace{ tone, Icon(QString::fromLatin1(icon)), word };
    };
    switch (level) {
    case StockLevel::BelowZero:
        return face(Tone::Danger, "circle-alert", StockSection::tr("Below zero"));
    case StockLevel::None:
        return face(Tone::Warning, "package-open", StockSection::tr("None left"));
    case StockLevel::Low:
        return face(Tone::Warning, "triangle-alert", StockSection::tr("Low"));
    case StockLevel::Enough:
        return face(Tone::Success, "check", StockSection::tr("On hand"));
    }
    return {};
}

} // namespace

StockSection::StockSection(Frame &frame, QWidget *parent)
    : SearchSection(frame, parent)
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(buildHead());
    m_list = new ListPane({ tr("Stock on hand"),
                            { tr("Product"), tr("On hand"), tr("State") },
                            1,
                            Icon(QStringLiteral("boxes")),
                            tr("Nothing to list"),
                            QString() });
    layout->addWidget(m_list, 1);
    connect(m_list, &ListPane::opened, this, &StockSection::showMoves);
    connect(m_list, &ListPane::retried, this, &StockSection::read);
}

QWidget *StockSection::buildHead()
{
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *top = new WrappingRow;
    top->setSpacing(space::n2);
    top->addWidget(new TextLabel(tr("Stock"), TypeStep::Title, Weight::Bold));
    m_belowZero = new Chip({}, head);
    m_low = new Chip({}, head);
    top->addWidget(m_belowZero);
    top->addWidget(m_low);
    top->addStretch();
    const auto add = [this, head, top](const char *icon, const QString &word, StockMoveKind kind) {
        auto *button = new ActionButton(Icon(QString::fromLatin1(icon)), word, head);
        button->setButtonSize(ButtonSize::Small);
        top->addWidget(button);
        connect(button, &ActionButton::clicked, this, [this, kind] { change(kind); });
    };
    add("truck", tr("Receive"), StockMoveKind::Receive);
    add("calculator", tr("Count"), StockMoveKind::Count);
    add("pencil", tr("Correct"), StockMoveKind::Adjust);
    rows->addLayout(top);
    auto *filter = new WrappingRow;
    filter->setSpacing(space::n4);
    SearchField *search = makeSearch(tr("Search stock"), tr("Name or SKU"), head);
    keepFitting(*search, [search] { search->setMinimumWidth(search->sizeHint().width()); });
    filter->addWidget(search, 1);
    m_filter = new SegmentedControl(tr("Which stock"), head);
    for (const QString &word : { tr("All"), tr("Low or none"), tr("Below zero") }) {
        m_filter->addSegment(word);
    }
    m_filter->setCurrent(0);
    filter->addWidget(m_filter);
    rows->addLayout(filter);
    connect(m_filter, &SegmentedControl::chosen, this, &StockSection::read);
    return head;
}

void StockSection::opened()
{
    read();
    focusSearch();
}

void StockSection::read()
{
    const int asked = ++m_asked;
    m_list->showReading();
    readLevels();
    const auto filter = static_cast<till::StockFilter>(m_filter->current());
    m_list->setEmptyFact(
        filter == till::StockFilter::BelowZero ? tr("No stock is below zero.")
            : filter == till::StockFilter::Low
            ? tr("There is enough of everything.")
            : tr("Stock is tracked of the products that say so in the catalogue."));
    frame()
        .desks.stock.onHand(searchText(), filter, shownMost)
        .then(this, [this, asked](const Result<std::vector<till::StockRow>> &rows) {
            if (asked != m_asked) {
                return;
            }
            if (rows) {
                show(*rows);
            } else {
                m_list->showProblem(deskProblem(rows.error()));
            }
        });
}

void StockSection::readLevels()
{
    frame().desks.stock.levels().then(this, [this](const Result<till::StockLevels> &levels) {
        const till::StockLevels found = levels ? *levels : till::StockLevels();
        ChipFace belowZero = levelFace(StockLevel::BelowZero);
        belowZero.word = tr("%n below zero", nullptr, static_cast<int>(found.belowZero));
        m_belowZero->setFace(belowZero);
        ChipFace low = levelFace(StockLevel::Low);
        low.word = tr("%n low or none", nullptr, static_cast<int>(found.low));
        m_low->setFace(low);
        m_belowZero->setVisible(found.belowZero > 0);
        m_low->setVisible(found.low > 0);
    });
}

void StockSection::show(const std::vector<till::StockRow> &rows)
{
    m_rows = rows;
    std::vector<PickRow> shown;
    shown.reserve(rows.size());
    for (const till::StockRow &row : rows) {
        shown.push_back({ { row.name, quantityText(row.onHand, frame().locale), {} },
                          row.sku,
                          levelFace(stockLevelOf(row.onHand)) });
    }
    m_list->setRows(std::move(shown));
}

void StockSection::change(StockMoveKind kind)
{
    const int marked = m_list->markedRow();
    if (marked < 0 || marked >= static_cast<int>(m_rows.size())) {
        frame().sounds.play(Sound::Refused);
        return;
    }
    const till::StockRow row = m_rows.at(static_cast<std::size_t>(marked));
    const bool isReceive = kind == StockMoveKind::Receive;
    const bool isCount = kind == StockMoveKind::Count;
    NumberPage::Question question{
        .title = isReceive ? tr("Receive goods")
            : isCount      ? tr("Count goods")
                           : tr("Correct stock"),
        .subject = row.name,
        .field = isReceive ? tr("Received")
            : isCount      ? tr("Counted")
                           : tr("How many"),
        .proposal = {},
        .primary = tr("Store"),
        .decimalMark = frame().locale.decimalPoint(),
        .kinds = isReceive || isCount ? QStringList() : QStringList{ tr("Take off"), tr("Add") },
        .reasons = isReceive ? QStringList{ tr("Delivery") }
            : isCount        ? QStringList{ tr("Stock count"), tr("Breakage"), tr("Theft") }
                             : QStringList{ tr("Breakage"), tr("Own use"), tr("Wrong booking") },
        .needsReason = !isReceive
    };
    question.proposesReason = true;
    frame().dialog.open(
        new NumberPage(question, [this, row, kind](const NumberPage::Answer &answer) -> QString {
            const auto typed = parseQuantity(answer.number);
            if (!typed) {
                return entryProblem(typed.error());
            }
            const bool isLess = kind == StockMoveKind::Adjust && answer.kind == 0;
            store(row, kind, isLess ? -*typed : *typed, answer.reason);
            return {};
        }));
}

void StockSection::store(const till::StockRow &row,
                         StockMoveKind kind,
                         std::int64_t thousandths,
                         const QString &reason)
{
    till::StockChange change;
    change.kind = kind;
    change.reason = reason;
    change.rows.push_back(
        { row.product, Quantity::fromThousandths(thousandths, row.onHand.unit()) });
    frame()
        .desks.stock.change(change, *frame().flow.session())
        .then(this, [this](const Result<void> &stored) {
            if (stored) {
                frame().dialog.close();
                frame().sounds.play(Sound::Accepted);
                read();
                return;
            }
            frame().sounds.play(Sound::Refused);
            frame().messages.addPassing({ QStringLiteral("stock"),
                                          Tone::Warning,
                                          {},
                                          deskProblem(stored.error()),
                                          tr("The stock is as it was."),
                                          {} });
        });
}

void StockSection::showMoves(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size())) {
        return;
    }
    const till::StockRow &product = m_rows.at(static_cast<std::size_t>(row));
    auto *page = new DialogPage(tr("Moves"), product.name);
    auto *list = new ListPane({ tr("Moves"),
                                { tr("What"), tr("Who"), tr("When"), tr("Change") },
                                3,
                                Icon(QStringLiteral("history")),
                                tr("Nothing has moved yet"),
                                tr("Sales, returns, deliveries and counts stand here.") });
    list->setMinimumHeight(themeOf(this).pixels(Measure::TableRow) * 8);
    page->body()->addWidget(list, 1);
    page->setFirstFocus(list->list());
    frame()
        .desks.stock.moves(product.product)
        .then(list, [this, list](const Result<std::vector<StockMove>> &moves) {
            if (!moves) {
                list->showProblem(deskProblem(moves.error()));
                return;
            }
            std::vector<PickRow> rows;
            for (const StockMove &move : *moves) {
                const QDateTime at = frame().flow.settings().storeZone().toLocal(move.at);
                rows.push_back({ { kindText(move.kind),
                                   move.person.name,
                                   dateTimeText(at, frame().locale),
                                   quantityText(move.change, frame().locale) },
                                 move.reason,
                                 {} });
            }
            list->setRows(std::move(rows));
        });
    frame().dialog.open(page, DialogWidth::Middle);
}

} // namespace countertop::ui
