#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace countertop::terminal {

/// What a command of the command line ends with. Stable: scripts rely on them; `--help` lists them.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< something went wrong; the sentence says what is safe
    Usage = 2, ///< the words of the call are off
    Refused = 3, ///< a rule or a right says no; nothing was changed
    InUse = 4, ///< the terminal runs on this data
    NoShop = 5, ///< there is no shop in this folder: `countertop init`
    NewerData = 6, ///< written by a newer program; nothing was changed
    Rejects = 7, ///< done, but some rows were rejected; they are listed
    Corrupt = 8, ///< data is damaged or missing, or the journal does not verify
};

/// An option of a command.
struct OptionRow
{
    const char *name; ///< without dashes
    const char *value; ///< name of its value; empty for a switch
    const char *text;
    bool isNeeded = false;
};

/// A command of the command line with what it takes. One table feeds parsing and `--help`.
struct CommandRow
{
    const char *name; ///< "import products"
    const char *operands; ///< "FILE", "FILE.csv…", or empty
    const char *text;
    std::span<const OptionRow> options;
    int operandsLeast = 0;
    int operandsMost = 0;
};

std::span<const CommandRow> commandTable();

/// A call that was understood.
struct Call
{
    QString command; ///< empty: the window
    QString dataFolder; ///< empty: the default one
    QStringList operands;
    QMap<QString, QString> options;

    bool has(const QString &name) const { return options.contains(name); }
    QString value(const QString &name, const QString &fallback = {}) const
    {
        return options.value(name, fallback);
    }
};

/// The call, or a sentence about what is wrong with it.
struct ParsedCall
{
    std::optional<Call> call;
    QString problem;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// Reads the words after the program's name.
ParsedCall parseCall(const QStringList &words);

/// The text of `--help`, of one command or of all.
QString helpText(const QString &command = {});

} // namespace countertop::terminal
