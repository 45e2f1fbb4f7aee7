"""Every lint over the repository, and every lint over a sample that it must complain of."""

import pathlib
import tempfile
import unittest

import cppscan
import lints

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]

_LONG_FUNCTION = "int f(int a)\n{\n" + "    ++a;\n" * 70 + "    return a;\n}\n"

# Lint: samples, each a set of files of which it must complain.
BAD = {
    "top_level": [{"src/main.cpp": ""}, {"docs.md": ""}],
    "upward_includes": [
        {"core/domain/a.h": '#include "core/till/b.h"\n'},
        {"core/till/a.h": '#include "core/site/b.h"\n'},
        {"core/documents/a.cpp": '#  include "core/protocol/b.h"\n'},
        {"ui/ticket/a.cpp": '#include "core/storage/database.h"\n'},
        {"app/site/http/a.cpp": '#include "core/base/money.h"\n'},
        {"core/base/a.cpp": '#include "money.h"\n'},
    ],
    "foreign_includes": [
        {"core/till/a.cpp": "#include <QSqlQuery>\n"},
        {"core/site/a.cpp": "#include <QNetworkAccessManager>\n"},
        {"core/documents/a.cpp": "#include <boost/asio.hpp>\n"},
        {"ui/a.cpp": "#include <sqlite3.h>\n"},
    ],
    "pure_core": [
        {"core/domain/a.h": "class A : public QObject {};\n"},
        {"core/base/a.cpp": "double price = 1;\n"},
        {"core/domain/a.cpp": 'auto t = tr("Total");\n'},
        {"core/domain/b.cpp": "auto now = QDateTime::currentDateTimeUtc();\n"},
    ],
    "own_clock": [
        {"core/till/a.cpp": "auto now = QDateTime::currentDateTime();\n"},
        {"ui/a.cpp": "auto now = std::chrono::system_clock::now();\n"},
    ],
    "sql_in_cpp": [
        {"core/till/a.cpp": 'auto sql = "SELECT id FROM tickets";\n'},
        {"app/terminal/a.cpp": 'auto sql = u"PRAGMA journal_mode"_s;\n'},
        {"core/site/a.cpp": 'auto sql = R"(INSERT INTO a\nVALUES (1))";\n'},
    ],
    "sql_files": [
        {"core/till/sql/queries/ticket/read_ticket.sql": "SELECT * FROM tickets\n"},
        {"core/till/sql/queries/ticket/read_ticket.sql": "SELECT id FROM tickets WHERE id = ?\n"},
        {"core/till/sql/queries/ticket/read_ticket.sql": "DELETE FROM a; DELETE FROM b;\n"},
    ],
    "message_boxes": [{"ui/a.cpp": "QMessageBox::warning(this);\n"}],
    "folder_readmes": [
        {"core/base/a.cpp": ""},
        {"ui/ticket/a.cpp": ""},
        {"app/terminal/a.cpp": "", "app/terminal/README.md": "line\n" * 80},
    ],
    "file_length": [{"core/base/a.cpp": "int a;\n" * 601}],
    "qt_futures": [
        {"core/till/a.h": "QFuture<int> count();\n"},
        {"ui/a.cpp": "QFutureWatcher<int> watcher;\n"},
        {"tests/core/a.cpp": "auto sum = QtFuture::makeReadyFuture(1);\n"},
    ],
    "function_length": [
        {"core/base/a.cpp": _LONG_FUNCTION},
        {"core/base/b.cpp": "namespace countertop {\nclass A\n{\n" + _LONG_FUNCTION + "};\n}\n"},
        {"core/base/c.cpp": "A::A(int a)\n    : m_a { a }\n{\n" + "    ++a;\n" * 70 + "}\n"},
    ],
    "open_ends": [{"core/base/a.cpp": "// TO" + "DO later\n"}],
    "banned_names": [
        {"core/till/a.h": "class TicketManager\n{\n};\n"},
        {"core/till/a.h": "struct LineInfo {\n};\n"},
        {"core/till/tickethelper.h": ""},
        {"core/till/a.h": "enum class DataKind { A };\n"},
    ],
    "root_build_file": [{"CMakeLists.txt": "set(A B)\n" * 150}],
    "pragma_once": [{"core/base/a.h": "#ifndef A_H\n"}],
    "machine_paths": [{"README.md": "see /ro" + "ot/countertop\n"}, {"installer/run": "cd /wo" + "rk/main\n"}],
    "own_test_framework": [
        {"tests/core/a.cpp": "#include <gtest/gtest.h>\n"},
        {"tests/core/moneytest.cpp": "int main() { return 0; }\n"},
    ],
    "own_init_calls_checked": [
        {"tests/core/atest.cpp": "class A : public tests::Checked { void init() { a(); } };\n"},
        {"tests/core/atest.cpp": "class A : public Checked { void cleanup(); };\nvoid A::cleanup()\n{\n}\n"},
    ],
    "usings": [{"core/base/a.h": "using namespace Qt::StringLiterals;\n"}, {"ui/a.cpp": "using namespace std;\n"}],
}

# What a careless lint would complain of, and must not.
GOOD = {
    "pure_core": [{"core/base/a.cpp": '// a double espresso\nauto text = "double";\nint redouble = 0;\n'}],
    "sql_in_cpp": [{"core/storage/a.cpp": 'auto sql = "PRAGMA journal_mode";\n'}, {"ui/a.cpp": '// SELECT a FROM b\n'}],
    "function_length": [{"core/base/a.cpp": "namespace countertop {\n" + "int f();\n" * 90 + "int g()\n{\n    return 1;\n}\n}\n"}],
    "banned_names": [{"core/till/a.h": "class Validator\n{\n};\nclass QAbstractItemModel;\n"}],
    "upward_includes": [{"core/till/a.cpp": '#include "core/till/a.h"\n#include "core/base/money.h"\n'}],
    "machine_paths": [{"installer/run": 'cd "$root/core"; ls usr/root/b\n'}],
    "sql_files": [{"core/till/sql/queries/a/count_a.sql": "-- why?\nSELECT count(*) FROM a WHERE b = :b;\n"}],
}


def complaints_of(lint, files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return list(lint(lints.Tree(folder)))


class LintsTest(unittest.TestCase):
    maxDiff = None


def _holds(lint):
    def check(self):
        found = list(lint(lints.Tree(REPOSITORY)))
        self.assertFalse(found, f"{len(found)} complaints of '{lint.__name__}':\n  " + "\n  ".join(found[:40]))
    return check


def _bites(lint):
    def check(self):
        self.assertIn(lint.__name__, BAD, "a lint without a bad sample is one that cannot fail")
        for sample in BAD[lint.__name__]:
            self.assertTrue(complaints_of(lint, sample), f"{lint.__name__} does not complain of {sample}")
        for sample in GOOD.get(lint.__name__, []):
            self.assertEqual(complaints_of(lint, sample), [], f"{lint.__name__} complains of what is right")
    return check


for _lint in lints.LINTS:
    setattr(LintsTest, f"test_{_lint.__name__}_holds", _holds(_lint))
    setattr(LintsTest, f"test_{_lint.__name__}_complains_of_bad_samples", _bites(_lint))


class ScannerTest(unittest.TestCase):
    def test_measures_functions_and_not_classes(self):
        text = 'class A {\npublic:\n    int b() const { return 1; }\n};\nint A::c(const char *d = "{")\n{\n    auto e = [] { return 2; };\n    return e();\n}\n'
        self.assertEqual([(line, lines) for line, lines, _ in cppscan.functions(text)], [(3, 1), (5, 5)])

    def test_blanks_comments_and_texts_and_keeps_lines(self):
        self.assertEqual(cppscan.code_only('a /* b\nc */ d "e" // f\ng').split(), ["a", "d", "g"])
        self.assertEqual(cppscan.code_only("1'000'000 + 'x'").replace(" ", ""), "1'000'000+")


if __name__ == "__main__":
    unittest.main()
