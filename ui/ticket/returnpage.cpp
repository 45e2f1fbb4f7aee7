#include "ui/ticket/returnpage.h"

#include "core/documents/moneytext.h"
#include "core/domain/ticket/entry.h"
#include "core/domain/ticket/returns.h"
#include "ui/pages/boxname.h"
#include "ui/ticket/refusal.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/entryline.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/room.h"
#include "ui/widgets/switchbox.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace countertop::ui {

ReturnPage::ReturnPage(Frame &frame)
    : DialogPage(tr("Return"), tr("I take scans"))
    , m_frame(frame)
    , m_number(new SearchField(
          tr("Receipt number"), tr("Scan the receipt, or type its number and press Enter"), this))
    , m_sold(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_column(new QVBoxLayout)
    , m_reason(new QComboBox(this))
    , m_answer(new QWidget(this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, this))
{
    setTakesScans(true);
    body()->addWidget(m_number);
    m_problem->setWordWrap(true);
    body()->addWidget(m_problem);
    body()->addWidget(m_sold);
    m_column->setSpacing(0);
    body()->addLayout(m_column);
    auto *answer = new QHBoxLayout(m_answer);
    answer->setContentsMargins(0, 0, 0, 0);
    answer->setSpacing(space::n3);
    answer->addWidget(new TextLabel(
        tr("Reason (needed)"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, m_answer));
    m_reason->setEditable(true);
    nameBox(*m_reason, tr("Reason"));
    m_reason->addItems({ tr("Did not fit"), tr("Damaged"), tr("Wrong article"), tr("Not liked") });
    m_reason->setCurrentIndex(-1);
    answer->addWidget(m_reason, 1);
    auto *all = new ActionButton(tr("Everything"), m_answer);
    all->setButtonSize(ButtonSize::Small);
    answer->addWidget(all);
    body()->addWidget(m_answer);
    body()->addStretch(1);
    m_answer->hide();
    connect(addSecondary(tr("Without a receipt")),
            &ActionButton::clicked,
            this,
            &ReturnPage::withoutReceiptWanted);
    connect(setPrimary(tr("Take back")), &ActionButton::clicked, this, &ReturnPage::takeBack);
    connect(all, &ActionButton::clicked, this, &ReturnPage::takeAll);
    connect(m_number->edit(), &QLineEdit::returnPressed, this, &ReturnPage::find);
    primary()->setEnabled(false);
    setFirstFocus(m_number->edit());
}

bool ReturnPage::takeScan(const QString &code)
{
    m_number->setText(code);
    find();
    return true;
}

void ReturnPage::find()
{
    const QString number = m_number->text().trimmed();
    if (number.isEmpty()) {
        return;
    }
    m_frame.desks.ticket.findSale(number).then(this,
                                               [this](const Result<till::SaleForReturn> &sale) {
                                                   if (!sale) {
                                                       showProblem(sentenceFor(sale.error()));
                                                       return;
                                                   }
                                                   showSale(*sale);
                                               });
}

void ReturnPage::showSale(const till::SaleForReturn &sale)
{
    m_sale = sale;
    m_problem->clear();
    m_rows.clear();
    delete m_lines;
    m_lines = new QWidget(this);
    auto *layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_column->addWidget(m_lines);
    const QDateTime sold = m_frame.flow.settings().storeZone().toLocal(m_sale->sale.completedAt);
    m_sold->setText(tr("Receipt %1 · %2 %3 · %4")
                        .arg(m_sale->sale.receiptNumber.toText(),
                             dateText(sold.date(), m_frame.locale),
                             timeText(sold.time(), m_frame.locale),
                             m_sale->sale.completedBy.name));
    const std::vector<TicketLine> earlier = m_frame.flow.returnedLines(*m_sale);
    bool isAnyLeft = false;
    for (const LineLeft &left : leftToReturn(m_sale->sale, earlier)) {
        if (const TicketLine *line = m_sale->sale.ticket.find(left.line)) {
            addRow(*line, left.whole);
            isAnyLeft = isAnyLeft || left.whole.thousandths() > 0;
        }
    }
    m_answer->setVisible(isAnyLeft);
    primary()->setEnabled(isAnyLeft);
    if (!isAnyLeft) {
        const auto isSold = [](const TicketLine &line) { return line.kind == LineKind::Sale; };
        const std::vector<TicketLine> &lines = m_sale->sale.ticket.lines;
        showProblem(std::any_of(lines.begin(), lines.end(), isSold)
                        ? tr("All of this receipt came back already.")
                        : tr("This is the receipt of a return. Type the number of the sale."));
        return;
    }
    for (const Row &row : m_rows) {
        if (row.quantity->isEnabled()) {
            row.quantity->setFocus();
            break;
        }
    }
    emit subjectChanged();
}

void ReturnPage::addRow(const TicketLine &line, const Quantity &left)
{
    const Theme &theme = themeOf(this);
    auto *row = new QWidget(m_lines);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, space::n2, 0, space::n2);
    layout->setSpacing(space::n3);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new TextLabel(line.name, TypeStep::Body, Weight::Bold, ColorRole::Text, row);
    name->setElided(true);
    words->addWidget(name);
    words->addWidget(new TextLabel(tr("%1 of %2 left · %3")
                                       .arg(numberText(left, m_frame.locale),
                                            numberText(line.quantity, m_frame.locale),
                                            moneyText(line.unitPrice(), m_frame.locale)),
                                   TypeStep::Small,
                                   Weight::Regular,
                                   ColorRole::TextMuted,
                                   row));
    layout->addLayout(words, 1);
    auto *quantity = new QLineEdit(row);
    quantity->setAccessibleName(tr("Take back of %1").arg(line.name));
    quantity->setPlaceholderText(QStringLiteral("0"));
    quantity->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    quantity->setFont(theme.font(TypeStep::Body, Weight::Bold));
    quantity->setFixedWidth(theme.scaled(96));
    quantity->setEnabled(left.thousandths() > 0);
    layout->addWidget(quantity);
    auto *word = new TextLabel(
        tr("Back on the shelf"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, row);
    word->setWordWrap(!roomOf(&m_frame.dialog).isAmple());
    layout->addWidget(word);
    auto *restock = new SwitchBox(tr("%1 back on the shelf").arg(line.name), row);
    restock->setChecked(true);
    restock->setEnabled(left.thousandths() > 0);
    layout->addWidget(restock);
    m_lines->layout()->addWidget(row);
    m_lines->layout()->addWidget(new Hairline(Qt::Horizontal, m_lines));
    connect(quantity, &QLineEdit::returnPressed, this, &ReturnPage::takeBack);
    m_rows.push_back({ &line, left, quantity, restock });
}

void ReturnPage::takeAll()
{
    for (const Row &row : m_rows) {
        if (row.quantity->isEnabled()) {
            row.quantity->setText(numberText(row.left, m_frame.locale));
        }
    }
    m_reason->setFocus();
}

void ReturnPage::takeBack()
{
    if (!m_sale) {
        find();
        return;
    }
    std::vector<ReturnChoice> choices;
    for (const Row &row : m_rows) {
        const QString typed = row.quantity->text().trimmed();
        if (typed.isEmpty()) {
            continue;
        }
        const auto thousandths = parseQuantity(typed);
        if (!thousandths) {
            showProblem(entryProblem(thousandths.error()));
            row.quantity->setFocus();
            return;
        }
        if (*thousandths > 0) {
            choices.push_back({ row.line->id,
                                Quantity::fromThousandths(*thousandths, row.left.unit()),
                                {},
                                row.restock->isChecked() ? Restock::Yes : Restock::No });
        }
    }
    if (choices.empty()) {
        showProblem(tr("Type how many come back."));
        return;
    }
    const QString reason = m_reason->currentText().trimmed();
    if (reason.isEmpty()) {
        showProblem(tr("Say why: a reason is needed."));
        m_reason->setFocus();
        return;
    }
    const auto problem = m_frame.flow.checkReturn(*m_sale, choices);
    if (!problem) {
        showProblem(sentenceFor(problem.error()));
        return;
    }
    emit wanted(*m_sale, choices, reason);
}

void ReturnPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_frame.sounds.play(Sound::Refused);
}

} // namespace countertop::ui
