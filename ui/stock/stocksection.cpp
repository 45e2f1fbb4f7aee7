#include "ui/stock/stocksection.h"

#include "core/documents/moneytext.h"
#include "core/domain/ticket/entry.h"
#include "ui/pages/listpane.h"
#include "ui/pages/numberpage.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/tablelist.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
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

} // namespace

StockSection::StockSection(Frame &frame, QWidget *parent)
    : Section(frame, parent)
{
    setProperty("surface", QStringLiteral("canvas"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(buildHead());
    m_list
        = new ListPane({ tr("Stock on hand"),
                         { tr("Product"), tr("On hand"), tr("State") },
                         1,
                         Icon(QStringLiteral("boxes")),
                         tr("Nothing to list"),
                         tr("Search a product whose stock is tracked to book its first goods.") });
    layout->addWidget(m_list, 1);
    connect(m_list, &ListPane::opened, this, &StockSection::showMoves);
    connect(m_list, &ListPane::retried, this, &StockSection::read);
}

QWidget *StockSection::buildHead()
{
    auto *head = new QWidget(this);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::n2);
    top->addWidget(new TextLabel(tr("Stock"), TypeStep::Title, Weight::Bold), 1);
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
    auto *filter = new QHBoxLayout;
    filter->setSpacing(space::n4);
    m_search = new SearchField(tr("Search stock"), tr("Name or SKU"), head);
    m_search->setKey(frame().keys.keysOf(Action::Find).value(0));
    filter->addWidget(m_search, 1);
    m_onlyNegative = new QCheckBox(tr("Below zero only"), head);
    m_onlyNegative->setAccessibleName(m_onlyNegative->text());
    filter->addWidget(m_onlyNegative);
    rows->addLayout(filter);
    connect(m_search, &SearchField::searched, this, &StockSection::read);
    connect(m_onlyNegative, &QCheckBox::toggled, this, &StockSection::read);
    return head;
}

void StockSection::opened()
{
    read();
    m_search->edit()->setFocus();
}

void StockSection::read()
{
    const int asked = ++m_asked;
    m_list->showReading();
    frame()
        .desks.stock.onHand(m_search->text(), m_onlyNegative->isChecked(), shownMost)
        .then(this, [this, asked](const Result<std::vector<till::StockRow>> &rows) {
            if (asked != m_asked) {
                return;
            }
            if (!rows) {
                m_list->showProblem(deskProblem(rows.error()));
                return;
            }
            m_rows = *rows;
            std::vector<PickRow> shown;
            for (const till::StockRow &row : m_rows) {
                const ChipFace state = row.onHand.isNegative()
                    ? ChipFace{ Tone::Danger,
                                Icon(QStringLiteral("circle-alert")),
                                tr("Below zero") }
                    : row.onHand.isZero()
                    ? ChipFace{ Tone::Warning,
                                Icon(QStringLiteral("package-open")),
                                tr("None left") }
                    : ChipFace{ Tone::Success, Icon(QStringLiteral("check")), tr("On hand") };
                shown.push_back(
                    { { row.name, quantityText(row.onHand, frame().locale), {} }, row.sku, state });
            }
            m_list->setRows(std::move(shown));
        });
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
            frame().messages.add({ QStringLiteral("stock"),
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
                                   dateText(at.date(), frame().locale) + u' '
                                       + timeText(at.time(), frame().locale),
                                   quantityText(move.change, frame().locale) },
                                 move.reason,
                                 {} });
            }
            list->setRows(std::move(rows));
        });
    frame().dialog.open(page, DialogWidth::Middle);
}

bool StockSection::perform(Action action)
{
    if (action == Action::Find) {
        m_search->edit()->setFocus();
        m_search->edit()->selectAll();
        return true;
    }
    return false;
}

bool StockSection::takeScan(const Scan &scan)
{
    m_search->setText(scan.code);
    read();
    return true;
}

} // namespace countertop::ui
