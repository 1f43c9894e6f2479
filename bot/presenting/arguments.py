"""Arguments of lines in words: every form a language's text may need of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot import retention
from bot.answer import Arg, CountryArg, Figure, Line, SourceRef, TextArg
from bot.period import Period
from bot.presenting.countries import country_genitive, country_name, has_footnote
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
from bot.presenting.sources import dated_source
from bot.presenting.spans import Spans
from bot.presenting.texts import TextValue, capitalised, marked_text, text
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
        return marked_text(self.language, key, may_lack | self.values(line.args))

    def values(self, args: Mapping[str, Arg]) -> dict[str, TextValue]:
        """Return arguments by name, each with its further forms under suffixed names."""
        ready: dict[str, TextValue] = {}
        for name, arg in args.items():
            figures = [item for item in arg if isinstance(item, Figure)] if isinstance(arg, tuple) else []
            said = args.get("period")
            ready |= {name: "; ".join(listed_figures(self, figures, said))} if figures else self._forms(name, arg)
        return ready

    def words(self, arg: Arg) -> str:
        """Return one argument in its plain form."""
        return str(self._forms("it", arg)["it"])

    def _forms(self, name: str, arg: Arg) -> dict[str, TextValue]:
        match arg:
            case Figure():
                return {f"{name}{suffix}": value for suffix, value in self._figure(arg).items()}
            case CountryArg():
                return self._country(name, arg.code)
            case TextArg():
                return {name: text(self.language, arg.key)}
            case Period():
                return self._period(name, arg)
            case tuple():
                return self._several(name, arg)
            case date():
                return {name: short_date(self.language, arg), f"{name}_long": long_date(self.language, arg)}
            case Decimal():
                return {name: number(self.language, arg)}
            case int():
                return {name: arg} | ({"ago": age(self.language, arg)} if name == "months" else {})
        if name == "source" and arg in self.sources:
            return {name: dated_source(self.language, self.sources[arg])}
        return {name: arg}

    def country(self, code: str) -> str:
        """Return a country's name with the mark of its footnote, where the naming policy has one."""
        return country_name(self.language, code) + (FOOTNOTE if has_footnote(code) else "")

    def titled(self, code: str) -> str:
        """Return a country's name as it stands in a title, with its flag where the look has flags."""
        return flagged(code, self.country(code))

    def genitive(self, code: str) -> str:
        """Return a country's genitive with the mark of its footnote."""
        return country_genitive(self.language, code) + (FOOTNOTE if has_footnote(code) else "")

    def _country(self, name: str, code: str) -> dict[str, TextValue]:
        return {name: self.country(code), f"{name}_gen": self.genitive(code)}

    def _period(self, name: str, period: Period) -> dict[str, TextValue]:
        return {
            name: period_words(self.language, period),
            f"{name}_in": period_words(self.language, period, Form.IN),
            f"{name}_against": period_words(self.language, period, Form.AGAINST),
        }

    def _figure(self, figure: Figure) -> dict[str, TextValue]:
        language = self.language
        change, span = change_words(language, figure), interval_words(language, figure)
        source = figure.source or ""
        values: dict[str, TextValue] = {
            "": amount(language, figure),
            "_signed": amount(language, figure, with_sign=True),
            "_bare": bare(language, figure),
            "_change": change,
            "_has_change": "yes" if change else "no",
            "_change_base": change_with_base(language, figure),
            "_interval": span,
            "_has_interval": "yes" if span else "no",
            "_indicator": text(language, f"indicator-{figure.indicator}"),
            "_direction": direction(language, figure),
            "_origin": "; ".join(self.origin(figure)),
            "_origin_full": "; ".join(self.origin(figure, name_compiler=True)),
            "_told": told(language, figure),
            "_source": dated_source(language, self.sources[source]) if source in self.sources else "",
            "_base_against": period_words(language, figure.change_base, Form.AGAINST) if figure.change_base else "",
        }
        periods = self._period("_period", figure.period) if figure.period else dict.fromkeys(_PERIODS, "")
        return values | periods

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


_PERIODS = ("_period", "_period_in", "_period_against")


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
