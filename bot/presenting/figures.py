"""One figure in words: "about $204 million", "+13.1%", and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.answer import Figure, Held, Indicator, PersonRef, Qualifier, Side, SourceRef, Status
from bot.choices import CurrencyWords
from bot.presenting.countries import country_genitive, country_name
from bot.presenting.look import look
from bot.presenting.numbers import MINUS, change, decimals, interval, number, plural_form, signed
from bot.presenting.periods import Form, period_words
from bot.presenting.sources import dated_source
from bot.presenting.texts import has_text, text
from bot.question import Language

ALWAYS_SIGNED = frozenset({Indicator.BALANCE, Indicator.GAP})
_REMARKABLE = frozenset({Status.PROVISIONAL, Status.REVISED, Status.ESTIMATE})
_DIRECTED = {
    Indicator.TURNOVER: "direction-turnover",
    Indicator.EXPORTS: "direction-exports",
    Indicator.IMPORTS: "direction-imports",
    Indicator.BALANCE: "direction-balance",
}


def money(
    language: Language, value: Decimal, scale: str | None, currency: str | None, *, with_sign: bool = False
) -> str:
    """Write an amount with its unit in words: $33.7 million · 33,7 млн долл. США · 33,7 mln. ABŞ dolları."""
    sign = MINUS if value < 0 else "+" if with_sign and value > 0 else ""
    coded = look().currency is CurrencyWords.CODE
    return text(
        language,
        "money-words" if _in_words(language, currency) else "money",
        sign=sign,
        number=number(language, abs(value)),
        scale=scale_words(language, scale),
        currency=currency_words(language, currency, scaled=scale is not None, counted=value),
        code="none" if coded else currency or "none",
    ).strip()


def unit(language: Language, scale: str | None, currency: str | None) -> str:
    """Name the unit of a table: US$ million · млн долл. США."""
    words = currency_words(language, currency, scaled=scale is not None)
    key = "unit-header-words" if _in_words(language, currency) else "unit-header"
    return text(language, key, scale=scale_words(language, scale), currency=words).strip()


def scale_words(language: Language, scale: str | None) -> str:
    """Return the word for a scale, ``none`` (which texts select on) without one."""
    return text(language, f"scale-{scale}") if scale else "none"


def currency_words(language: Language, currency: str | None, *, scaled: bool, counted: Decimal = Decimal(0)) -> str:
    """Return the name of a currency as it stands after an amount, its code where no name is usual or wanted.

    Written out, it agrees with the number ``counted`` unless a scale stands between them.
    """
    if currency is None:
        return ""
    if _in_words(language, currency):
        form = "many" if scaled else plural_form(language, abs(counted))
        return text(language, f"currency-{currency.lower()}-words", form=form)
    key = f"currency-{currency.lower()}"
    is_coded = look().currency is CurrencyWords.CODE or not has_text(language, key)
    return currency if is_coded else text(language, key, scaled="yes" if scaled else "no")


def _in_words(language: Language, currency: str | None) -> bool:
    """Whether a currency is to be written out and can be."""
    wanted = currency is not None and look().currency is CurrencyWords.WORDS
    return wanted and has_text(language, f"currency-{currency.lower()}-words") if currency else False


def amount(language: Language, figure: Figure, *, with_sign: bool = False) -> str:
    """Return what a figure says, with its unit and how exactly the source put it."""
    if figure.held is Held.LESS_THAN_UNIT:
        limit = money(language, less_than(figure.value), figure.scale, figure.currency)
        return text(language, "held-less-than-unit", amount=limit)
    if figure.held is not Held.VALUE or figure.value is None:
        held = Held.NOT_HELD if figure.held is Held.VALUE else figure.held
        return text(language, f"held-{held.replace('_', '-')}")
    shown = _measured(language, figure, figure.value, with_sign=with_sign or figure.indicator in ALWAYS_SIGNED)
    if figure.qualifier is not Qualifier.EXACT:
        return text(language, f"qualified-{figure.qualifier}", amount=shown)
    return f"≈ {shown}" if is_approximate(figure) else shown


def bare(language: Language, figure: Figure) -> str:
    """Return a figure's number without its unit, with a sign where the sign matters."""
    if figure.value is None:
        return "…"
    return (signed if figure.indicator in ALWAYS_SIGNED else number)(language, figure.value)


def less_than(value: Decimal | None) -> Decimal:
    """Return the limit that a rounded-away value lies below: half a unit of its last digit."""
    return Decimal(5).scaleb(-(0 if value is None else decimals(value)) - 1)


def is_approximate(figure: Figure) -> bool:
    """Whether a figure is calculated and its inputs' rounding leaves it open."""
    return figure.status is Status.CALCULATED and figure.low != figure.high


def interval_words(language: Language, figure: Figure) -> str:
    """Return the rounding interval of a figure, empty without one."""
    if figure.low is None or figure.high is None or figure.low == figure.high:
        return ""
    return interval(language, figure.low, figure.high, with_sign=figure.indicator in ALWAYS_SIGNED)


def _measured(language: Language, figure: Figure, value: Decimal, *, with_sign: bool) -> str:
    if figure.indicator in {Indicator.SHARE, Indicator.VOTES_SAME}:
        return f"{number(language, value)}%"
    if figure.indicator is Indicator.RATIO:
        return f"{number(language, value)} : 1"
    if figure.currency is None and figure.scale is None:
        return signed(language, value) if with_sign else number(language, value)
    return money(language, value, figure.scale, figure.currency, with_sign=with_sign)


def change_words(language: Language, figure: Figure) -> str:
    """Return a figure's change, empty without one."""
    if figure.change is None or figure.change_kind is None:
        return ""
    return change(language, figure.change, figure.change_kind)


def change_with_base(language: Language, figure: Figure) -> str:
    """Return a figure's change and what it is measured against: +13.1% vs January–February 2012."""
    shown = change_words(language, figure)
    if not shown or figure.change_base is None:
        return shown
    base = period_words(language, figure.change_base, Form.AGAINST)
    return text(language, "change-with-base", change=shown, base_against=base)


def direction(language: Language, figure: Figure) -> str:
    """Say what flows between whom: Exports of Belarus to Azerbaijan · Экспорт, Беларусь → Азербайджан."""
    indicator = figure.indicator
    return text(
        language,
        _DIRECTED.get(indicator, "direction-other"),
        indicator=text(language, f"row-{indicator}"),
        reporter=country_name(language, figure.reporter),
        partner=country_name(language, figure.partner),
        reporter_gen=country_genitive(language, figure.reporter),
        partner_gen=country_genitive(language, figure.partner),
    )


_TOLD = {Side.REPORTER: "told-reporter", Side.MIRROR: "told-mirror", Side.JOINT: "told-joint"}


def told(language: Language, figure: Figure) -> str:
    """Say who reported a figure and how it is valued: "as reported by Belarus, CIF"; empty where nobody is named."""
    if figure.side not in _TOLD:
        return ""
    teller = figure.partner if figure.side is Side.MIRROR else figure.reporter
    words = text(language, _TOLD[figure.side], teller_gen=country_genitive(language, teller))
    if figure.valuation is None or not has_text(language, key := f"valuation-{figure.valuation}"):
        return words
    return text(language, "told-valued", told=words, valuation=text(language, key))


def compiler_name(language: Language, compiler: str) -> str:
    """Return a compiler's name in a language where the catalogue has one."""
    slug = re.sub(r"[^a-z0-9]+", "-", compiler.lower()).strip("-")
    key = f"compiler-{slug}"
    return text(language, key) if has_text(language, key) else compiler


def localised(language: Language, names: Mapping[str, str]) -> str:
    """Return a name in a language, else in the first fallback that has it, in English, or in any."""
    tried = (language, *look().fallbacks, Language.EN)
    return next((names[each] for each in tried if names.get(each)), None) or next(iter(names.values()), "")


def speaker_words(language: Language, speaker: PersonRef) -> str:
    """Attribute a statement to its speaker and, where it is known, the office of that time (R24, R28)."""
    name, office = localised(language, speaker.names), localised(language, speaker.offices)
    if office:
        return text(language, "statement-by", name=name, office=office)
    return text(language, "statement-plain", name=name)


def attribution(language: Language, figure: Figure, sources: Mapping[str, SourceRef]) -> list[str]:
    """Return who stands behind a figure: speaker, status, compiler, source."""
    found = []
    if figure.speaker:
        found.append(speaker_words(language, figure.speaker))
    elif figure.status in _REMARKABLE or figure.status is Status.STATEMENT:
        found.append(text(language, f"status-{figure.status}"))
    if figure.compiler:
        found.append(text(language, "via", compiler=compiler_name(language, figure.compiler)))
    if figure.source and figure.source in sources:
        found.append(dated_source(language, sources[figure.source]))
    return found
