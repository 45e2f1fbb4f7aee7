#pragma once

#include "app/terminal/cli/arguments.h"
#include "core/base/result.h"

namespace countertop::terminal {

enum class ImportCallError {
    UnknownMapping, ///< detail: the name
    NothingToSave, ///< `--save-map` without a mapping
    BadChoice, ///< `--only` with another word; detail: the word
    NoSuchImport, ///< detail: the id
};
std::string_view errorFeature(ImportCallError);

/// `countertop import products FILE`: reads the file, then makes and changes what it says; with
/// `--dry-run` says for each row what it would do and stores nothing (CT-85).
/// *errors*: ImportCallError; those of ImportDesk, ColumnMapping and OpenedShop::open.
Result<ExitCode> runImportProducts(const Call &call, const QString &folder);

/// `countertop import list`: the imports so far, newest first, with the ids that undo takes.
Result<ExitCode> runImportList(const Call &call, const QString &folder);

/// `countertop import undo ID`: gives back what an import changed and takes away what it made.
Result<ExitCode> runImportUndo(const Call &call, const QString &folder);

} // namespace countertop::terminal
