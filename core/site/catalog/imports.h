#pragma once

#include "core/site/command/scope.h"

#include <QJsonObject>

namespace countertop::site {

// An import goes into a staging table, can be taken up again after a kill, and is published by one
// database transaction: the catalogue is wholly old or wholly new (decisions.md 49).

/// `{importId, fileName, rows}`. An import that was begun already goes on.
Result<QJsonObject> beginImport(Scope &scope, const QJsonObject &body);
/// `{importId, firstRow, rows: [{entity, image, expectedVersion}]}`; the same rows may come again.
Result<QJsonObject> stageImport(Scope &scope, const QJsonObject &body);
/// `{importId}`. *errors*: Refused WrongState while rows are missing; what `admitProduct` says.
Result<QJsonObject> publishImport(Scope &scope, const QJsonObject &body);
/// `{importId}`: products that it made go, changed ones get their former image.
Result<QJsonObject> undoImport(Scope &scope, const QJsonObject &body);

/// `{importId}`: gives up what is staged; nothing was published of it.
Result<QJsonObject> discardImport(Scope &scope, const QJsonObject &body);

/// The question `import.state` `{importId}`: `{state, rows, staged}`; state "none" if unknown.
Result<QJsonObject> importState(Scope &scope, const QJsonObject &body);
/// The question `imports.list`: the newest 20.
Result<QJsonObject> listImports(Scope &scope, const QJsonObject &body);

} // namespace countertop::site
