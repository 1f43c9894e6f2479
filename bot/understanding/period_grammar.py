"""The first level of the period grammar: "Q1 2016", "янв–сент 2019", "son 5 il" each become one mark.

The patterns run over the kinds of the marks; the kind of the new mark is ``I`` (known months), ``J`` (months
without their year) or ``X`` (said relative to now).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.period import Period
from bot.understanding import period_atoms as atoms
from bot.understanding import period_relatives as relatives
from bot.understanding.period_atoms import Marks
from bot.understanding.period_marks import Mark

_F = "[p,.w]{0,3}"
_Y = r"(?:Up?Y(?![UG])|Y[.]?[UG]?|U?y)"
_LINK = r"(?:[-~:/&t]|u)p?"
_MM = rf"(?:f?[Mm]<?[.]?{_LINK}[Mm]|MM|[Mm]<[Mm])[.]?\]?V?"
_COUNT = "[OL]?p?[nC]-?[VK]"

_RULES: tuple[tuple[str, str, Callable[[Marks], Period | None]], ...] = (
    ("I", r"Y-n-n", atoms.read_iso_day),
    ("I", r"n[-./]n[-./][Yy]U?", atoms.read_numeric_day),
    ("I", r"n[.]n[.]n", atoms.read_short_day),
    ("I", rf"[ng]p?[Mm][.]?[,p]*{_Y}", atoms.read_named_day),
    ("I", r"[Mm][.]?p?[ng],?p*Y", atoms.read_named_day),
    ("I", r"YU?,?p?(?:[ng][Mm]|[Mm][ng])", atoms.read_named_day),
    ("I", rf"[ng][-~&][ng]p?[Mm][.]?[,p]*{_Y}", atoms.read_named_months),
    ("I", r"Y[-./]n(?:[-~:]|t|u)Y[-./]n|Y[-.]n:n", atoms.read_iso_months),
    ("I", r"n[./]Y(?:[-~:]|t|u)n[./]Y|n[-~]n[./]Y", atoms.read_iso_months),
    ("I", r"P[-~:]P|P", atoms.read_codes),
    ("I", rf"{_MM}(?:{_F}{_Y}|n)", atoms.read_named_months),
    ("I", rf"{_Y}{_F}{_MM}", atoms.read_named_months),
    ("I", rf"O?p?CK{_F}{_Y}|{_Y}{_F}O?CK", atoms.read_count_of_quarters),
    ("I", rf"(?:Qn{_LINK}Q?n|[Ogn]-?(?:{_LINK}[Ogn]-?)?K|[Ogn]Q|Qn|LK)[-/]?{_F}(?:{_Y}|n)", atoms.read_part(3)),
    ("I", rf"{_Y}{_F}[-/]?(?:Qn{_LINK}Q?n|[Ogn]-?(?:{_LINK}[Ogn]-?)?K|[Ogn]Q|Qn|LK)", atoms.read_part(3)),
    ("I", rf"K[ngOC],?{_F}{_Y}|{_Y}{_F}K-?[ng]", atoms.read_part(3)),
    ("I", rf"(?:[Ogn]-?H-?U?|[Ogn]h|hn|LH-?U?)[-/]?{_F}(?:{_Y}|n)", atoms.read_part(6)),
    ("I", rf"{_Y}{_F}[-/]?(?:[Ogn]-?H|[Ogn]h|hn|LH)", atoms.read_part(6)),
    ("I", rf"(?:[OL]?p?[nC]O?-?V|nj){_F}(?:{_Y}|n)", atoms.read_count_of_months),
    ("I", rf"{_Y}{_F}(?:[OL]?p?[nC]-?V|nj)", atoms.read_count_of_months),
    ("I", rf"[Mm][.]?[,p]*V?[,pwe]*{_Y}", atoms.read_named_months),
    ("I", rf"{_Y}{_F}[Mm][.]?V?", atoms.read_named_months),
    ("I", r"n[./]Y", atoms.read_number_then_year),
    ("I", r"Y[-~./]nU?G?", atoms.read_year_dash_number),
    ("I", r"D[UG]?|(?<![-~:/&tu])[Ygn]G", atoms.read_decade),
    ("I", _Y, atoms.read_plain_year),
    ("I", r"[gn][.]?U", atoms.read_short_year),
    ("I", r"c[CO]{1,3}U?|CT&?C{1,2}U?|CC{1,2}", atoms.read_spelt_year),
    ("X", r"[LW]p?[nC][-p]?[UGVKHE]|[nC]L[UGVKE]|w[p]*[nC][UGE](?!A)|[nC][UGE]w", relatives.read_last_count),
    ("X", r"wE(?![UGYI])", relatives.read_last_unit),
    ("X", r"[nC]?[UGVK]A", relatives.read_ago),
    ("X", r"i?Ldd?U?|i[LN]d?U?|Z[dUp]*|Nd", relatives.read_latest),
    ("X", r"i?[LW]p?[UGVKEH]|NG", relatives.read_last_unit),
    ("X", r"r[UVK]", relatives.read_this_unit),
    ("X", r"R", relatives.read_relative_word),
    ("X", r"l", relatives.read_span),
    ("J", rf"{_MM}", atoms.read_months_only),
    ("J", r"Qn|[Ogn]-?K|[Ogn]Q", atoms.read_part_only(3)),
    ("J", r"[Ogn]-?H|hn|[Ogn]h", atoms.read_part_only(6)),
    ("J", r"[Ow]p?[nC]-?V", atoms.read_count_of_months_only),
    ("J", r"(?:[ng]p?)?M|(?<=[pwfSuba])m", atoms.read_months_only),
)
_ANY = re.compile("|".join(f"(?P<r{index}>{pattern})" for index, (_, pattern, _) in enumerate(_RULES)))


def join_marks(marks: list[Mark]) -> list[Mark]:
    """Replace every stretch of marks that forms a simple period with one mark holding it."""
    kinds = "".join(mark.kind for mark in marks)
    joined: list[Mark] = []
    position = 0
    while found := _ANY.search(kinds, position):
        joined.extend(marks[position : found.start()])
        rule = int((found.lastgroup or "r0")[1:])
        period, end = _join(rule, marks, found) or _join_by_later_rule(rule, marks, found)
        joined.append(period)
        position = end
    return joined + marks[position:]


def _join(rule: int, marks: list[Mark], found: re.Match[str]) -> tuple[Mark, int] | None:
    kind, _, read = _RULES[rule]
    part = marks[found.start() : found.end()]
    try:
        period = read(part)
    except ValueError:
        return None
    words = tuple(index for mark in part for index in mark.words)
    return (Mark(kind, words=words, period=period), found.end()) if period else None


def _join_by_later_rule(rule: int, marks: list[Mark], failed: re.Match[str]) -> tuple[Mark, int]:
    """Try the rules after one whose numbers made no period, else leave the first mark as it is."""
    start = failed.start()
    for later in range(rule + 1, len(_RULES)):
        found = re.compile(_RULES[later][1]).match(failed.string, start)
        if found and (joined := _join(later, marks, found)):
            return joined
    return marks[start], start + 1
