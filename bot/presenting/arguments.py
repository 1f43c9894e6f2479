"""Arguments of lines in words: every form a language's text may need of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot import retention
from bot.answer import Arg, CityArg, CountryArg, Figure, Line, SourceRef, TextArg
from bot.period import Period
from bot.presenting.cities import city_name
from bot.presenting.countries import brief_name, country_genitive, country_name, has_footnote
from bot.presenting.figures import (
    amount,
    attribution,
    bare,
    change_with_base,
    change_words,
    direction,
    interval_words,
    told,
)
from bot.presenting.look import flagged, look
from bot.presenting.numbers import number
from bot.presenting.operator import operator_contact
from bot.presenting.periods import Form, age, long_date, period_words, short_date
from bot.presenting.sources import named_source
from bot.presenting.spans import Spans
from bot.presenting.texts import TextValue, arguments_of, capitalised, marked_text, text
from bot.question import Language

FOOTNOTE = "¹"
BRIEF_TEXTS = {"help": "help-brief", "decline": "decline-brief"}
"""What stands for longer texts where the look is brief."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is needed to word an argument: the language, and the sources that ids stand for."""

    language: Language
    sources: Mapping[str, SourceRef]

    def line(self, line: Line) -> Spans:
        """Return a line in words."""
        may_lack: dict[str, TextValue] = {"period": "", "contact": operator_contact() or "none"}
        may_lack["has_period"] = "yes" if "period" in line.args else "no"
        may_lack |= retention.stated() if line.key == "privacy" else {}
        key = BRIEF_TEXTS.get(line.key, line.key) if look().brief else line.key
        return marked_text(self.language, key, may_lack | self._values(key, line.args))

    def _values(self, key: str, args: Mapping[str, Arg]) -> dict[str, TextValue]:
        """Return arguments by name, each with those of its further forms that the text uses, under suffixed names."""
        wanted = arguments_of(self.language, key)
        ready: dict[str, TextValue] = {}
        for name, arg in args.items():
            figures = [item for item in arg if isinstance(item, Figure)] if isinstance(arg, tuple) else []
            said = args.get("period")
            listed = {name: "; ".join(listed_figures(self, figures, said))} if figures else None
            ready |= listed or self._forms(name, arg, wanted)
        return ready

    def words(self, arg: Arg) -> str:
        """Return one argument in its plain form."""
        return str(self._forms("it", arg, _PLAIN)["it"])

    def _forms(self, name: str, arg: Arg, wanted: AbstractSet[str]) -> dict[str, TextValue]:
        match arg:
            case Figure():
                return self._figure(name, arg, wanted)
            case CountryArg():
                return {name: self.country(arg.code), f"{name}_gen": self.genitive(arg.code)}
            case CityArg() | TextArg():
                return {name: self._named(arg)}
            case Period():
                return self._period(name, arg, wanted)
            case tuple():
                return self._several(name, arg)
            case date():
                return {name: short_date(self.language, arg), f"{name}_long": long_date(self.language, arg)}
            case Decimal():
                return {name: number(self.language, arg)}
            case int():
                return {name: arg} | ({"ago": age(self.language, arg)} if name == "months" else {})
        if name == "source" and arg in self.sources:
            return {name: named_source(self.language, self.sources[arg])}
        return {name: arg}

    def _named(self, arg: CityArg | TextArg) -> str:
        if isinstance(arg, CityArg):
            return city_name(self.language, arg.name, arg.country)
        return text(self.language, arg.key)

    def country(self, code: str) -> str:
        """Return a country's name with the mark of its footnote, where the naming policy has one."""
        return country_name(self.language, code) + (FOOTNOTE if has_footnote(code) else "")

    def brief(self, code: str) -> str:
        """Return a country's name for a narrow row, with the mark of its footnote."""
        return brief_name(self.language, code) + (FOOTNOTE if has_footnote(code) else "")

    def titled(self, code: str) -> str:
        """Return a country's name as it stands in a title, with its flag where the look has flags."""
        return flagged(code, self.country(code))

    def genitive(self, code: str) -> str:
        """Return a country's genitive with the mark of its footnote."""
        return country_genitive(self.language, code) + (FOOTNOTE if has_footnote(code) else "")

    def _period(self, name: str, period: Period, wanted: AbstractSet[str]) -> dict[str, TextValue]:
        forms = ((f"{name}{suffix}", form) for suffix, form in _PERIOD_FORMS.items())
        return {form: period_words(self.language, period, role) for form, role in forms if form in wanted}

    def _figure(self, name: str, figure: Figure, wanted: AbstractSet[str]) -> dict[str, TextValue]:
        forms = ((f"{name}{suffix}", form) for suffix, form in _FIGURE_FORMS.items())
        values = {form: put(self, figure) for form, put in forms if form in wanted}
        if figure.period:
            return values | self._period(f"{name}_period", figure.period, wanted)
        return values | {f"{name}_period{suffix}": "" for suffix in _PERIOD_FORMS}

    def origin(self, figure: Figure, *, name_compiler: bool = False) -> list[str]:
        """Return what stands in brackets after a figure: change, interval, who says so and where."""
        found = [change_words(self.language, figure), interval_words(self.language, figure)]
        found += attribution(self.language, figure, self.sources)
        if name_compiler and not figure.compiler:
            found.append(text(self.language, "compiler-unnamed"))
        return [piece for piece in found if piece]

    def _several(self, name: str, items: tuple[Arg, ...]) -> dict[str, TextValue]:
        shown = [self._item(item) for item in items]
        counted = any(isinstance(item, tuple) and isinstance(item[-1], int) for item in items)
        return {name: (" · " if counted else ", ").join(shown), f"{name}_or": self._alternatives(shown)}

    def _item(self, item: Arg) -> str:
        if isinstance(item, tuple) and len(item) > 1 and isinstance(item[-1], int):
            return f"{capitalised(self.language, self.words(item[0]))} ({item[-1]})"
        if isinstance(item, tuple):
            return " – ".join(self.words(part) for part in item)
        return self.words(item)

    def _alternatives(self, shown: list[str]) -> str:
        if len(shown) < 2:
            return "".join(shown)
        return text(self.language, "list-or", first=", ".join(shown[:-1]), last=shown[-1])


_PLAIN = frozenset({"it"})

_PERIOD_FORMS = {"": Form.NAME, "_in": Form.IN, "_against": Form.AGAINST}


def _yes(words: str) -> str:
    return "yes" if words else "no"


def _source_of(wording: Wording, figure: Figure) -> str:
    source = wording.sources.get(figure.source or "")
    return named_source(wording.language, source) if source else ""


def _base_of(wording: Wording, figure: Figure) -> str:
    return period_words(wording.language, figure.change_base, Form.AGAINST) if figure.change_base else ""


_FIGURE_FORMS: dict[str, Callable[[Wording, Figure], TextValue]] = {
    "": lambda wording, figure: amount(wording.language, figure),
    "_signed": lambda wording, figure: amount(wording.language, figure, with_sign=True),
    "_bare": lambda wording, figure: bare(wording.language, figure),
    "_change": lambda wording, figure: change_words(wording.language, figure),
    "_has_change": lambda wording, figure: _yes(change_words(wording.language, figure)),
    "_change_base": lambda wording, figure: change_with_base(wording.language, figure),
    "_interval": lambda wording, figure: interval_words(wording.language, figure),
    "_has_interval": lambda wording, figure: _yes(interval_words(wording.language, figure)),
    "_indicator": lambda wording, figure: text(wording.language, f"indicator-{figure.indicator}"),
    "_direction": lambda wording, figure: direction(wording.language, figure),
    "_origin": lambda wording, figure: "; ".join(wording.origin(figure)),
    "_origin_full": lambda wording, figure: "; ".join(wording.origin(figure, name_compiler=True)),
    "_told": lambda wording, figure: told(wording.language, figure),
    "_source": _source_of,
    "_base_against": _base_of,
}
"""Every form in which a figure stands in a sentence, by the ending of the argument's name."""


def listed_figures(wording: Wording, figures: Sequence[Figure], said: Arg | None = None) -> Iterator[str]:
    """Yield figures as items of a list; a period that was just said is not repeated."""
    language = wording.language
    many_indicators = len({figure.indicator for figure in figures}) > 1
    many_scopes = len({figure.scope for figure in figures}) > 1
    named = said
    for figure in figures:
        parts = [text(language, f"indicator-{figure.indicator}")] if many_indicators else []
        if many_scopes:
            parts.append(text(language, f"scope-{figure.scope or 'unknown'}"))
        if figure.period and figure.period != named:
            parts.append(period_words(language, figure.period))
            named = figure.period
        origin = "; ".join(wording.origin(figure))
        words = amount(language, figure) + (f" ({origin})" if origin else "")
        yield f"{', '.join(parts)}: {words}" if parts else words
