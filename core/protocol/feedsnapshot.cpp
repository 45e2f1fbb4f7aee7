#include "core/protocol/feedsnapshot.h"

#include "core/protocol/canonicaljson.h"
#include "core/protocol/jsonfields.h"
#include "core/protocol/wirecodec.h"

#include <QJsonDocument>

namespace countertop {

namespace {

using namespace Qt::StringLiterals;
using Line = std::variant<FeedRow, FeedSnapshotEnd>;

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray toLine(const FeedRow &row)
{
    return lineOf(feedRowToJson(row));
}

QByteArray toLine(const FeedSnapshotEnd &end)
{
    return lineOf({ { "proto"_L1, wireVersion },
                    { "feed"_L1, end.feed },
                    { "position"_L1, static_cast<qint64>(end.position) },
                    { "mark"_L1, end.mark },
                    { "siteEpoch"_L1, end.siteEpoch },
                    { "rows"_L1, static_cast<qint64>(end.rows) } });
}

Result<Line> snapshotLineFrom(const QByteArray &line)
{
    CT_TRY(json, readJson(line));
    if (json.contains("entity"_L1)) {
        CT_TRY(row, feedRowFromJson(json));
        return Line(std::move(row));
    }
    JsonFields::Problem problem;
    const JsonFields fields(json, problem);
    if (fields.integer("proto"_L1) != wireVersion) {
        fields.fail("proto"_L1, u"another version"_s);
    }
    FeedSnapshotEnd end;
    end.feed = fields.word("feed"_L1);
    end.position = fields.integer("position"_L1);
    end.mark = fields.text("mark"_L1);
    end.siteEpoch = fields.word("siteEpoch"_L1);
    end.rows = fields.integer("rows"_L1);
    if (end.position < 0 || end.rows < 0) {
        fields.fail("position"_L1, u"below nothing"_s);
    }
    return problem ? Result<Line>(*problem) : Line(std::move(end));
}

} // namespace countertop
