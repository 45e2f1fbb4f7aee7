#include "app/terminal/cli/arguments.h"

#include <QTextStream>

#include <algorithm>
#include <array>

namespace countertop::terminal {

namespace {

using namespace Qt::StringLiterals;

constexpr OptionRow initOptions[] = {
    { "demo", "", "fill the shop with the demo goods, people and customers" },
    { "name", "N", "name of the shop" },
    { "currency", "C", "three letters, e.g. EUR" },
    { "zone", "Z", "IANA time zone, e.g. Europe/Berlin" },
    { "tax-rate", "R", "default rate in per cent, e.g. 19 or 9.375" },
    { "tax-included", "yes|no", "whether prices carry their tax" },
    { "owner", "NAME", "the first person, with every right" },
    { "manager", "NAME", "a second person, who approves what the owner asks for" },
    { "pin-stdin", "", "read the owner's PIN from standard input" },
    { "recovery-code", "", "make a code that resets the owner's PIN, and say it once" },
    { "language", "en|de|ar", "of the screen and of papers (ar: of papers only)" },
};
constexpr OptionRow importOptions[] = {
    { "map", "NAME|MAP", "columns of another format: code=COLUMN,name=COLUMN,price=COLUMN,…" },
    { "save-map", "NAME", "keep the mapping under a name for --map" },
    { "only", "new|changed", "make new products only, or change known ones only" },
    { "dry-run", "", "say for each row what it would do; store nothing" },
    { "as", "PERSON", "who imports; the owner without it" },
};
constexpr OptionRow undoOptions[] = {
    { "as", "PERSON", "who takes it back; the owner without it" },
};
constexpr OptionRow exportOptions[] = {
    { "only", "TABLE,…", "products, customers, stock, sales, shifts, scans; all without it" },
};
constexpr OptionRow reportOptions[] = {
    { "from", "D", "first business day, 2026-05-14" },
    { "to", "D", "last business day" },
    { "format", "text|csv|json", "text by default" },
};
constexpr OptionRow replayOptions[] = {
    { "as", "PERSON", "the cashier", true },
    { "approver", "PERSON", "who approves returns without a receipt", true },
    { "rejects", "FILE", "write rows that were not rung up, with their reasons" },
};
constexpr OptionRow restoreOptions[] = {
    { "give-up", "N", "give up N facts that are in no backup and nowhere else" },
};

constexpr OptionRow pairOptions[] = {
    { "site", "ADDRESS", "where the site listens, e.g. https://shop.example:8443", true },
    { "code", "CODE", "the code that the site made for this till", true },
    { "pin", "PIN", "the key by which the site is known; it says it when it starts" },
};

constexpr OptionRow replaceOptions[] = {
    { "replace", "", "write over the file that is there" },
};

constexpr std::array commands = {
    CommandRow{ "init", "", "make a shop in the data folder", initOptions },
    CommandRow{ "import products",
                "FILE",
                "products from our own CSV, WooCommerce, Shopify, Square or any other CSV",
                importOptions,
                1,
                1 },
    CommandRow{ "import list", "", "imports so far, with the ids for undo", {} },
    CommandRow{ "import undo", "ID", "take an import back", undoOptions, 1, 1 },
    CommandRow{ "export", "[FOLDER]", "everything as CSV, a file a table", exportOptions, 0, 1 },
    CommandRow{ "report z", "", "the Z of each closed shift", reportOptions },
    CommandRow{ "report sales", "", "sales, returns and net by business day", reportOptions },
    CommandRow{ "replay",
                "FILE.csv…",
                "ring up old invoices through the same desks as the screens",
                replayOptions,
                1,
                1000 },
    CommandRow{ "backup",
                "FILE",
                "write a checked copy of everything; may run beside the terminal",
                replaceOptions,
                1,
                1 },
    CommandRow{ "restore",
                "FILE",
                "put a backup back; what was there before is kept aside",
                restoreOptions,
                1,
                1 },
    CommandRow{
        "verify", "[FILE]", "walk the journal, or an exported one, by a program apart", {}, 0, 1 },
    CommandRow{ "export journal",
                "FILE",
                "write the journal, a line a fact, for countertop-verify",
                replaceOptions,
                1,
                1 },
    CommandRow{ "pair", "", "join a site: with this shop, or as a new till of it", pairOptions },
    CommandRow{ "doctor",
                "",
                "look at folder, disk, databases, journal, clock and backups; change nothing",
                {} },
};

struct ExitRow
{
    ExitCode code;
    const char *text;
};

constexpr ExitRow exitRows[] = {
    { ExitCode::Done, "done" },
    { ExitCode::Failed, "failed; the sentence says what is safe and what to do" },
    { ExitCode::Usage, "the words of the call are off" },
    { ExitCode::Refused, "a rule or a right says no; nothing was changed" },
    { ExitCode::InUse, "the terminal runs on this data; close it first" },
    { ExitCode::NoShop, "no shop in this folder yet: countertop init" },
    { ExitCode::NewerData, "the data was written by a newer program; nothing was changed" },
    { ExitCode::Rejects, "done, but some rows were rejected; they are listed with reasons" },
    { ExitCode::Corrupt, "data is damaged or missing, or the journal does not verify" },
};

const CommandRow *findCommand(const QStringList &words, int &wordsUsed)
{
    const CommandRow *best = nullptr;
    for (const CommandRow &row : commands) {
        const QStringList name = QString::fromLatin1(row.name).split(u' ');
        if (words.mid(0, name.size()) == name && name.size() > wordsUsed) {
            best = &row;
            wordsUsed = static_cast<int>(name.size());
        }
    }
    return best;
}

/// Whether commands of two words begin with this one.
bool isFirstWord(const QString &word)
{
    return std::any_of(commands.begin(), commands.end(), [&word](const CommandRow &row) {
        return QString::fromLatin1(row.name).startsWith(word + u' ');
    });
}

const OptionRow *findOption(const CommandRow &command, const QString &name)
{
    const auto row = std::find_if(
        command.options.begin(), command.options.end(), [&name](const OptionRow &option) {
            return name == QLatin1StringView(option.name);
        });
    return row == command.options.end() ? nullptr : &*row;
}

ParsedCall problem(const QString &sentence)
{
    ParsedCall parsed;
    parsed.problem = sentence;
    return parsed;
}

ParsedCall noSuchOption(const CommandRow &command, const QString &name)
{
    return problem(name == u"data"_s ? u"--data DIR stands before the command."_s
                                     : u"\"%1\" has no option --%2."_s.arg(
                                         QString::fromLatin1(command.name), name));
}

/// Splits "--name=value" and "--name value"; operands are what is left.
ParsedCall parseOptions(const CommandRow &command, const QStringList &words, Call call)
{
    for (qsizetype index = 0; index < words.size(); ++index) {
        const QString &word = words.at(index);
        if (!word.startsWith(u"--"_s)) {
            call.operands << word;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const OptionRow *option = findOption(command, name);
        if (option == nullptr) {
            return noSuchOption(command, name);
        }
        if (*option->value == '\0') {
            call.options.insert(name, QString());
        } else if (word.contains(u'=')) {
            call.options.insert(name, word.section(u'=', 1));
        } else if (index + 1 < words.size()) {
            call.options.insert(name, words.at(++index));
        } else {
            return problem(
                u"--%1 needs a value (%2)."_s.arg(name, QString::fromLatin1(option->value)));
        }
    }
    for (const OptionRow &option : command.options) {
        if (option.isNeeded && !call.has(QString::fromLatin1(option.name))) {
            return problem(u"\"%1\" needs --%2 %3."_s.arg(QString::fromLatin1(command.name),
                                                          QString::fromLatin1(option.name),
                                                          QString::fromUtf8(option.value)));
        }
    }
    if (call.operands.size() < command.operandsLeast
        || call.operands.size() > command.operandsMost) {
        return problem(
            command.operandsMost == 0
                ? u"\"%1\" takes no further words."_s.arg(QString::fromLatin1(command.name))
                : u"\"%1\" takes %2."_s.arg(QString::fromLatin1(command.name),
                                            QString::fromUtf8(command.operands)));
    }
    ParsedCall parsed;
    parsed.call = std::move(call);
    return parsed;
}

QString optionLine(const OptionRow &option)
{
    const QString value
        = *option.value == '\0' ? QString() : u' ' + QString::fromUtf8(option.value);
    const QString word = u"      --%1%2"_s.arg(QString::fromLatin1(option.name), value);
    return word.leftJustified(30) + QString::fromUtf8(option.text)
        + (option.isNeeded ? u" (needed)"_s : QString()) + u'\n';
}

} // namespace

std::span<const CommandRow> commandTable()
{
    return commands;
}

ParsedCall parseCall(const QStringList &words)
{
    Call call;
    QStringList rest = words;
    ParsedCall parsed;
    while (!rest.isEmpty() && rest.first().startsWith(u"--"_s)) {
        const QString word = rest.takeFirst();
        if (word == u"--help"_s) {
            parsed.wantsHelp = true;
            return parsed;
        }
        if (word == u"--version"_s) {
            parsed.wantsVersion = true;
            return parsed;
        }
        if (word.startsWith(u"--data="_s)) {
            call.dataFolder = word.mid(7);
        } else if (word == u"--data"_s && !rest.isEmpty()) {
            call.dataFolder = rest.takeFirst();
        } else {
            return problem(u"There is no option %1 here."_s.arg(word));
        }
        if (word.startsWith(u"--data"_s) && call.dataFolder.isEmpty()) {
            return problem(u"--data needs the folder of a shop (DIR)."_s);
        }
    }
    if (rest.isEmpty()) {
        parsed.call = call;
        return parsed;
    }
    int wordsUsed = 0;
    const CommandRow *command = findCommand(rest, wordsUsed);
    if (command == nullptr && rest.contains(u"--help"_s) && isFirstWord(rest.first())) {
        parsed.wantsHelp = true;
        call.command = rest.first();
        parsed.call = call;
        return parsed;
    }
    if (command == nullptr) {
        return problem(u"There is no command \"%1\"."_s.arg(rest.first()));
    }
    call.command = QString::fromLatin1(command->name);
    rest = rest.mid(wordsUsed);
    if (rest.contains(u"--help"_s)) {
        parsed.wantsHelp = true;
        parsed.call = call;
        return parsed;
    }
    return parseOptions(*command, rest, call);
}

QString helpText(const QString &command)
{
    QString text;
    QTextStream out(&text);
    if (command.isEmpty()) {
        out << "countertop [--data DIR] [COMMAND …]\n\n"
               "Without a command the terminal's window opens. DIR holds the shop; without it\n"
               "the folder countertop below the user's data folder is taken.\n\nCommands:\n";
    }
    for (const CommandRow &row : commands) {
        const QString name = QString::fromLatin1(row.name);
        if (!command.isEmpty() && command != name && !name.startsWith(command + u' ')) {
            continue;
        }
        out << "  " << (name + u' ' + QString::fromUtf8(row.operands)).leftJustified(28) << row.text
            << '\n';
        for (const OptionRow &option : row.options) {
            out << optionLine(option);
        }
    }
    out << "\nExit codes:\n";
    for (const ExitRow &row : exitRows) {
        out << "  " << static_cast<int>(row.code) << "  " << row.text << '\n';
    }
    return text;
}

} // namespace countertop::terminal
