#include "ui/settings/receiptpreview.h"

#include "core/documents/layout.h"
#include "core/till/print/paper.h"
#include "core/till/print/printqueue.h"
#include "ui/settings/logopicture.h"
#include "ui/settings/samplesale.h"
#include "ui/ticket/ticketflow.h"
#include "ui/widgets/look.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int columns = 42; ///< of the usual 80 mm printer
constexpr double smallestPoints = 6;

} // namespace

ReceiptPreview::ReceiptPreview(Frame &frame, SettingDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_frame(frame)
    , m_draft(draft)
    , m_kinds(new SegmentedControl(tr("Paper to look at"), this))
    , m_logo(new QLabel)
    , m_paper(new QLabel)
    , m_fact(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this))
{
    setProperty("surface", QStringLiteral("sunken"));
    auto *layout = new QVBoxLayout(this);
    const int margin = themeOf(this).panelMargin();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(space::n3);
    layout->addWidget(
        new TextLabel(tr("Receipt preview"), TypeStep::Lead, Weight::Bold, ColorRole::Text, this));
    m_kinds->addSegment(tr("Receipt"));
    m_kinds->addSegment(tr("Gift"));
    m_kinds->setCurrent(0);
    layout->addWidget(m_kinds);
    m_area = newScrollArea(this);
    auto *sheet = new QWidget;
    sheet->setProperty("surface", QStringLiteral("panel"));
    auto *inner = new QVBoxLayout(sheet);
    inner->addWidget(m_logo, 0, Qt::AlignHCenter | Qt::AlignTop);
    inner->addWidget(m_paper, 0, Qt::AlignHCenter | Qt::AlignTop);
    inner->addStretch(1);
    m_paper->setTextFormat(Qt::PlainText);
    m_paper->setTextInteractionFlags(Qt::NoTextInteraction);
    m_paper->setAccessibleName(tr("Receipt preview"));
    m_area->setWidget(sheet);
    layout->addWidget(m_area, 1);
    m_fact->setWordWrap(true);
    layout->addWidget(m_fact);
    connect(m_kinds, &SegmentedControl::chosen, this, &ReceiptPreview::refresh);
    connect(&draft, &SettingDraft::changed, this, &ReceiptPreview::refresh);
}

const CompletedTicket &ReceiptPreview::shownSale(Kind kind)
{
    const std::optional<CompletedTicket> &last = m_frame.flow.lastSale();
    if (last && kind == Kind::Receipt) {
        return *last;
    }
    if (!m_sample) {
        const std::optional<till::Session> &session = m_frame.flow.session();
        m_sample = sampleSale(m_draft.stored(),
                              session ? session->ref() : PersonRef(),
                              m_frame.desks.clock.now(),
                              m_frame.desks.ids);
    }
    return *m_sample;
}

QString ReceiptPreview::textOf(Kind kind)
{
    const CompletedTicket &sale = shownSale(kind);
    till::StoredPaper paper{ .job = {}, .content = sale };
    paper.job.kind = kind == Kind::Gift ? till::paperkind::gift : till::paperkind::receipt;
    const till::PaperTerms terms
        = till::paperTerms(m_draft.preview(), sale.receiptNumber.deviceNumber);
    const bool hasLogo = !terms.store.logo.isEmpty() && terms.blocks.hasLogo;
    showLogo(hasLogo ? pictureFrom(m_draft.preview().text(setting::receiptLogo)) : std::nullopt);
    QStringList papers;
    for (const Document &document : till::documentsOf(paper, terms, m_frame.desks.clock.now())) {
        papers << plainText(document, columns);
    }
    return papers.join(u'\n');
}

void ReceiptPreview::showLogo(const std::optional<PictureText> &logo)
{
    m_logo->setVisible(logo.has_value());
    m_logo->setPixmap(logo ? QPixmap::fromImage(imageOf(*logo)) : QPixmap());
}

void ReceiptPreview::refresh()
{
    const Kind kind = m_kinds->current() == 1 ? Kind::Gift : Kind::Receipt;
    m_paper->setFont(paperFont());
    m_paper->setText(textOf(kind));
    m_paper->setAccessibleDescription(m_paper->text());
    m_fact->setText(m_frame.flow.lastSale() && kind == Kind::Receipt
                        ? tr("Last sale, as it prints on 80 mm")
                        : tr("A sample, as it prints on 80 mm"));
}

QString ReceiptPreview::text() const
{
    return m_paper->text();
}

void ReceiptPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_paper->setFont(paperFont());
    }
}

QFont ReceiptPreview::paperFont() const
{
    // All columns of the paper stay in sight: it is not moved sideways.
    const Theme &theme = themeOf(this);
    QFont font = theme.monoFont(TypeStep::Caption);
    const int room = m_area->viewport()->width() - 2 * theme.panelMargin();
    while (font.pointSizeF() > smallestPoints
           && QFontMetrics(font).horizontalAdvance(QString(columns, u'0')) > room) {
        font.setPointSizeF(font.pointSizeF() - 0.5);
    }
    return font;
}

void ReceiptPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_paper->setFont(paperFont());
}

} // namespace countertop::ui
