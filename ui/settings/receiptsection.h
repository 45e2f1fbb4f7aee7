#pragma once

#include "core/documents/ticket/receipt.h"
#include "ui/settings/settingsection.h"

#include <vector>

namespace countertop::ui {

class ReceiptPreview;
class SwitchBox;

/// Texts and blocks of the receipt, beside the paper that comes of them.
class ReceiptSection final : public SettingSection
{
    Q_OBJECT

public:
    ReceiptSection(Frame &frame, SettingDraft &draft, QWidget *parent = nullptr);

    void opened() override;

private:
    struct BlockSwitch
    {
        bool ReceiptBlocks::*block;
        SwitchBox *box;
    };

    void addLogo();
    void addBlocks();
    SwitchBox *addSwitch(Card &card, const QString &word, const QString &hint);
    void takeBlocks();
    void showBlocks();

    std::vector<BlockSwitch> m_blocks;
    SwitchBox *m_longHead = nullptr;
    ReceiptPreview *m_preview;
};

} // namespace countertop::ui
