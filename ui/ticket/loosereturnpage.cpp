#include "ui/ticket/loosereturnpage.h"

#include "core/domain/ticket/entry.h"
#include "ui/pages/boxname.h"
#include "ui/pages/typedmoney.h"
#include "ui/payment/amountfield.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/moneytext.h"
#include "ui/widgets/switchbox.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countertop::ui {

LooseReturnPage::LooseReturnPage(Frame &frame, const till::SellableProduct &product)
    : DialogPage(tr("Return without a receipt"), product.product.name)
    , m_frame(frame)
    , m_product(product)
    , m_quantity(new AmountField(tr("Quantity"), this))
    , m_price(new AmountField(tr("Price of one"), this))
    , m_reason(new QComboBox(this))
    , m_restock(new SwitchBox(tr("Back on the shelf"), this))
    , m_problem(new TextLabel(QString(), TypeStep::Small, Weight::Regular, ColorRole::Danger, this))
{
    const auto today = priceOn(product.product, frame.flow.sellingTerms().day);
    m_quantity->setProposal(QStringLiteral("1"));
    m_price->setProposal(today ? moneyText(*today, frame.locale) : QString());
    body()->addWidget(m_quantity);
    body()->addWidget(m_price);
    body()->addWidget(new TextLabel(tr("Today's price or lower."),
                                    TypeStep::Small,
                                    Weight::Regular,
                                    ColorRole::TextMuted,
                                    this));
    body()->addWidget(new TextLabel(
        tr("Reason (needed)"), TypeStep::Small, Weight::Regular, ColorRole::TextMuted, this));
    m_reason->setEditable(true);
    nameBox(*m_reason, tr("Reason"));
    m_reason->addItems({ tr("Receipt lost"), tr("Gift"), tr("Damaged") });
    m_reason->setCurrentIndex(-1);
    body()->addWidget(m_reason);
    auto *shelf = new QHBoxLayout;
    shelf->addWidget(new TextLabel(tr("Back on the shelf"), TypeStep::Control), 1);
    m_restock->setChecked(true);
    shelf->addWidget(m_restock);
    body()->addLayout(shelf);
    m_problem->setWordWrap(true);
    body()->addWidget(m_problem);
    connect(setPrimary(tr("Take back")), &ActionButton::clicked, this, &LooseReturnPage::takeBack);
    connect(m_quantity, &AmountField::returnPressed, m_price, [this] { m_price->setFocus(); });
    connect(m_price, &AmountField::returnPressed, m_reason, [this] { m_reason->setFocus(); });
    setFirstFocus(m_quantity);
}

void LooseReturnPage::takeBack()
{
    Wanted goods{ m_product, {}, {}, {}, {}, {}, {} };
    if (!m_quantity->text().trimmed().isEmpty()) {
        const auto thousandths = parseQuantity(m_quantity->text());
        if (!thousandths) {
            showProblem(entryProblem(thousandths.error()));
            return;
        }
        goods.thousandths = *thousandths;
    }
    std::optional<Money> price;
    if (!m_price->text().trimmed().isEmpty()) {
        const auto typed = readMoney(m_price->text(), m_frame.flow.settings());
        if (!typed) {
            showProblem(moneyProblem(typed.error(), m_frame.flow.settings(), m_frame.locale));
            return;
        }
        price = *typed;
    }
    const QString reason = m_reason->currentText().trimmed();
    if (reason.isEmpty()) {
        showProblem(tr("Say why: a reason is needed."));
        m_reason->setFocus();
        return;
    }
    emit wanted(goods, price, reason, m_restock->isChecked() ? Restock::Yes : Restock::No);
}

void LooseReturnPage::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_frame.sounds.play(Sound::Refused);
}

} // namespace countertop::ui
