#include "core/documents/printer/keycard.h"

namespace countertop {

Document keyCard(const KeyCard &card, const PaperLanguage &language)
{
    Document document;
    document.direction = language.direction();
    document.blocks.emplace_back(
        TextBlock{ card.title.isEmpty() ? language.texts(Phrase::KeyCard) : card.title,
                   TextAlign::Centre,
                   { TextRole::Title } });
    document.blocks.emplace_back(RuleBlock{ RuleWeight::Heavy });
    for (const KeyCardRow &row : card.rows) {
        if (row.keys.isEmpty()) {
            document.blocks.emplace_back(BlankBlock{});
            document.blocks.emplace_back(
                TextBlock{ row.action, TextAlign::Start, { TextRole::Text, true } });
        } else {
            document.blocks.emplace_back(RowBlock{ row.action, row.keys });
        }
    }
    addEnd(document);
    return document;
}

} // namespace countertop
