#pragma once

#include "core/documents/escpos/codetable.h"

#include <QStringList>

#include <vector>

namespace countertop {

enum class ProfileError { Malformed, UnknownTable, UnknownProfile };
std::string_view errorFeature(ProfileError);

enum class Cutter { None, Partial, Full };

/// How a printer takes pictures.
enum class RasterCommand {
    Rows, ///< GS v 0
    Columns, ///< ESC *, strip by strip
};

/// What is known of a kind of printer (CT-81): data from `resources/printers`, explained there.
struct PrinterProfile
{
    struct NumberedTable
    {
        int number = 0; ///< n of ESC t n
        QString name;
        CodeTable table;
    };

    QString name;
    QString title;
    int columns = 48; ///< of font A
    int dots = 576; ///< printable width
    std::vector<NumberedTable> codeTables; ///< the order in which they are tried
    RasterCommand raster = RasterCommand::Rows;
    int columnMode = 33; ///< m of ESC * m: 33 has 24 dots a strip, 0 and 1 have 8
    int stripFeed = 24; ///< n of ESC 3 n that sets strips edge to edge
    int dotHeight = 1; ///< dots across that are as long as one dot is high
    int rowDots = 30; ///< dots down for a painted row of plain height
    Cutter cutter = Cutter::Partial;
    bool hasBarcode = true;
    bool hasQr = true;
    int drawerPin = 2; ///< 2, 5, or 0: no drawer is offered there
    bool endsChineseMode = false; ///< sends FS . at the start
    int endFeedRows = 4; ///< fed instead of a cut

    int stripDots() const { return columnMode == 33 || columnMode == 32 ? 24 : 8; }
};

/// Reads a profile. *errors*: Invalid Malformed names the key that is missing, of another type or
/// out of range; UnknownTable a table that is not carried.
Result<PrinterProfile> readProfile(const QByteArray &json, const CodeTables &tables);

/// A profile that the program carries. *errors*: Invalid UnknownProfile.
Result<PrinterProfile> carriedProfile(const QString &name);

} // namespace countertop
