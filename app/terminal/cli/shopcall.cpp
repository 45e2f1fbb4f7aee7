#include "app/terminal/cli/shopcall.h"

#include "app/terminal/cli/waiting.h"

namespace countertop::terminal {

std::string_view errorFeature(PersonError)
{
    return "person";
}

Result<till::Session> personNamed(OpenedShop &shop, const QString &name)
{
    CT_TRY(tiles, waitFor(shop.people().people()));
    CT_TRY(roles, waitFor(shop.people().roles()));
    for (const till::PersonTile &tile : tiles) {
        if (tile.person.name.compare(name.trimmed(), Qt::CaseInsensitive) != 0) {
            continue;
        }
        for (const Role &role : roles) {
            if (role.id == tile.person.role) {
                return till::Session{ tile.person, role, shop.till().clock().now() };
            }
        }
    }
    return Error{ ErrorKind::Refused, PersonError::Unknown, name };
}

} // namespace countertop::terminal
