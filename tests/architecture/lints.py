"""The rules of the house that a machine can read. Each lint takes a Tree and yields complaints.

tests/architecture/test_lints.py runs each over the repository and over a bad sample of its own,
so that no lint is one that cannot fail.
"""

import functools
import pathlib
import re

import cppscan

TOP_LEVEL = {
    "CMakeLists.txt", "README.md", "LICENSE", "SECURITY.md",
    "core", "ui", "app", "resources", "translations", "installer", "tests",
}
NOT_OURS = {"build", "node_modules", "__pycache__"}

# Folder: what its files may include of ours (architecture.md, 'Who may know whom'). The longest
# folder that fits counts.
MAY_INCLUDE = {
    "core/base": ("core/base",),
    "core/async": ("core/base", "core/async"),
    "core/domain": ("core/base", "core/domain"),
    "core/documents": ("core/base", "core/domain", "core/documents"),
    "core/protocol": ("core/base", "core/async", "core/domain", "core/protocol"),
    "core/storage": ("core/base", "core/async", "core/storage"),
    "core/till": ("core/base", "core/async", "core/domain", "core/documents", "core/protocol", "core/storage",
                  "core/till"),
    "core/site": ("core/base", "core/async", "core/domain", "core/documents", "core/protocol", "core/storage",
                  "core/site"),
    "ui": ("core/base", "core/async", "core/domain", "core/documents", "core/till", "ui"),
    "app/process": ("app/process",),
    "app/terminal": ("core", "ui", "app/process", "app/terminal"),
    "app/site": ("core/base", "core/async", "core/domain", "core/documents", "core/protocol", "core/storage", "core/site",
                 "app/process", "app/site"),
    "app/site/http": ("app/site/http",),
}
# Folder: headers of others that it must not see.
MUST_NOT_INCLUDE = {
    "core": r"QtWidgets|QtNetwork|QNetwork\w*|QTcp\w*|QUdp\w*|QSsl\w*|QWidget|QApplication|curl/.*|boost/.*",
    "core/till": r"QSql\w*|QtSql.*|sqlite3\.h",
    "core/site": r"QSql\w*|QtSql.*|sqlite3\.h",
    "core/domain": r"QSql\w*|QtSql.*|sqlite3\.h|QObject",
    "ui": r"QSql\w*|QtSql.*|sqlite3\.h|QtNetwork|QNetwork\w*|QTcp\w*|QUdp\w*|QSsl\w*",
}
BANNED_WORDS = ("manager", "helper", "util", "utils", "data", "info", "item", "transaction")
# Words that the trade or Qt fixes, and the one class that is a database transaction.
NAMES_THAT_STAY = {"WebSaleItem", "websaleitem", "database", "core/storage/transaction"}
FILE_LINES_MAX = 600
FILE_LINES_ASKED = 450
FUNCTION_LINES_MAX = 70
PAGE_LINES = 60


class Tree:
    """The files of the repository, or of a sample that looks like one."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    @functools.cached_property
    def files(self):
        found = []
        for path in sorted(self.root.rglob("*")):
            parts = path.relative_to(self.root).parts
            hidden = parts[0].startswith(".") and parts[0] != ".ci"
            if path.is_file() and not hidden and not NOT_OURS.intersection(parts):
                found.append(path)
        return found

    def name(self, path):
        return path.relative_to(self.root).as_posix()

    def of(self, *folders, suffixes=(".cpp", ".h")):
        """(name, text) of the files below the folders with one of the suffixes."""
        for path in self.files:
            name = self.name(path)
            if path.suffix in suffixes and any(folder in ("", name) or name.startswith(folder + "/") for folder in folders):
                yield name, path.read_text(encoding="utf-8")

    def texts(self):
        """(name, text) of every file that is text."""
        for path in self.files:
            content = path.read_bytes()
            if b"\0" not in content[:8000]:
                yield self.name(path), content.decode("utf-8", errors="replace")


def _matches(text, pattern):
    for found in re.finditer(pattern, text):
        yield text.count("\n", 0, found.start()) + 1, found[0].strip()


def _closest(table, name):
    fitting = [folder for folder in table if name.startswith(folder + "/")]
    return max(fitting, key=len) if fitting else None


def top_level(tree):
    seen = {path.name for path in tree.root.iterdir() if not path.name.startswith(".")} - NOT_OURS
    for name in sorted(seen - TOP_LEVEL):
        yield f"{name}: does not belong to the top level, which is fixed"


def upward_includes(tree):
    for name, text in tree.of("core", "ui", "app"):
        folder = _closest(MAY_INCLUDE, name)
        for line, include in _matches(text, r'(?m)^[ \t]*#[ \t]*include[ \t]+"[^"]+"'):
            target = include.split('"')[1]
            if target.endswith(".moc") or target.startswith("moc_"):
                continue
            if folder is None or not any(target.startswith(allowed + "/") for allowed in MAY_INCLUDE[folder]):
                yield f"{name}:{line}: {folder or 'this folder'} must not include {target}"


def foreign_includes(tree):
    for name, text in tree.of("core", "ui", "app"):
        for folder, pattern in MUST_NOT_INCLUDE.items():
            if name.startswith(folder + "/"):
                for line, include in _matches(text, rf"(?m)^[ \t]*#[ \t]*include[ \t]+[<\"](?:{pattern})[>\"]"):
                    yield f"{name}:{line}: {folder} must not see {include.split('include')[1].strip()}"


def pure_core(tree):
    """Base and domain hold values: no objects, no wall clock, no texts for people, no floating point."""
    pattern = r"\b(?:QObject|Q_OBJECT|QDate(?:Time)?::current\w*|QTime::currentTime|tr\(|double\b|float\b|qreal\b)"
    for name, text in tree.of("core/base", "core/domain"):
        if name == "core/base/clock.cpp":
            pattern_here = pattern.replace(r"QDate(?:Time)?::current\w*|", "")
        else:
            pattern_here = pattern
        for line, word in _matches(cppscan.code_only(text), pattern_here):
            yield f"{name}:{line}: '{word}' has no place in {'/'.join(name.split('/')[:2])}"


def own_clock(tree):
    """Instant and BusinessDay come from Clock; nobody else asks."""
    pattern = r"QDate(?:Time)?::current\w*|QTime::currentTime|system_clock::now|\btime\(nullptr\)|\bgettimeofday\b"
    for name, text in tree.of("core", "ui"):
        if name == "core/base/clock.cpp":
            continue
        for line, word in _matches(cppscan.code_only(text), pattern):
            yield f"{name}:{line}: asks the system for the time ('{word}'); take it from Clock"


def sql_in_cpp(tree):
    statement = re.compile(
        r"\b(?:SELECT\b.+\bFROM|INSERT (?:OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE (?:TABLE|INDEX|VIRTUAL)|DROP TABLE"
        r"|ALTER TABLE|PRAGMA \w+|BEGIN IMMEDIATE)\b", re.DOTALL)
    for name, text in tree.of("core", "ui", "app"):
        if name.startswith("core/storage/"):
            continue
        for line, literal in cppscan.texts(text):
            if statement.search(literal):
                yield f"{name}:{line}: SQL text belongs into a .sql file: {literal[:50]}"


def sql_files(tree):
    for name, text in tree.of("core", suffixes=(".sql",)):
        code = re.sub(r"--[^\n]*|'(?:[^']|'')*'", "", text)
        for line, _ in _matches(code, r"(?i)select\s+(?:distinct\s+)?(?:\w+\.)?\*"):
            yield f"{name}:{line}: list the columns, never *"
        for line, _ in _matches(code, r"(?<![\w:])\?"):
            yield f"{name}:{line}: named placeholders only"
        if "/queries/" in name and len([part for part in code.split(";") if part.strip()]) > 1:
            yield f"{name}: one statement a file"


def message_boxes(tree):
    for name, text in tree.of("core", "ui", "app"):
        for line, word in _matches(cppscan.code_only(text), r"\bQMessageBox\b|\bQErrorMessage\b"):
            yield f"{name}:{line}: {word} stops the cashier's hands; say it in the window"


def folder_readmes(tree):
    """core and app by the folder, ui as one: its folders are screens of one layer."""
    asked = [folder for above in ("core", "app") for folder in sorted((tree.root / above).glob("*")) if any(folder.rglob("*.cpp"))]
    if any((tree.root / "ui").rglob("*.cpp")):
        asked.append(tree.root / "ui")
    for path in asked:
        readme = path / "README.md"
        if not readme.is_file():
            yield f"{tree.name(path)}: has no README.md that says what it may know and which header to open first"
        elif len(readme.read_text(encoding="utf-8").splitlines()) > PAGE_LINES:
            yield f"{tree.name(readme)}: is longer than a page ({PAGE_LINES} lines)"


def file_length(tree):
    for name, text in tree.of("", suffixes=(".cpp", ".h", ".py", ".js", ".css", ".sql")):
        lines = text.count("\n")
        if lines > FILE_LINES_MAX:
            yield f"{name}: {lines} lines, over {FILE_LINES_MAX}"


def long_files(tree):
    """Not a fault yet: files over the length at which one asks why."""
    return [f"{name}: {text.count(chr(10))} lines" for name, text in tree.of("core", "ui", "app")
            if FILE_LINES_ASKED < text.count("\n") <= FILE_LINES_MAX]


def function_length(tree):
    for name, text in tree.of(""):
        for line, lines, signature in cppscan.functions(text):
            if lines > FUNCTION_LINES_MAX:
                yield f"{name}:{line}: {lines} lines, over {FUNCTION_LINES_MAX}: {signature[-60:]}"


def open_ends(tree):
    words = "|".join(("TO" + "DO", "FIX" + "ME", "HA" + "CK"))
    for name, text in tree.texts():
        if name.endswith((".svg", ".csv", ".ts")):
            continue
        for line, word in _matches(text, rf"\b(?:{words})\b"):
            yield f"{name}:{line}: {word}: file an issue and name it"


def banned_names(tree):
    for name, text in tree.of("core", "ui", "app"):
        stem = name.rsplit(".", 1)[0]
        short = stem.rsplit("/", 1)[1]
        for word in BANNED_WORDS:
            if (short.startswith(word) or short.endswith(word)) and not {stem, short} & NAMES_THAT_STAY:
                yield f"{name}: '{word}' says nothing in a file's name"
        for line, type_name in cppscan.declared_types(text):
            words = {part.lower() for part in re.findall(r"[A-Z][a-z]*|[a-z]+", type_name)}
            for word in sorted(words.intersection(BANNED_WORDS)):
                if type_name not in NAMES_THAT_STAY and not (word == "transaction" and name.startswith("core/storage/")):
                    yield f"{name}:{line}: '{word}' says nothing in the name {type_name}"


def root_build_file(tree):
    path = tree.root / "CMakeLists.txt"
    lines = len(path.read_text(encoding="utf-8").splitlines()) if path.is_file() else 0
    if lines >= 150:
        yield f"CMakeLists.txt: {lines} lines, 150 are too many"


def pragma_once(tree):
    for name, text in tree.of("", suffixes=(".h",)):
        if not re.search(r"(?m)^#pragma once$", text):
            yield f"{name}: begins without #pragma once"


def machine_paths(tree):
    places = "|".join(("wo" + "rk", "ro" + "ot", "tmp/" + "wt", "tmp/" + "bin"))
    for name, text in tree.texts():
        for line, path in _matches(text, rf"(?<![\w.$}}*<>/-])/(?:{places})(?:/[\w.-]+|(?=[\s\"']))"):
            yield f"{name}:{line}: {path} exists on one machine only"


def own_test_framework(tree):
    for name, text in tree.of("tests"):
        for line, include in _matches(text, r"#[ \t]*include[ \t]*[<\"](?:gtest|gmock|catch2?|boost/test|doctest)[^>\"]*"):
            yield f"{name}:{line}: unit tests use Qt Test, not {include.split('<')[-1]}"
        if name.endswith("test.cpp") and "CT_TEST_CLASS" not in text and "QTEST_" not in text:
            yield f"{name}: is named like a test and registers no test class"


def own_init_calls_checked(tree):
    """tests::Checked counts in them what was checked; a class that has its own would not be counted."""
    for name, text in tree.of("tests", suffixes=(".cpp",)):
        for step in ("init", "cleanup"):
            own = re.search(rf"\bvoid (?:\w+::)?{step}\(\)(?:;|\s*\{{)", text)
            if own and re.search(r"public (tests::)?Checked\b", text) and f"Checked::{step}()" not in text:
                yield f"{name}: its {step}() does not call Checked::{step}()"


def usings(tree):
    for name, text in tree.of("core", "ui", "app"):
        for line, words in _matches(cppscan.code_only(text), r"\busing\s+namespace\s+[\w:]+"):
            if name.endswith(".h") or words.split()[-1] != "Qt::StringLiterals":
                yield f"{name}:{line}: {words}"


def qt_futures(tree):
    """Qt 6.4 runs a continuation twice that is attached while the value comes: core/async/future.h is ours."""
    for name, text in tree.of("core", "ui", "app", "tests"):
        for line, words in _matches(cppscan.code_only(text), r"\bQ(Future|FutureWatcher|Promise|tFuture)\b"):
            yield f"{name}:{line}: {words}, where Future stands"


LINTS = [
    top_level, upward_includes, foreign_includes, pure_core, own_clock, sql_in_cpp, sql_files, message_boxes,
    folder_readmes, file_length, function_length, open_ends, banned_names, root_build_file, pragma_once,
    machine_paths, own_test_framework, usings,
    own_init_calls_checked, qt_futures,
]
