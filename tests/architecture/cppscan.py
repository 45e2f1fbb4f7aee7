"""Reads C++ just well enough for the lints: without comments, with or without texts, by function."""

import re

# Comments, strings (raw ones too) and characters; what is none of them is code.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL,
)
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b[^()]*$|\benum\b")


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    return TOKEN.sub(lambda found: _blank(found[0]) if found[0][:2] in ("//", "/*") else found[0], text)


def code_only(text):
    """Comments and texts blanked; lines stay where they were."""
    return TOKEN.sub(lambda found: _blank(found[0]), text)


def texts(text):
    """(line, text) of every string literal."""
    for found in TOKEN.finditer(text):
        if found[0][0] in '"R':
            yield text.count("\n", 0, found.start()) + 1, found[0]


def _kind_of(before):
    """What an opening brace begins, told by the code between it and what ended last."""
    if SCOPE.search(before):
        return "scope"
    if "(" not in before:
        return "block"
    # `A::A(int b) : m_b { b } {`: the brace after a member's name starts its value, not the body.
    in_initialisers = re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", before) and re.search(r"\w\s*$", before)
    return "value" if in_initialisers else "function"


def functions(text):
    """(line, lines, signature) of every function body, lambdas counted with their function."""
    code = re.sub(r"^[ \t]*#.*(?:\\\n.*)*|\b(?:public|protected|private|Q_SIGNALS|Q_SLOTS)\b[^:;{}]*:(?!:)",
                  lambda found: _blank(found[0]), code_only(text), flags=re.MULTILINE)
    kinds = []
    head = begun = 0
    for found in re.finditer(r"[{};]", code):
        place = found.start()
        closed = ""
        if found[0] == "{":
            before = code[head:place]
            kinds.append("block" if "function" in kinds else _kind_of(before))
            if kinds[-1] == "function":
                begun = head + len(before) - len(before.lstrip())
        elif found[0] == "}" and kinds:
            closed = kinds.pop()
        if closed == "function":
            first = code.count("\n", 0, begun) + 1
            last = code.count("\n", 0, place) + 1
            yield first, last - first + 1, " ".join(code[begun:place].split("{")[0].split())
        in_value = closed == "value" or "value" in kinds
        if not in_value and "function" not in kinds and (found[0] != "{" or kinds[-1] == "scope"):
            head = place + 1


def declared_types(text):
    """(line, name) of every class, struct and enum that has a body."""
    code = code_only(text)
    for found in re.finditer(r"\b(?:class|struct|enum(?:\s+class)?)\s+(\w+)(?:\s+final)?\s*(?::[^;{()]*)?\{", code):
        yield code.count("\n", 0, found.start()) + 1, found[1]
