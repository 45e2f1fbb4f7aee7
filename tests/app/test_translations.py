"""The screen's languages are whole: no message unfinished, no placeholder lost on the way."""

import pathlib
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "translations"
LUPDATE = pathlib.Path("/usr/lib/qt6/bin/lupdate")
WHOLE = ["de"]  # languages that the settings offer and that carry every message
PLACEHOLDER = re.compile(r"%n|%[1-9]")


def messages(path):
    for context in ElementTree.parse(path).findall("context"):
        name = context.findtext("name")
        for message in context.findall("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")]
            texts = forms if message.get("numerus") == "yes" else [translation.text or ""]
            yield name, message.findtext("source"), translation.get("type"), texts


def texts_of_the_sources():
    """What the program can say: lupdate knows a context without its namespaces."""
    with tempfile.TemporaryDirectory() as folder:
        found = pathlib.Path(folder) / "found.ts"
        subprocess.run([LUPDATE, "-silent", "-recursive", ROOT / "ui", ROOT / "app", "-ts", found],
                       check=True, capture_output=True)
        return {(name.split("::")[-1], source) for name, source, _, _ in messages(found)}


class TranslationsTest(unittest.TestCase):
    @unittest.skipUnless(LUPDATE.exists(), "lupdate is not installed")
    def test_whole_languages_carry_every_text_of_the_sources(self):
        spoken = texts_of_the_sources()
        self.assertGreater(len(spoken), 1000)
        for language in WHOLE:
            carried = {(name.split("::")[-1], source)
                       for name, source, _, _ in messages(TRANSLATIONS / f"terminal_{language}.ts")}
            self.assertEqual(sorted(spoken - carried), [], language)

    def test_no_message_is_unfinished(self):
        for path in sorted(TRANSLATIONS.glob("terminal_*.ts")):
            unfinished = [(name, source) for name, source, kind, texts in messages(path)
                          if kind is not None or not all(texts)]
            self.assertEqual(unfinished, [], path.name)

    def test_every_placeholder_is_in_the_translation(self):
        for path in sorted(TRANSLATIONS.glob("terminal_*.ts")):
            for name, source, _, texts in messages(path):
                wanted = sorted(set(PLACEHOLDER.findall(source)))
                for text in texts:
                    self.assertEqual(sorted(set(PLACEHOLDER.findall(text))), wanted, f"{path.name} {name}: {source}")

    def test_the_screen_offers_what_it_speaks(self):
        table = (TRANSLATIONS.parent / "core/domain/settings/settingtable.cpp").read_text()
        offered = re.search(r'setting::screenLanguage,[^)]*"([a-z,]+)"\)', table).group(1).split(",")
        spoken = [path.stem.removeprefix("terminal_") for path in TRANSLATIONS.glob("terminal_*.ts")]
        self.assertEqual(sorted(offered), sorted(spoken))
        start = (TRANSLATIONS.parent / "ui/start/startpages.cpp").read_text()
        self.assertEqual(sorted(re.findall(r'\{ "([a-z]{2})", "\w+" \}', start)), sorted(spoken))

    def test_whole_languages_carry_what_english_counts(self):
        english = {(name, source) for name, source, _, _ in messages(TRANSLATIONS / "terminal_en.ts")}
        for language in WHOLE:
            carried = {(name, source)
                       for name, source, _, _ in messages(TRANSLATIONS / f"terminal_{language}.ts")}
            self.assertGreater(len(carried), 1000, language)
            self.assertLessEqual(english, carried, language)


if __name__ == "__main__":
    unittest.main()
