#include "core/documents/paperlanguage.h"

#include "core/documents/cardnumbers.h"
#include "core/documents/columns.h"
#include "core/documents/moneytext.h"

namespace countertop {

ReadingDirection PaperLanguage::direction() const
{
    return locale.textDirection() == Qt::RightToLeft ? ReadingDirection::RightToLeft
                                                     : ReadingDirection::LeftToRight;
}

QString PaperLanguage::dateTime(Instant instant) const
{
    return date(instant) + u' ' + time(instant);
}

QString PaperLanguage::date(Instant instant) const
{
    return dateText(zone.toLocal(instant).date(), locale);
}

QString PaperLanguage::time(Instant instant) const
{
    return timeText(zone.toLocal(instant).time(), locale);
}

QString PaperLanguage::timeWithSeconds(Instant instant) const
{
    return timeWithSecondsText(zone.toLocal(instant).time(), locale);
}

QString PaperLanguage::tenderName(TenderKind kind) const
{
    const auto named = tenderNames.find(kind);
    return named == tenderNames.end() ? QString() : named->second;
}

void addStoreHead(Document &document, const StoreText &store)
{
    if (!store.logo.isEmpty()) {
        document.blocks.emplace_back(ImageBlock{ store.logo });
    }
    document.blocks.emplace_back(
        TextBlock{ typedText(store.name), TextAlign::Centre, { TextRole::ShopName } });
    for (const QString &line : store.headLines) {
        document.blocks.emplace_back(TextBlock{ typedText(line), TextAlign::Centre });
    }
}

void addMark(Document &document, const QString &words)
{
    TextStyle style;
    style.isInverted = true;
    style.isBold = true;
    document.blocks.emplace_back(TextBlock{ u' ' + words + u' ', TextAlign::Centre, style });
}

void addNumberBarcode(Document &document, const QString &number)
{
    document.blocks.emplace_back(BlankBlock{});
    document.blocks.emplace_back(BarcodeBlock{ number });
}

void addSignatureLine(Document &document, const QString &label)
{
    document.blocks.emplace_back(BlankBlock{});
    document.blocks.emplace_back(BlankBlock{});
    document.blocks.emplace_back(RuleBlock{});
    document.blocks.emplace_back(TextBlock{ label, TextAlign::Start, { TextRole::Small } });
}

void addEnd(Document &document)
{
    document.blocks.emplace_back(FeedBlock{});
    document.blocks.emplace_back(CutBlock{});
}

Document markedTopAndBottom(Document document, const QString &words)
{
    Document marked;
    marked.direction = document.direction;
    addMark(marked, words);
    bool isMarkedBelow = false;
    for (Block &block : document.blocks) {
        if (!isMarkedBelow
            && (blockAs<FeedBlock>(block) != nullptr || blockAs<CutBlock>(block) != nullptr)) {
            addMark(marked, words);
            isMarkedBelow = true;
        }
        marked.blocks.push_back(std::move(block));
    }
    if (!isMarkedBelow) {
        addMark(marked, words);
    }
    return marked;
}

Document copyOf(const Document &document, int copyNumber, const DocumentTexts &texts)
{
    return markedTopAndBottom(withoutDrawer(document),
                              texts(Phrase::CopyNumber, QString::number(copyNumber)));
}

QString typedText(const QString &text)
{
    return withoutCardNumbers(printableText(text, LineBreaks::Drop));
}

} // namespace countertop
