"""What part each country plays in the sentence: from, to, in, with, of, subject, adjective.

Prepositions and case endings are read together: "у Азербайджана" is where something is bought, "ў Азербайджан"
where it goes, "Azərbaycandan" where it comes from whatever the order.
"""

from __future__ import annotations

from enum import StrEnum

from bot.question import Language
from bot.understanding.countries import Case, CountryMention
from bot.understanding.sight import Sight

_NOUNS = frozenset(
    {"export", "import", "trade", "turnover", "goods", "office", "balance", "surplus", "deficit", "invest"}
)
_PURCHASE = frozenset({"buy", "import", "importverb", "surplus", "deficit", "get"})
_TAKING = frozenset({"buy", "get"})
_MOVES = frozenset({"export", "import", "exportverb", "importverb", "sell", "buy", "go", "come", "invest", "attract"})
_FETCHED = _MOVES | {"get", "carry", "been", "wherefrom"}

_OWNED = frozenset({"office", "balance", "surplus", "deficit", "invest", "turnover", "grow"})
"""What cannot be given to a country, so that a dative behind it is a genitive of the classical spelling."""


class Role(StrEnum):
    """The part a country plays."""

    FROM = "from"
    TO = "to"
    GIVEN = "given"
    AT = "at"
    IN = "in"
    WITH = "with"
    AGENT = "by"
    ON = "on"
    OWNER = "owner"
    LEADING = "leading"
    ADJECTIVE = "adjective"
    SUBJECT = "subject"
    BETWEEN = "between"
    JOINED = "joined"


Roles = frozenset[Role]


def roles_of(sight: Sight) -> dict[CountryMention, Roles]:
    """Read the role of every country mentioned, each in its place."""
    found: dict[CountryMention, Roles] = {}
    before: CountryMention | None = None
    for mention in sight.countries:
        found[mention] = _role(sight, mention, before, found)
        if before is not None and _adjectives_meet(mention, before):
            found[before] = frozenset({Role.JOINED})
        elif before is not None and (ends := _arrow(sight, before, mention)):
            found[before], found[mention] = (frozenset({end}) for end in ends)
        before = mention
    return found


def _role(
    sight: Sight, mention: CountryMention, before: CountryMention | None, found: dict[CountryMention, Roles]
) -> Roles:
    following = _following(sight, mention)
    if following:
        return following
    if mention.cases == {Case.PREFIX}:
        return frozenset({Role.JOINED})
    if _adjectives_meet(mention, before):
        return frozenset({Role.JOINED})
    index = _place_before(sight, mention.first - 1)  # in "BY AZ" the word before is a country, not "by"
    is_name = before is not None and before.last > index
    mark = sight.mark(index) if index >= 0 and not is_name else frozenset()
    if "join" in mark and before is not None and before.last >= index - 1 and not mark - {"join"}:
        return _inherited(sight, mention, found[before])
    if mark - {"join", "skip"} and (mention.kind != "adjective" or Case.NOM in mention.cases):
        return _prepositional(sight, mention, mark)
    return _bare(sight, mention)


def _arrow(sight: Sight, one: CountryMention, other: CountryMention) -> tuple[Role, Role] | None:
    """Read "KR>UZ" and "Brazil → China" as from and to, "CN <- BR" the other way round."""
    between = "".join(sight.text_between(one, other).split()).strip("-–—=\ufe0f")
    if between in {">", ">>", "→", "➡", "⇒", "➔", "⟶", "►", "▶", "»"}:
        return Role.FROM, Role.TO
    return (Role.TO, Role.FROM) if between in {"<", "←", "⬅", "⇐"} else None


def _following(sight: Sight, mention: CountryMention) -> Roles:
    """Read a word that follows its country: "Belarus haqqında", "Çin ilə", "Minsklə Bakı arasında"."""
    if mention.last >= len(sight.tokens.items):
        return frozenset()
    mark = sight.mark(mention.last)
    if "after_on" in mark:
        return frozenset({Role.ON})
    if "after_from" in mark:
        return frozenset({Role.AGENT})
    if "after_with" in mark:
        after = sight.mark(mention.last + 1) if mention.last + 1 < len(sight.tokens.items) else frozenset()
        return frozenset({Role.ON}) if "after_on" in after else frozenset({Role.WITH, Role.JOINED})
    if "after_to" in mark:
        return frozenset({Role.TO})
    return frozenset()


def _adjectives_meet(mention: CountryMention, before: CountryMention | None) -> bool:
    return (
        before is not None
        and before.last == mention.first
        and mention.kind == "adjective"
        and (before.kind == "adjective" or Case.PREFIX in before.cases)
    )


def _place_before(sight: Sight, index: int) -> int:
    """Step back over articles and "republic"."""
    while index >= 0 and "skip" in sight.mark(index):
        index -= 1
    return index


def _inherited(sight: Sight, mention: CountryMention, roles: Roles) -> Roles:
    """Give the second of two joined names the role of the first, where its ending allows it."""
    carried = roles & {Role.BETWEEN, Role.WITH, Role.FROM, Role.TO, Role.IN, Role.AT, Role.OWNER, Role.ON, Role.AGENT}
    own = _bare(sight, mention)
    if not carried:
        return own
    return carried if Case.NOM in mention.cases or not own & {Role.ADJECTIVE} else own


def _prepositional(sight: Sight, mention: CountryMention, mark: frozenset[str]) -> Roles:
    cases = mention.cases
    place = _place_before(sight, mention.first - 1)
    further = sight.mark(place - 1) if place > 0 else frozenset()
    if "in" in mark and "own" in further:
        return frozenset({Role.SUBJECT})
    if "of" in mark and "from" in further:
        return frozenset({Role.FROM})
    for name, role in _FIXED:
        if name in mark:
            return frozenset({role})
    if "to" in mark:
        return frozenset({Role.IN if cases == {Case.LOC} else Role.TO})
    if mark & {"into", "at"}:
        return _into_or_at(sight, cases, mark)
    if "out" in mark or "with" in mark:
        return frozenset({_with_or_from(sight, cases, mark)})
    return _bare(sight, mention)


_FIXED = (
    ("between", Role.BETWEEN),
    ("on", Role.ON),
    ("from", Role.FROM),
    ("in", Role.IN),
    ("by", Role.AGENT),
    ("of", Role.OWNER),
)


def _into_or_at(sight: Sight, cases: frozenset[Case], mark: frozenset[str]) -> Roles:
    """Read "в Грузию", "у Грузии" and Belarusian "у", which is both; undeclined "купіць у партугалія" is from there.

    An accusative behind the Russian "у" is a Belarusian "into": "у турцыю", "у грузию".
    """
    possible = set[Role]()
    if "into" in mark and Case.ACC in cases:
        possible.add(Role.TO)
    if "into" in mark and Case.LOC in cases:
        possible.add(Role.IN)
    if "at" in mark and Case.GEN in cases and ("into" not in mark or not possible or _is_possessor(sight)):
        possible = {Role.AT}
    if possible:
        return frozenset(possible)
    if "into" in mark:
        return frozenset({Role.AT if "at" in mark and sight.concepts & _TAKING else Role.TO})
    return frozenset({Role.TO if cases == {Case.ACC} else Role.AT})


def _is_possessor(sight: Sight) -> bool:
    """Whether Belarusian "у" with a genitive tells whose or from whom: "купіла ў Расіі", "у Расіі з Кубай"."""
    beside = any(mention.cases == {Case.INS} for mention in sight.countries)
    return beside or bool(sight.concepts & _PURCHASE)


def _with_or_from(sight: Sight, cases: frozenset[Case], mark: frozenset[str]) -> Role:
    if not cases or Case.INS not in cases:
        return Role.WITH if "with" in mark and Case.GEN not in cases else Role.FROM
    if Case.GEN in cases and "out" in mark and sight.concepts & _MOVES:
        return Role.FROM
    return Role.WITH


def _bare(sight: Sight, mention: CountryMention) -> Roles:
    """Read the ending alone: "Azərbaycana" to, "Беларуси" of, "Moldova's", "Turkish"."""
    cases = mention.cases
    if _is_served(sight, mention):
        return frozenset({Role.GIVEN})
    if mention.kind == "adjective":
        return frozenset({Role.ADJECTIVE})
    if Case.POSS in cases:
        return frozenset({Role.OWNER, Role.LEADING})
    if _between_ahead(sight, mention):
        return frozenset({Role.BETWEEN})
    if not cases or Case.NOM in cases:
        return frozenset({Role.SUBJECT})
    latin = mention.typed.isascii() or not _is_cyrillic(mention.typed)
    return _latin_ending(sight, cases) if latin else _cyrillic_ending(sight, mention)


def _is_served(sight: Sight, mention: CountryMention) -> bool:
    """Whether an English verb of giving with its subject before it stands before: "Belarus sold the Chinese trucks"."""
    index = _place_before(sight, mention.first - 1)
    if sight.language is not Language.EN or index < 1 or not sight.at(index) & {"sell", "pay", "export", "exportverb"}:
        return False
    follows = mention.last < len(sight.tokens.items) and (
        sight.is_topic(mention.last) or sight.at(mention.last) & {"goods", "export", "company"}
    )
    adjective = mention.kind == "adjective" and follows
    return not adjective and any(other.last == index for other in sight.countries)


def _latin_ending(sight: Sight, cases: frozenset[Case]) -> Roles:
    if {Case.ABL, Case.INS} <= cases:  # "İrannan" is spoken for "İrandan" and for "İranla"
        cases = frozenset({Case.ABL if sight.concepts & _FETCHED and "deal" not in sight.concepts else Case.INS})
    for case, role in _AZERBAIJANI:
        if case in cases:
            return frozenset({role, Role.JOINED} if role is Role.WITH else {role})
    return frozenset({Role.SUBJECT})


_AZERBAIJANI = (
    (Case.ABL, Role.FROM),
    (Case.GEN, Role.OWNER),
    (Case.DAT, Role.TO),
    (Case.LOC, Role.IN),
    (Case.INS, Role.WITH),
)


def _cyrillic_ending(sight: Sight, mention: CountryMention) -> Roles:
    cases = mention.cases
    if Case.DAT in cases and (Case.GEN not in cases or _is_recipient(sight, mention)):
        return frozenset({Role.OWNER if _is_soft_genitive(sight, mention) else Role.GIVEN})
    if Case.GEN in cases:
        return frozenset() if _is_object(sight, mention) else frozenset({Role.OWNER})
    return frozenset({Role.AGENT} if Case.INS in cases else {Role.SUBJECT})


def _is_soft_genitive(sight: Sight, mention: CountryMention) -> bool:
    """Whether a Belarusian name in -у stands behind what it owns: "інвестыцыі Люксэмбургу", "сальда Ірану"."""
    owned = mention.first > 0 and sight.at(mention.first - 1) & _OWNED
    return bool(owned) and sight.language is Language.BE and mention.typed.endswith(("у", "ю"))


def _is_recipient(sight: Sight, mention: CountryMention) -> bool:
    """Whether a verb of giving stands before, with nothing but its goods between: "продаёт нефть Португалии"."""
    index = mention.first - 1
    subject = _subject_before(sight, index)
    if subject is not None:  # "сколько продала Литва Латвии", "Литва Латвии продала"
        index = subject.first - 1
        if "sell" in sight.at(mention.last):
            return True
    while index > 0 and (sight.is_topic(index) or "goods" in sight.at(index)):
        index -= 1
    return bool(sight.at(index) & {"sell", "pay"}) if index >= 0 else False


def _subject_before(sight: Sight, index: int) -> CountryMention | None:
    """Return the country in the nominative that ends at a token, if one does."""
    before = (other for other in sight.countries if other.last == index + 1 and Case.NOM in other.cases)
    return next(before, None)


def _is_object(sight: Sight, mention: CountryMention) -> bool:
    """Whether people of a nation stand after a small word, so that they own nothing: "привязали к себе китайцев"."""
    if mention.kind != "demonym" or Case.ACC not in mention.cases or mention.first == 0:
        return False
    return sight.at(mention.first - 1) == {"function"} and not sight.is_topic(mention.first - 1)


def _between_ahead(sight: Sight, mention: CountryMention) -> bool:
    ahead = range(mention.last, min(mention.last + 4, len(sight.tokens.items)))
    return sight.language is Language.AZ and any("between" in sight.mark(index) for index in ahead)


def _is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in text)
