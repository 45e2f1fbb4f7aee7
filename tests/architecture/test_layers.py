"""The layers as they are declared and as they are linked, against architecture.md's table."""

import os
import pathlib
import subprocess
import tempfile
import unittest

BUILD = pathlib.Path(os.environ.get("CT_BUILD", pathlib.Path(__file__).resolve().parents[2] / "build"))

# Layer: the layers it may declare ('Who may know whom').
MAY_USE = {
    "base": set(),
    "async": {"base"},
    "domain": {"base"},
    "documents": {"base", "domain"},
    "protocol": {"base", "async", "domain"},
    "storage": {"base", "async"},
    "till": {"base", "async", "domain", "documents", "protocol", "storage"},
    "site": {"base", "async", "domain", "documents", "protocol", "storage"},
    "ui": {"base", "async", "domain", "documents", "till"},
    "printing": {"base", "domain", "documents"},
    "terminal": {"base", "async", "domain", "documents", "protocol", "storage", "till", "site", "ui", "printing"},
}
CORE = {"base", "async", "domain", "documents", "protocol", "storage", "till", "site"}
NOT_IN_CORE = ("Qt6::Widgets", "Qt6::Network", "Qt6::PrintSupport", "curl", "Boost", "boost")
PROGRAM_LIBRARIES = ("libQt6Widgets", "libQt6Sql", "libQt6Network", "libQt6PrintSupport", "libqt6keychain")


def parse(text):
    """{layer: (uses, inside)}"""
    rows = (line.split("|") for line in text.splitlines() if line)
    return {name: (uses.split(), inside.split()) for name, uses, inside in rows}


def complaints(layers):
    for name, (uses, inside) in layers.items():
        ours = {used.split("::")[1] for used in uses + inside if used.startswith("countertop::")}
        if name not in MAY_USE:
            yield f"{name} is not in the table of layers"
            continue
        for used in sorted(ours - MAY_USE[name]):
            yield f"{name} must not use {used}"
        for module in uses + inside:
            if name in CORE and any(banned in module for banned in NOT_IN_CORE):
                yield f"{name} is core and must not link {module}"
            if module in ("Qt6::Sql", "PkgConfig::sqlite3") and name in CORE | {"ui"} and (name != "storage" or module in uses):
                yield f"{name} must not link {module}; storage does, inside"


def needed_libraries(program):
    listing = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
    return [line.split("[")[1].rstrip("]") for line in listing.splitlines() if "(NEEDED)" in line]


class LayersTest(unittest.TestCase):
    def declared(self):
        return parse((BUILD / "layers.txt").read_text(encoding="utf-8"))

    def test_layers_declare_no_more_than_the_table_allows(self):
        layers = self.declared()
        self.assertIn("base", layers)
        self.assertEqual(list(complaints(layers)), [])

    def test_undeclared_and_upward_edges_are_complained_of(self):
        bad = ("domain|countertop::base countertop::till|\n", "till|countertop::site|\n", "cupboard|countertop::base|\n",
               "site|countertop::domain Qt6::Network|\n", "storage|countertop::base Qt6::Sql|\n", "ui|countertop::storage|\n",
               "till||Qt6::Sql\n")
        for sample in bad:
            self.assertTrue(list(complaints(parse(sample))), sample)

    def test_every_layer_has_a_probe_that_allows_nothing_undefined(self):
        rules = (BUILD / "build.ninja").read_text(encoding="utf-8")
        for layer in self.declared():
            _, found, rest = rules.partition(f"build probes/libprobe_{layer}.so:")
            self.assertTrue(found, f"no probe for {layer}")
            block = rest.split("\nbuild ", 1)[0]
            self.assertIn("--no-undefined", block)
            self.assertIn("--whole-archive", block)
            self.assertTrue((BUILD / f"probes/libprobe_{layer}.so").exists(), f"the probe of {layer} was not linked")

    def test_a_probe_of_a_layer_that_calls_what_it_does_not_declare_cannot_be_linked(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / "layer.cpp"
            source.write_text("void storeOfAnotherLayer();\nvoid callsIt() { storeOfAnotherLayer(); }\n", encoding="utf-8")
            def link(*options):
                return subprocess.run(["g++", "-shared", "-fPIC", *options, source, "-o", f"{folder}/probe.so"],
                                      capture_output=True, text=True, check=False)
            self.assertEqual(link().returncode, 0)
            strict = link("-Wl,--no-undefined")
            self.assertNotEqual(strict.returncode, 0)
            self.assertIn("undefined", strict.stderr)


class ProgramsTest(unittest.TestCase):
    def test_countertop_is_a_qt_widgets_program_with_database_network_printing_and_keychain(self):
        program = BUILD / "bin" / "countertop"
        if not program.exists():
            self.skipTest("the terminal is not built in this tree")
        composed = (pathlib.Path(__file__).resolve().parents[2] / "app" / "terminal" / "CMakeLists.txt").read_text(encoding="utf-8")
        if "countertop::printing" not in composed:
            self.skipTest("the terminal does not compose its printers yet")
        needed = needed_libraries(program)
        for library in PROGRAM_LIBRARIES:
            self.assertTrue(any(name.startswith(library) for name in needed), f"{library} is not among {needed}")

    def test_unit_tests_are_qt_test_programs(self):
        programs = sorted((BUILD / "bin").glob("tst_*"))
        self.assertTrue(programs)
        for program in programs:
            needed = needed_libraries(program)
            self.assertTrue(any(name.startswith("libQt6Test") for name in needed), f"{program.name}: {needed}")


if __name__ == "__main__":
    unittest.main()
