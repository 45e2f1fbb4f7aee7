#include "core/documents/shift/drawerslip.h"

#include "core/documents/moneytext.h"

namespace countertop {

namespace {

Phrase titleOf(CashMoveKind kind)
{
    switch (kind) {
    case CashMoveKind::PayIn:
        return Phrase::PayIn;
    case CashMoveKind::PayOut:
        return Phrase::PayOut;
    case CashMoveKind::Drop:
        return Phrase::Drop;
    }
    Q_UNREACHABLE();
}

} // namespace

Document drawerSlip(const CashMove &move,
                    const QString &tillName,
                    const StoreText &store,
                    const PaperLanguage &language)
{
    Document document;
    document.direction = language.direction();
    document.blocks.emplace_back(DrawerBlock{});
    addStoreHead(document, { store.name, {}, {}, {} });
    document.blocks.emplace_back(
        TextBlock{ language.texts(titleOf(move.kind)), TextAlign::Centre, { TextRole::Title } });
    document.blocks.emplace_back(BlankBlock{});
    RowBlock head{ typedText(tillName), language.dateTime(move.at) };
    head.fit = RowFit::EndBelow;
    document.blocks.emplace_back(head);
    document.blocks.emplace_back(RuleBlock{});
    document.blocks.emplace_back(RowBlock{ language.texts(titleOf(move.kind)),
                                           amountWithCodeText(move.amount, language.locale),
                                           std::nullopt,
                                           0,
                                           { TextRole::Text, true } });
    document.blocks.emplace_back(TextBlock{
        language.texts(Phrase::Reason, typedText(move.reason)), TextAlign::Start, {}, 0, 2 });
    addSignatureLine(document, language.texts(Phrase::SignatureOf, typedText(move.person.name)));
    addSignatureLine(document, language.texts(Phrase::SecondSignature));
    addEnd(document);
    return document;
}

} // namespace countertop
