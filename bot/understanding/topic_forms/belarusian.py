"""Case forms of Belarusian phrases by rule; a few forms too many do no harm in a list that is only searched."""

from __future__ import annotations

from collections.abc import Iterator

_ADJECTIVE = {
    "ы": ("ы", "ага", "аму", "ым", "ая", "ай", "ую", "ае", "ыя", "ых", "ымі"),
    "і": ("і", "ага", "аму", "ім", "ая", "ай", "ую", "ае", "ія", "іх", "імі"),
}
_HARD = ("", "а", "у", "ам", "ом", "е", "ы", "аў", "оў", "амі", "ах")
_VELAR = ("", "а", "у", "ам", "ом", "у", "і", "аў", "оў", "амі", "ах")
_SIBILANT = ("", "а", "у", "ам", "ом", "ы", "аў", "оў", "амі", "ах", "эй")
_SOFT = ("ь", "я", "ю", "ем", "і", "яў", "ёў", "ям", "ямі", "ях", "")
_A = ("а", "ы", "у", "ай", "ой", "ою", "", "аў", "ам", "амі", "ах")
_A_VELAR = ("а", "і", "у", "ай", "ой", "", "аў", "ам", "амі", "ах")
_YA = ("я", "і", "ю", "яй", "ёй", "ь", "й", "яў", "ям", "ямі", "ях")
_YA_AFTER_VOWEL = ("я", "і", "ю", "яй", "й", "яў", "ям", "ямі", "ях")
_NEUTER = ("а", "у", "ам", "ом", "е", "ы", "", "аў", "амі", "ах")
_SOFT_NEUTER = ("е", "я", "ю", "ем", "і", "яў", "ям", "ямі", "ях")
_PLURAL_HARD = ("ы", "аў", "оў", "", "ам", "амі", "ах")
_PLURAL_SOFT = ("і", "аў", "оў", "яў", "ёў", "ь", "", "ам", "ям", "амі", "ямі", "ах", "ях")
_BEFORE_E = {"т": "ц", "д": "дз", "к": "ц", "г": "з", "х": "с"}
_HARD_TWIN = dict(zip(_ADJECTIVE["і"], _ADJECTIVE["ы"], strict=True))
_AGREEING = {
    "ы": ("б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "ь", "й"),
    "ага": ("а", "я"),
    "аму": ("у", "ю"),
    "ым": ("м", "е", "і", "у"),
    "ая": ("а", "я", "ь"),
    "ай": ("ы", "і", "э", "е", "й"),
    "ую": ("у", "ю", "ь"),
    "ае": ("а", "о", "ё", "е", "ы", "і"),
    "ыя": ("ы", "і"),
    "ых": ("ў", "й", "х"),
    "ымі": ("мі",),
}
"""Which endings of a noun go with which ending of its adjective."""


def belarusian_forms(phrase: str) -> Iterator[str]:
    """Yield the case forms of a phrase given in the nominative: its adjectives and its first noun."""
    yield phrase
    words = phrase.split()
    head = next((at for at, word in enumerate(words) if not _is_adjective(word)), len(words) - 1)
    rest = words[head + 1 :]
    for noun in (
        dict.fromkeys(_noun_forms(words[head])) if not _is_adjective(words[head]) else _adjective_forms(words[head])
    ):
        if head == 0:
            yield " ".join([noun, *rest])
        for adjective in _adjective_forms(words[0]) if head == 1 else ():
            if noun.endswith(_AGREEING[_ending(adjective)]):
                yield " ".join([adjective, noun, *rest])


def _ending(adjective: str) -> str:
    endings = _ADJECTIVE["ы"] + _ADJECTIVE["і"]
    ending = max((each for each in endings if adjective.endswith(each)), key=len)
    return _HARD_TWIN.get(ending, ending)


def _is_adjective(word: str) -> bool:
    return len(word) > 4 and word.endswith(
        (
            "ны",
            "вы",
            "кі",
            "чы",
            "ная",
            "вая",
            "кая",
            "чая",
            "нае",
            "вае",
            "кае",
            "чае",
            "сны",
            "ты",
            "ныя",
            "выя",
            "кія",
            "шая",
            "стае",
            "лая",
            "лыя",
            "ёная",
        )
    )


def _adjective_forms(word: str) -> Iterator[str]:
    stem = word.removesuffix("я").removesuffix("е")
    stem, ending = (stem[:-1], stem[-1]) if stem[-1] in "аыі" else (word[:-1], word[-1])
    soft = stem[-1] in "кгх" or ending == "і"
    for form in _ADJECTIVE["і" if soft else "ы"]:
        yield stem + form


def _noun_forms(word: str) -> Iterator[str]:
    stem, endings = _paradigm(word)
    for ending in endings:
        if ending == "е" and stem[-1:] in _BEFORE_E and not word.endswith("е"):
            yield stem[:-1] + _BEFORE_E[stem[-1]] + ending
        yield stem + ending
    if word.endswith("а"):
        yield (
            stem[:-1]
            + _BEFORE_E.get(stem[-1], stem[-1])
            + ("ы" if stem[-1] in "жшчр" else "э" if stem[-1] == "к" else "е")
        )
    if word.endswith(("ць", "ль", "нь")):
        yield from (stem + stem[-1] + "ю", stem[:-1] + "ццю")


def _paradigm(word: str) -> tuple[str, tuple[str, ...]]:
    stem, last = word[:-1], word[-1]
    if last == "ь":
        return stem, _SOFT
    if last == "й":
        return stem, ("й", "я", "ю", "ем", "і", "яў", "ям", "ямі", "ях")
    if last == "а":
        return stem, _A_VELAR if stem[-1] in "кгх" else _A
    if last == "я":
        return stem, _YA_AFTER_VOWEL if stem[-1] in "аеёіоуыэюя" else _YA
    if last in "оё":
        return stem, (last, *_NEUTER)
    if last == "е":
        return stem, _SOFT_NEUTER
    if last in "ыі":
        return stem, _PLURAL_HARD if last == "ы" else _PLURAL_SOFT
    return word, _VELAR if last in "кгх" else _SIBILANT if last in "жшчцр" else _HARD
