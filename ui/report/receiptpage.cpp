#include "ui/report/receiptpage.h"

#include "core/base/clock.h"
#include "core/documents/layout.h"
#include "core/documents/moneytext.h"
#include "core/domain/people/rights.h"
#include "core/till/print/paper.h"
#include "core/till/print/printqueue.h"
#include "ui/people/actionrights.h"
#include "ui/people/rightgate.h"
#include "ui/report/papernote.h"
#include "ui/shell/deskproblem.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/look.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int columns = 42; ///< of the usual 80 mm printer

QString textOf(const CompletedTicket &sale, const Settings &settings, Instant now)
{
    till::StoredPaper paper{ .job = {}, .content = sale };
    paper.job.kind = till::paperkind::receipt;
    const till::PaperTerms terms = till::paperTerms(settings, sale.receiptNumber.deviceNumber);
    return plainText(till::documentsOf(paper, terms, now).front(), columns);
}

} // namespace

ReceiptPage::ReceiptPage(Frame &frame, const QString &receiptNumber)
    : DialogPage(tr("Receipt %1").arg(receiptNumber))
    , m_frame(frame)
    , m_paper(new QLabel(this))
    , m_fact(new TextLabel(
          tr("Reading …"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
    , m_gift(addSecondary(tr("Gift receipt")))
{
    m_paper->setTextFormat(Qt::PlainText);
    m_paper->setFont(themeOf(this).monoFont(TypeStep::Caption));
    m_paper->setAccessibleName(tr("Receipt"));
    m_fact->setWordWrap(true);
    body()->addWidget(m_fact);
    body()->addWidget(m_paper, 1, Qt::AlignHCenter | Qt::AlignTop);
    connect(setPrimary(tr("Print again")), &ActionButton::clicked, this, [this] {
        print(till::SalePaper::Copy, tr("The receipt is being printed as a copy."));
    });
    connect(m_gift, &ActionButton::clicked, this, [this] {
        print(till::SalePaper::GiftReceipt, tr("A gift receipt is being printed."));
    });
    setFirstFocus(primary());
    primary()->disableBecause(tr("The receipt is being read"));
    m_gift->disableBecause(tr("The receipt is being read"));
    frame.desks.ticket.findSale(receiptNumber)
        .then(this, [this](const Result<till::SaleForReturn> &found) {
            if (found) {
                show(*found);
                return;
            }
            m_fact->setColorRole(ColorRole::Danger);
            m_fact->setText(deskProblem(found.error()));
        });
}

void ReceiptPage::show(const till::SaleForReturn &found)
{
    const CompletedTicket &sale = found.sale;
    m_sale = sale.ticket.id;
    const QString text = textOf(sale, m_frame.flow.settings(), m_frame.desks.clock.now());
    m_paper->setText(text);
    m_paper->setAccessibleDescription(text);
    QStringList back;
    for (const CompletedTicket &returned : found.returns) {
        back << returned.receiptNumber.toText();
    }
    m_fact->setText(back.isEmpty() ? tr("Sold by %1; nothing came back.").arg(sale.completedBy.name)
                                   : tr("Sold by %1; goods came back with %2.")
                                         .arg(sale.completedBy.name, back.join(tr(", "))));
    const QString denied = denial(m_frame, Action::ReprintList);
    showDenial(*primary(), denied, DenialShown::InTooltip);
    showDenial(*m_gift, denied, DenialShown::InTooltip);
    primary()->setFocus();
    emit heightChanged();
}

void ReceiptPage::print(till::SalePaper paper, const QString &sentence)
{
    if (!m_sale) {
        return;
    }
    askRight(m_frame,
             this,
             { rights::reprint, m_sale->toText(), {}, {}, {} },
             [this, paper, sentence](const std::optional<Approval> &) {
                 m_frame.desks.ticket.print(*m_sale, paper, *m_frame.flow.session())
                     .then(this, [this, sentence](const Result<void> &queued) {
                         notePaper(m_frame, queued, sentence);
                     });
             });
}

} // namespace countertop::ui
