#include "ui/settings/scannersection.h"

#include "core/till/catalog/catalogdesk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/look.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace countertop::ui {

ScannerSection::ScannerSection(Frame &frame, SettingDraft &draft, QWidget *parent)
    : SettingSection(frame, draft, tr("Scanner"), parent)
{
    addRows({},
            { setting::scanGapMs,
              setting::scanLengthLeast,
              setting::scanSilenceMs,
              setting::scanPrefix,
              setting::scanSuffix,
              setting::doubleReadGuardMs });
    auto *card = new Card(tr("Try the scanner"), this);
    m_scan = new TextLabel(tr("Scan something now."), TypeStep::Body, Weight::Bold);
    m_found = new TextLabel(tr("Nothing is sold here. Stored settings count."),
                            TypeStep::Small,
                            Weight::Regular,
                            ColorRole::TextMuted);
    for (TextLabel *label : { m_scan, m_found }) {
        label->setWordWrap(true);
        card->body()->addWidget(label);
    }
    body()->insertWidget(body()->count() - 1, card);
}

bool ScannerSection::takeScan(const Scan &scan)
{
    m_scan->setText(
        scan.isTooLong
            ? tr("Too long for a code: more than 256 characters came.")
            : tr("%1 · %n characters", nullptr, static_cast<int>(scan.code.size())).arg(scan.code));
    m_found->setText({});
    if (scan.isTooLong) {
        return true;
    }
    frame().desks.catalog.findCode(scan.code).then(
        this, [this](const Result<till::CodeAnswer> &answer) {
            m_found->setText(answer && answer->found
                                 ? tr("This is %1.").arg(answer->found->product.name)
                                 : tr("No product has this code. The scanner works."));
        });
    return true;
}

} // namespace countertop::ui
