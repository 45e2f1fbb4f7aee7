#include "core/documents/document.h"

#include <algorithm>

namespace countertop {

Document withoutDrawer(Document document)
{
    std::erase_if(document.blocks,
                  [](const Block &block) { return blockAs<DrawerBlock>(block) != nullptr; });
    return document;
}

bool opensDrawer(const Document &document)
{
    return std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
        return blockAs<DrawerBlock>(block) != nullptr;
    });
}

} // namespace countertop
