#include "core/site/device/deviceprogram.h"

#include "core/domain/settings/programversion.h"

namespace countertop::site {

using namespace Qt::StringLiterals;

Result<void> noteProgram(Site &site, const DeviceRow &device, const QString &version)
{
    if (version == device.appVersion || !ProgramVersion::fromText(version)) {
        return done();
    }
    CT_TRY(statement, site.database().statement(u"device/note_program"_s));
    CT_TRY(noted,
           statement->bind("org"_L1, device.org.toText())
               .bind("store"_L1, device.store.toText())
               .bind("device"_L1, device.device.toText())
               .bind("version"_L1, version)
               .run());
    Q_UNUSED(noted);
    return done();
}

} // namespace countertop::site
