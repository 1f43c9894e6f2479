import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.answer import Indicator, Side, Status
from bot.presenting.spans import Style, parse_marks, protect
from bot.presenting.texts import BrokenText, UnknownText, arguments_of, catalogue_files, text
from bot.question import Intent, Language, Unclear

ROOT = Path(__file__).parents[3]
FORMS = re.compile(r"_(gen|in|against|or|long)$")
GRAMMAR = {"ordinal", "harmony", "form", "scaled", "digits", "code"}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def catalogue(language: Language) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in catalogue_files(language):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                reader = _Variables()
                reader.visit(entry)
                found[entry.id.name] = reader.names
    return found


def _meanings(names: set[str]) -> set[str]:
    return {FORMS.sub("", name) for name in names} - GRAMMAR


@pytest.mark.parametrize("language", Language)
def test_every_catalogue_has_the_same_texts(language: Language) -> None:
    assert set(catalogue(language)) == set(catalogue(Language.EN))


GRAMMATICAL = re.compile(r"^(month|period|date|currency|money|perspective|direction|qualified|held|ago|facts|source)-?")


@pytest.mark.parametrize("language", Language)
def test_every_text_says_the_same_things_in_every_language(language: Language) -> None:
    differing = {
        key: (_meanings(names), _meanings(catalogue(Language.EN)[key]))
        for key, names in catalogue(language).items()
        if not GRAMMATICAL.match(key) and _meanings(names) != _meanings(catalogue(Language.EN)[key])
    }
    assert differing == {}


def _code_files() -> list[Path]:
    return [path for folder in ("bot", "db") for path in (ROOT / folder).rglob("*.py")]


def _patterns() -> tuple[set[str], list[re.Pattern[str]]]:
    """Return all words of the program's code, and the shapes of keys it puts together."""
    words: set[str] = set()
    shapes: set[str] = set()
    for path in _code_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                if isinstance(parts[0], str) and re.fullmatch(r"[a-z]+-[a-z-]*", parts[0]):
                    shapes.add("".join("[a-z0-9_-]+" if part is None else re.escape(str(part)) for part in parts))
    return words, [re.compile(shape) for shape in shapes]


def _seed_notes() -> set[str]:
    notes: set[str] = set()
    for path in (ROOT / "db" / "seed").glob("*.toml"):
        for rows in tomllib.loads(path.read_text(encoding="utf-8")).values():
            notes |= {note for row in rows if isinstance(row, dict) for note in row.get("notes", [])}
    return notes


def test_every_note_that_ships_with_a_claim_is_worded() -> None:
    assert _seed_notes() - set(catalogue(Language.EN)) == set()


def test_every_key_that_code_names_is_worded() -> None:
    named: set[str] = set()
    for path in _code_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                named |= _named_keys(node)
    assert named - set(catalogue(Language.EN)) - {"", "title"} == set()


def _named_keys(call: ast.Call) -> set[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    position = {"text": 1, "html_text": 1, "marked_text": 1, "Line": 0, "TextArg": 0}.get(name)
    if position is None or len(call.args) <= position:
        return set()
    argument = call.args[position]
    return {argument.value} if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else set()


def test_no_text_stands_unused() -> None:
    words, shapes = _patterns()
    used = words | _seed_notes()
    unused = {key for key in catalogue(Language.EN) if key not in used and not any(s.fullmatch(key) for s in shapes)}
    assert unused == set()


@pytest.mark.parametrize(
    "key",
    [
        *(f"intent-{intent}" for intent in Intent),
        *(f"ask-{unclear}" for unclear in Unclear),
        *(f"indicator-{indicator}" for indicator in Indicator),
        *(f"row-{indicator}" for indicator in Indicator),
        *(f"column-{indicator}" for indicator in Indicator),
        *(f"status-{status}" for status in Status),
        *(f"perspective-{side}" for side in Side if side is not Side.REPORTER),
    ],
)
def test_every_value_of_the_contract_has_a_name(key: str) -> None:
    assert key in catalogue(Language.EN)


def test_every_topic_that_is_understood_has_a_name() -> None:
    path = ROOT / "bot" / "understanding" / "data" / "topics" / "topics.toml"
    topics = {f"topic-{key}" for table in tomllib.loads(path.read_text(encoding="utf-8")).values() for key in table}
    assert topics - set(catalogue(Language.EN)) == set()


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(UnknownText):
        text(Language.RU, "no-such-text")


@pytest.mark.parametrize("language", Language)
def test_only_the_forms_that_a_text_uses_are_asked_for(language: Language) -> None:
    assert "figure" in arguments_of(language, "figure-line")
    assert "figure_interval" not in arguments_of(language, "told-figure")
    assert arguments_of(language, "joint-note") == frozenset()


def test_an_unknown_text_uses_no_arguments_but_is_an_error() -> None:
    with pytest.raises(UnknownText):
        arguments_of(Language.EN, "no-such-text")


def test_a_missing_argument_is_an_error() -> None:
    with pytest.raises(BrokenText):
        text(Language.RU, "surplus-of")


@pytest.mark.parametrize("language", Language)
def test_texts_sent_without_markup_need_none(language: Language) -> None:
    words = [text(language, key) for key in catalogue(language) if key.startswith(("telegram-", "chat-", "menu-"))]
    assert [word for word in words if set(word) & set("<>&")] == []


LIMITS = [("bot-name", 64), ("bot-short-description", 120), ("bot-description", 512)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("key", "limit"), LIMITS)
def test_the_profile_is_within_telegrams_limits(language: Language, key: str, limit: int) -> None:
    assert 1 <= len(text(language, key)) <= limit


@pytest.mark.parametrize("language", Language)
def test_command_descriptions_are_within_telegrams_limits(language: Language) -> None:
    menus = [text(language, key) for key in catalogue(language) if key.startswith("menu-")]
    assert all(1 <= len(menu) <= 256 for menu in menus)


def test_emphasis_of_texts_is_read_and_that_of_arguments_is_not() -> None:
    spans = parse_marks(f"*bold* {protect('*not* _this_')} _slanted_")
    assert [(span.text, span.style) for span in spans] == [
        ("bold", Style.BOLD),
        (" *not* _this_ ", Style.PLAIN),
        ("slanted", Style.ITALIC),
    ]


SMOOTH = [
    (Language.RU, "heading-calculated", {"period": "2013 г."}, "Рассчитано: 2013 г."),
    (Language.RU, "no-full-year", {"period": "2013 г."}, "Данных за полный год нет: 2013 г."),
    (Language.BE, "no-full-year", {"period": "2013 г."}, "Даных за поўны год няма: 2013 г."),
    (
        Language.BE,
        "balance-figure-alone",
        {"country": "Беларусь", "figure_signed": "+1 млн еўра", "figure_period_in": "у 2013 г."},
        "Беларусь: +1 млн еўра ў 2013 г.",
    ),
]


@pytest.mark.parametrize(("language", "key", "args", "shown"), SMOOTH)
def test_stops_and_prepositions_join_smoothly(language: Language, key: str, args: dict[str, str], shown: str) -> None:
    assert text(language, key, **args) == shown
