"""Belarusian forms by rule: т→ц, д→дз, к→ц, г→з, х→с before -е, endings by gender and the last letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from bot.understanding.country_forms import Case

Form = tuple[str, Case]
_SOFTENED = {"т": "це", "д": "дзе", "к": "цы", "г": "зе", "х": "се"} | {hard: hard + "ы" for hard in "ршчжц"}
_CASES = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC)
_UNCHANGING = re.compile(
    "конга|тога|марока|манака|лесота|тонга|самоа|токіа|осла|каба|коста|пуэрта|мехіка|багата|дамінга|каломба|кіта"
)
_PLURAL = re.compile(".*(?:анды|[вцп]іны|стравы|івы|раты|штаты|елы|моры|маны|амы|еніны|дзіны|орыі|афіны)")
_ADJECTIVE = re.compile(
    "злучаныя|аб['’]яднаныя|.+(?:ская|цкая|ёвая|чная|дняя|елая|овая|аная|скія|авыя|скае|ыны|нае|ьная|ьнае|ьны|ёвы|дні|чны|яты)"
)
_FLEETING = {"егіпет": "егіпт", "эгіпет": "эгіпт", "кіпар": "кіпр"}


def noun_forms(name: str) -> Iterator[Form]:
    """Yield a name in every case: adjectives and the first noun change, the rest stays; "і" starts anew."""
    words = name.lower().split()
    for case in _CASES:
        for parts in product(*_phrase(words, case)):
            yield " ".join(parts), case


def adjective_forms(adjective: str) -> Iterator[Form]:
    """Yield genders, numbers and cases, and the first part of a compound ("турэцка" of "турэцкі")."""
    if adjective.endswith("-"):
        yield adjective[:-1], Case.PREFIX
        return
    stem = adjective[:-1]
    for ending in ("і", "ага", "аму", "ім", "ая", "ай", "аю", "ую", "ае", "ія", "іх", "імі", "ой", "ого"):
        yield stem + ending, Case.ADJ
    yield stem + "а", Case.PREFIX


def people_forms(person: str) -> Iterator[Form]:
    """Yield "літовец", "літоўцы", "літоўцаў" and so on."""
    if person.endswith("кі"):
        return
    person = person.lower()
    for form, case in _declined(person):
        if not (person.endswith(("ец", "ац")) and case is not Case.NOM):
            yield form, case
    for stem in _people_stems(person):
        yield from _people_plural(stem, person)


def person_forms(name: str) -> Iterator[Form]:
    """Yield a family name; those in -аў, -еў decline like adjectives in the instrumental."""
    yield from noun_forms(name)
    last = name.lower()
    if last.endswith(("аў", "еў", "оў", "ёў")):
        stem = last[:-1] + "в"
        endings = (
            ("а", Case.GEN),
            ("у", Case.DAT),
            ("а", Case.ACC),
            ("ым", Case.INS),
            ("е", Case.LOC),
            ("у", Case.LOC),
        )
        yield from ((stem + ending, case) for ending, case in endings)
    if last.endswith("скі"):
        yield from ((form, Case.GEN) for form, _ in adjective_forms(last))


def _people_stems(person: str) -> tuple[str, ...]:
    if person.endswith(("ец", "ац")):
        return (_before_ts(person[:-2]),)
    if person == "турак":
        return ("турк",)
    if person.endswith("нін"):
        return (person[:-2],)
    return (person.removesuffix("а"),)


def _before_ts(stem: str) -> str:
    """Return a stem as it stands without the fleeting vowel: "бразіл|ец" → "бразіль|цы", "бельгі|ец" → "бельгій|цы"."""
    if stem.endswith("дз"):
        return stem[:-1]
    if stem[-1] in "аеіоуыэюя":
        return stem + "й"
    if stem.endswith("л"):
        return stem + "ь"
    return stem[:-1] + "ў" if stem.endswith("в") else stem


def _people_plural(stem: str, person: str) -> Iterator[Form]:
    if person.endswith("ка"):
        plural = (("кі", Case.NOM), ("чак", Case.GEN), ("ак", Case.GEN), ("кам", Case.DAT), ("камі", Case.INS))
        yield from ((stem[:-1] + ending, case) for ending, case in plural)
        return
    middle = "ц" if person.endswith(("ец", "ац")) else ""
    vowel = "е" if person.endswith("нін") else "і" if person[-1] in "кх" else "ы"
    endings = [
        (vowel, Case.NOM),
        ("аў", Case.GEN),
        ("аў", Case.ACC),
        ("ам", Case.DAT),
        ("амі", Case.INS),
        ("ах", Case.LOC),
    ]
    yield from ((stem + middle + ending, case) for ending, case in endings)
    if middle:
        single = (("а", Case.GEN), ("а", Case.ACC), ("у", Case.DAT), ("ам", Case.INS), ("у", Case.LOC), ("ы", Case.LOC))
        yield from ((stem + middle + ending, case) for ending, case in single)


def _phrase(words: list[str], case: Case) -> list[list[str]]:
    choices: list[list[str]] = []
    frozen = False
    for word in words:
        frozen = False if word == "і" else frozen
        choices.append([word] if frozen or word == "і" else _in_case(word, case))
        frozen = frozen or (word != "і" and not _ADJECTIVE.fullmatch(word))
    return choices


def _in_case(word: str, case: Case) -> list[str]:
    if word.rpartition("-")[0] and not word.startswith("гвінея"):
        first, _, last = word.rpartition("-")
        return [f"{first}-{form}" for form in _in_case(last, case)]
    if word.startswith("гвінея-"):
        return [form + word[6:] for form in _in_case("гвінея", case)]
    forms = _adjective(word) if _ADJECTIVE.fullmatch(word) else _declined(word)
    return sorted({form for form, found in forms if found is case}) or [word]


def _adjective(word: str) -> Iterator[Form]:
    if word.endswith(("ая", "яя")):
        stem, soft = word[:-2], word.endswith("яя")
        thematic = "яй" if soft else "ай"
        yield from ((stem + thematic, case) for case in (Case.GEN, Case.DAT, Case.LOC, Case.INS))
        yield stem + ("юю" if soft else "ую"), Case.ACC
    elif word.endswith(("ыя", "ія")):
        stem = word[:-1]
        yield from ((stem + "х", case) for case in (Case.GEN, Case.LOC))
        yield from ((stem + ending, case) for ending, case in (("м", Case.DAT), ("мі", Case.INS)))
        yield word, Case.ACC
    else:
        stem, vowel = (word[:-2], "ы") if word.endswith("ае") else (word[:-1], word[-1])
        endings = (("ага", Case.GEN), ("аму", Case.DAT), (vowel + "м", Case.INS), (vowel + "м", Case.LOC))
        yield from ((stem + ending, case) for ending, case in endings)
        yield word, Case.ACC
    yield word, Case.NOM


def _declined(word: str) -> Iterator[Form]:
    yield word, Case.NOM
    if _UNCHANGING.fullmatch(word):
        yield from ((word, case) for case in _CASES)
    elif word.endswith(("я", "а")):
        yield from _feminine(word)
    elif _PLURAL.fullmatch(word):
        yield from _plural(word)
    elif word.endswith("ь") and word in {"беларусь", "русь", "белорусь", "сыраў"}:
        yield from ((word[:-1] + "і", case) for case in (Case.GEN, Case.DAT, Case.LOC))
        yield word, Case.ACC
        yield word[:-1] + "сю", Case.INS
        yield word[:-1] + "ью", Case.INS
    elif word[-1] in "ьй":
        yield from _soft_masculine(word)
    elif word[-1] in "аеёіоуыэюя'" or len(word) < 3:
        yield from ((word, case) for case in _CASES)
    else:
        yield from _hard_masculine(word)


def _feminine(word: str) -> Iterator[Form]:
    stem = word[:-1]
    if word.endswith("я"):
        soft = "і"
        yield from ((stem + soft, case) for case in (Case.GEN, Case.DAT, Case.LOC))
        yield from ((stem + ending, case) for ending, case in (("ю", Case.ACC), ("яй", Case.INS), ("яю", Case.INS)))
        return
    back = stem[-1] in "кгх"
    yield stem + ("і" if back else "ы"), Case.GEN
    for dative in {stem[:-1] + _SOFTENED[stem[-1]] if stem[-1] in _SOFTENED else stem + "е"}:
        yield dative, Case.DAT
        yield dative, Case.LOC
    yield from (
        (stem + ending, case)
        for ending, case in (("у", Case.ACC), ("ай", Case.INS), ("аю", Case.INS), ("ой", Case.INS))
    )
    if word.endswith("ава"):
        yield from (
            (stem + ending, case)
            for ending, case in (("а", Case.GEN), ("у", Case.DAT), ("ам", Case.INS), ("а", Case.ACC))
        )


def _soft_masculine(word: str) -> Iterator[Form]:
    stem = word[:-1]
    endings = (("я", Case.GEN), ("ю", Case.GEN), ("ю", Case.DAT), ("ем", Case.INS), ("і", Case.LOC), ("ю", Case.LOC))
    yield from ((stem + ending, case) for ending, case in endings)
    yield word, Case.ACC


def _hard_masculine(word: str) -> Iterator[Form]:
    stem = _FLEETING.get(word, word)
    stem = stem[:-1] + "в" if stem.endswith("ў") else stem
    yield from ((stem + ending, case) for ending, case in (("а", Case.GEN), ("у", Case.DAT), ("ам", Case.INS)))
    if stem[-1] in "кгх":
        yield stem + "у", Case.LOC
    soft = _SOFTENED.get(stem[-1]) if stem[-1] not in "кгх" else None
    yield (stem[:-1] + soft if soft else stem + "е"), Case.LOC
    yield word, Case.ACC
    yield stem + "ом", Case.INS


def _plural(word: str) -> Iterator[Form]:
    stem = word[:-1]
    endings = (("аў", Case.GEN), ("", Case.GEN), ("ам", Case.DAT), ("амі", Case.INS), ("ах", Case.LOC))
    yield from ((stem + ending, case) for ending, case in endings)
    yield word, Case.ACC
