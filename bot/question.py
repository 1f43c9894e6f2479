"""What a person asked, as a value: the meeting point of understanding, answering and presenting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.period import Period


class Language(StrEnum):
    """The languages that are read and answered in."""

    EN = "en"
    RU = "ru"
    AZ = "az"
    BE = "be"


class Intent(StrEnum):
    """What kind of answer is wanted; the names are part of the public result object."""

    TRADE_TOTAL = "trade_total"
    EXPORTS = "exports"
    IMPORTS = "imports"
    BALANCE = "balance"
    GROWTH = "growth"
    TREND = "trend"
    COMPARE = "compare"
    TOP_PARTNERS = "top_partners"
    PRODUCTS = "products"
    INVESTMENT = "investment"
    COOPERATION = "cooperation"
    PROJECTS = "projects"
    AGREEMENTS = "agreements"
    VISITS = "visits"
    STATEMENTS = "statements"
    PROFILE = "profile"
    FACTS = "facts"
    SOURCES = "sources"
    HELP = "help"
    ABOUT = "about"
    PRIVACY = "privacy"
    GREETING = "greeting"
    THANKS = "thanks"
    OUT_OF_SCOPE = "out_of_scope"


SLOTLESS = frozenset(
    {Intent.SOURCES, Intent.HELP, Intent.ABOUT, Intent.PRIVACY, Intent.GREETING, Intent.THANKS, Intent.OUT_OF_SCOPE}
)
"""Intents that need no country."""

ONE_WAY = frozenset({Intent.EXPORTS, Intent.IMPORTS})
"""Intents of one direction of trade: what one country sells is what the other buys."""


class Flow(StrEnum):
    """Direction of trade as the reporter sees it."""

    TOTAL = "total"
    EXPORTS = "exports"
    IMPORTS = "imports"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that was read as another: what was typed, and the country or concept it was taken for."""

    typed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question, fully or partly understood.

    ``reporter`` and ``partner`` are ISO 3166-1 alpha-2 codes (``XK`` Kosovo, ``EU`` the European Union), None
    where the text did not say. ``directed`` is true where it says whose flow is meant; otherwise the first
    country named is the reporter. For investment the reporter is the investor. ``others`` holds further
    countries of a comparison, or its second pair (``variant`` is ``pairs``). ``product`` is the key of the first
    product or sector named, ``topics`` all of them in order; ``people`` the keys of persons named. ``inherited``
    names the slots taken from earlier turns and ``inferred`` those that were guessed and have to be marked.
    ``variant`` tells kinds of one intent apart (``stock`` or ``flow`` of investment, ``rank`` of top partners,
    ``missions`` or ``votes`` of a profile, the topic page of facts).
    """

    language: Language
    intent: Intent
    reporter: str | None = None
    partner: str | None = None
    others: tuple[str, ...] = ()
    directed: bool = False
    flow: Flow | None = None
    period: Period | None = None
    product: str | None = None
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    limit: int | None = None
    variant: str | None = None
    inherited: frozenset[str] = frozenset()
    inferred: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    ignored: bool = False
    """Whether text beyond the limits was left unread."""
    verbal: bool = field(default=False, compare=False)
    """Whether a verb named the flow ("sold to"), so that a follow-up's bare name is who sells or to whom."""
    score: float = 0.0
    margin: float = 0.0

    @property
    def pair(self) -> tuple[str, str] | None:
        """Reporter and partner when both are known."""
        return (self.reporter, self.partner) if self.reporter and self.partner else None

    def turned(self) -> Question:
        """The same question asked from the other country's side: 'A's exports to B' becomes 'B's exports to A'."""
        return replace(self, reporter=self.partner, partner=self.reporter)


class Unclear(StrEnum):
    """Why the person is asked back."""

    AMBIGUOUS_COUNTRY = "ambiguous_country"
    MISSING_PARTNER = "missing_partner"
    MISSING_COUNTRIES = "missing_countries"
    SAME_COUNTRY = "same_country"
    THREE_COUNTRIES = "three_countries"
    UNKNOWN_COUNTRY = "unknown_country"
    GROUP_NOT_HELD = "group_not_held"
    WHICH_INTENT = "which_intent"
    WHICH_YEAR = "which_year"


@dataclass(frozen=True, slots=True)
class Clarification:
    """A question back: what is unclear, what was understood so far, and the choices, each a full Question.

    ``word`` is the person's own word that was unclear, when there is one. ``varies`` names what the choices
    differ in (``reporter``, ``partner``, ``pair``, ``intent``, ``period``), so that buttons can be short.
    """

    language: Language
    unclear: Unclear
    question: Question
    choices: tuple[Question, ...] = ()
    word: str | None = None
    varies: str = "pair"


Reading = Question | Clarification
