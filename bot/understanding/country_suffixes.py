"""Endings written apart from a name: "Jordan's", "ABŞ-ın", "BƏƏ'nin"."""

from __future__ import annotations

from bot.understanding.country_forms import Case

_AZERBAIJANI = {
    Case.GEN: "in un nin nun",
    Case.DAT: "a e ya ye na ne",
    Case.ACC: "i u ni nu",
    Case.INS: "la le yla yle nan nen",
    Case.LOC: "da de nda nde daki deki",
    Case.ABL: "dan den ndan nden",
    Case.ADJ: "li lu",
}
_CASE_OF = {ending: case for case, endings in _AZERBAIJANI.items() for ending in endings.split()}


def suffix_case(ending: str) -> Case | None:
    """Return the case of an Azerbaijani ending that stands after a hyphen ("nin" of "BƏƏ-nin")."""
    return _CASE_OF.get(ending)


def split_suffix(word: str) -> tuple[str, Case | None]:
    """Part an ending written with an apostrophe: "jordan's" → "jordan", possessive; other words stay whole."""
    base, apostrophe, ending = word.rpartition("'")
    if not apostrophe:
        return word, None
    if ending == "s":
        return base, Case.POSS
    case = _CASE_OF.get(ending)
    return (base, case) if case else (word, None)
