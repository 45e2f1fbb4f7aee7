#include "core/documents/escpos/printerprofile.h"

#include "core/documents/documentresources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countertop {

namespace {

Error malformed(const QString &key, const QString &what)
{
    return { ErrorKind::Invalid, ProfileError::Malformed, key + QStringLiteral(": ") + what };
}

/// Reads one object key by key and keeps the first thing that is wrong.
class ProfileReader final
{
public:
    explicit ProfileReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isString() || value.toString().isEmpty()) {
            fail(key, QStringLiteral("a text is expected"));
        }
        return value.toString();
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isBool()) {
            fail(key, QStringLiteral("true or false is expected"));
        }
        return value.toBool();
    }

    int number(const QString &key, int least, int most)
    {
        const qint64 value = m_object.value(key).toInteger(-1);
        if (value < least || value > most) {
            fail(key,
                 QStringLiteral("a whole number from %1 to %2 is expected").arg(least).arg(most));
        }
        return int(value);
    }

    /// The place of the text among the allowed ones.
    qsizetype choice(const QString &key, const QStringList &allowed)
    {
        const qsizetype index = allowed.indexOf(m_object.value(key).toString());
        if (index < 0) {
            fail(key,
                 QStringLiteral("one of %1 is expected").arg(allowed.join(QStringLiteral(", "))));
        }
        return index;
    }

    bool has(const QString &key) const { return m_object.contains(key); }
    const std::optional<Error> &error() const { return m_error; }

private:
    void fail(const QString &key, const QString &what)
    {
        if (!m_error) {
            m_error = malformed(key, what);
        }
    }

    const QJsonObject m_object;
    std::optional<Error> m_error;
};

Result<std::vector<PrinterProfile::NumberedTable>> readTables(const QJsonValue &value,
                                                              const CodeTables &tables)
{
    std::vector<PrinterProfile::NumberedTable> numbered;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue &entry : entries) {
        const QString name = entry[QStringLiteral("name")].toString();
        const qint64 number = entry[QStringLiteral("number")].toInteger(-1);
        const auto found = tables.find(name);
        if (found == tables.end()) {
            return Error{ ErrorKind::Invalid, ProfileError::UnknownTable, name };
        }
        if (number < 0 || number > 255) {
            return malformed(QStringLiteral("codeTables"),
                             QStringLiteral("numbers from 0 to 255 are expected"));
        }
        numbered.push_back({ int(number), name, found->second });
    }
    if (numbered.empty()) {
        return malformed(QStringLiteral("codeTables"), QStringLiteral("at least one is expected"));
    }
    return numbered;
}

} // namespace

std::string_view errorFeature(ProfileError)
{
    return "printerprofile";
}

Result<PrinterProfile> readProfile(const QByteArray &json, const CodeTables &tables)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ProfileReader reader(object);
    PrinterProfile profile;
    profile.name = reader.text(QStringLiteral("name"));
    profile.title = reader.text(QStringLiteral("title"));
    profile.columns = reader.number(QStringLiteral("columns"), 20, 80);
    profile.dots = reader.number(QStringLiteral("dots"), 160, 1024);
    profile.rowDots = reader.number(QStringLiteral("rowDots"), 8, 60);
    profile.endFeedRows = reader.number(QStringLiteral("endFeedRows"), 0, 20);
    profile.hasBarcode = reader.flag(QStringLiteral("hasBarcode"));
    profile.hasQr = reader.flag(QStringLiteral("hasQr"));
    profile.endsChineseMode = reader.flag(QStringLiteral("endsChineseMode"));
    const qsizetype cutter = reader.choice(
        QStringLiteral("cutter"),
        { QStringLiteral("none"), QStringLiteral("partial"), QStringLiteral("full") });
    const qsizetype raster = reader.choice(QStringLiteral("raster"),
                                           { QStringLiteral("GS v 0"), QStringLiteral("ESC *") });
    profile.raster = raster == 1 ? RasterCommand::Columns : RasterCommand::Rows;
    if (profile.raster == RasterCommand::Columns) {
        profile.columnMode = reader.number(QStringLiteral("columnMode"), 0, 33);
        profile.stripFeed = reader.number(QStringLiteral("stripFeed"), 1, 255);
    }
    if (reader.has(QStringLiteral("dotHeight"))) {
        profile.dotHeight = reader.number(QStringLiteral("dotHeight"), 1, 4);
    }
    profile.drawerPin = reader.number(QStringLiteral("drawerPin"), 0, 5);
    if (reader.error()) {
        return *reader.error();
    }
    if (profile.drawerPin != 0 && profile.drawerPin != 2 && profile.drawerPin != 5) {
        return malformed(QStringLiteral("drawerPin"), QStringLiteral("0, 2 or 5 is expected"));
    }
    profile.cutter = cutter == 0 ? Cutter::None : (cutter == 1 ? Cutter::Partial : Cutter::Full);
    CT_TRY(numbered, readTables(object.value(QStringLiteral("codeTables")), tables));
    profile.codeTables = std::move(numbered);
    return profile;
}

Result<PrinterProfile> carriedProfile(const QString &name)
{
    if (!carriedPrinters().contains(name)) {
        return Error{ ErrorKind::Invalid, ProfileError::UnknownProfile, name };
    }
    CT_TRY(tables, carriedCodeTables());
    CT_TRY(json, documentResource(QStringLiteral("printers/%1.json").arg(name)));
    return readProfile(json, tables);
}

} // namespace countertop
