#include "ui/settings/receiptsection.h"

#include "core/documents/ticket/receiptblocks.h"
#include "ui/settings/logofield.h"
#include "ui/settings/receiptpreview.h"
#include "ui/settings/settingwords.h"
#include "ui/settings/wordsrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/switchbox.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countertop::ui {

namespace {

constexpr int smallPreviewHeight = 480; ///< shows a short receipt whole

} // namespace

ReceiptSection::ReceiptSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Receipt texts"), parent)
    , m_preview(new ReceiptPreview(frame, draft, this))
{
    addRows(QString(),
            { setting::printsReceipt,
              setting::receiptLanguage,
              setting::receiptHead,
              setting::receiptFoot });
    addLogo();
    addBlocks();
    addRows(tr("Gift receipts"), { setting::exchangeDays });
    setAside(m_preview, 2, smallPreviewHeight);
    connect(&draft, &SettingDraft::changed, this, &ReceiptSection::showBlocks);
    showBlocks();
}

void ReceiptSection::addLogo()
{
    const SettingDefinition &row = *Settings::definition(setting::receiptLogo);
    auto *card = new Card(QString(), this);
    card->setBodyFlush();
    addWordsRow(*card, settingTitle(row), settingHint(row), nullptr);
    card->body()->addWidget(new LogoField(draft(), card));
    body()->insertWidget(body()->count() - 1, card);
}

void ReceiptSection::addBlocks()
{
    auto *card = new Card(settingTitle(*Settings::definition(setting::receiptBlocks)), this);
    card->setBodyFlush();
    m_blocks = {
        { &ReceiptBlocks::hasPerson, addSwitch(*card, tr("Name of the cashier"), {}) },
        { &ReceiptBlocks::hasCustomer, addSwitch(*card, tr("Name of the customer"), {}) },
        { &ReceiptBlocks::hasNotes, addSwitch(*card, tr("Notes"), {}) },
        { &ReceiptBlocks::hasComponents, addSwitch(*card, tr("Parts of bundles"), {}) },
        { &ReceiptBlocks::hasBarcode,
          addSwitch(*card, tr("Barcode of the number"), tr("A return is found by scanning it.")) },
        { &ReceiptBlocks::hasFoot, addSwitch(*card, tr("Closing text"), {}) },
    };
    m_longHead = addSwitch(*card,
                           tr("Begin and end of the sale"),
                           tr("With seconds, as § 6 KassenSichV asks for in Germany."));
    body()->insertWidget(body()->count() - 1, card);
}

SwitchBox *ReceiptSection::addSwitch(Card &card, const QString &word, const QString &hint)
{
    auto *box = new SwitchBox(word, &card);
    addWordsRow(card, word, hint, box);
    connect(box, &SwitchBox::toggled, this, &ReceiptSection::takeBlocks);
    return box;
}

void ReceiptSection::takeBlocks()
{
    ReceiptBlocks blocks = receiptBlocksFrom(draft().text(setting::receiptBlocks));
    for (const BlockSwitch &row : m_blocks) {
        blocks.*row.block = row.box->isChecked();
    }
    blocks.head = m_longHead->isChecked() ? ReceiptHead::BeginAndEnd : ReceiptHead::Short;
    draft().put(setting::receiptBlocks, receiptBlocksText(blocks));
}

void ReceiptSection::showBlocks()
{
    const ReceiptBlocks blocks = receiptBlocksFrom(draft().text(setting::receiptBlocks));
    for (const BlockSwitch &row : m_blocks) {
        const QSignalBlocker silent(row.box);
        row.box->setChecked(blocks.*row.block);
        row.box->update();
    }
    const QSignalBlocker silent(m_longHead);
    m_longHead->setChecked(blocks.head == ReceiptHead::BeginAndEnd);
    m_longHead->update();
}

void ReceiptSection::opened()
{
    SettingSection::opened();
    m_preview->refresh();
}

} // namespace countertop::ui
