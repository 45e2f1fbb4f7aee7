#include "core/documents/printer/testpage.h"

#include "core/documents/moneytext.h"

namespace countertop {

namespace {

constexpr int pictureWidth = 160; // dots
constexpr int pictureHeight = 48;

/// A frame with both diagonals: shows stretched, mirrored and torn pictures at a glance.
Bitmap testPicture()
{
    Bitmap picture(pictureWidth, pictureHeight);
    for (int x = 0; x < pictureWidth; ++x) {
        const int y = x * (pictureHeight - 1) / (pictureWidth - 1);
        for (const int row : { 0, pictureHeight - 1, y, pictureHeight - 1 - y }) {
            picture.setBlack(x, row);
        }
    }
    for (int y = 0; y < pictureHeight; ++y) {
        picture.setBlack(0, y);
        picture.setBlack(pictureWidth - 1, y);
    }
    return picture;
}

void addSizes(Document &document, const DocumentTexts &texts)
{
    TextStyle inverted;
    inverted.isInverted = true;
    document.blocks.emplace_back(TextBlock{ texts(Phrase::TestSizes) });
    document.blocks.emplace_back(
        TextBlock{ texts(Phrase::TestBold), TextAlign::Start, { TextRole::Text, true } });
    document.blocks.emplace_back(
        TextBlock{ texts(Phrase::TestTall), TextAlign::Start, { TextRole::Title } });
    document.blocks.emplace_back(
        TextBlock{ texts(Phrase::TestLarge), TextAlign::Start, { TextRole::Total } });
    document.blocks.emplace_back(
        TextBlock{ texts(Phrase::TestInverted), TextAlign::Centre, inverted });
}

} // namespace

Document testPage(const QString &printerName, Instant at, const PaperLanguage &language)
{
    Document document;
    document.direction = language.direction();
    const DocumentTexts &texts = language.texts;
    document.blocks.emplace_back(
        TextBlock{ texts(Phrase::TestPage), TextAlign::Centre, { TextRole::Title } });
    RowBlock head{ typedText(printerName), language.dateTime(at) };
    head.fit = RowFit::EndBelow;
    document.blocks.emplace_back(head);
    document.blocks.emplace_back(RuleBlock{});
    document.blocks.emplace_back(RulerBlock{});
    document.blocks.emplace_back(RuleBlock{});
    document.blocks.emplace_back(TextBlock{ texts(Phrase::TestTables) });
    document.blocks.emplace_back(CodeTablesBlock{});
    document.blocks.emplace_back(RuleBlock{});
    addSizes(document, texts);
    document.blocks.emplace_back(TextBlock{
        texts(Phrase::TestPainted, QStringLiteral("\u0633\u0644\u0627\u0645 \u5976\u916a")) });
    document.blocks.emplace_back(BlankBlock{});
    document.blocks.emplace_back(BarcodeBlock{ QStringLiteral("1-1-2026-000001") });
    document.blocks.emplace_back(BlankBlock{});
    document.blocks.emplace_back(QrBlock{ QStringLiteral("Countertop 1-1-2026-000001"), {} });
    document.blocks.emplace_back(ImageBlock{ testPicture() });
    document.blocks.emplace_back(TextBlock{ texts(Phrase::TestDrawer), TextAlign::Start });
    document.blocks.emplace_back(DrawerBlock{});
    addEnd(document);
    return document;
}

} // namespace countertop
