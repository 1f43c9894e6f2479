"""What every answering function is given: the store, the question, the language and the day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from sqlmodel import Session

from bot.answer import Arg, CountryArg, Indicator
from bot.answering.shelf import Shelf
from bot.period import Period
from bot.question import Flow, Intent, Language, Question

_FLOW_OF_INTENT = {Intent.EXPORTS: Flow.EXPORTS, Intent.IMPORTS: Flow.IMPORTS, Intent.BALANCE: Flow.BALANCE}

_INDICATOR_OF_FLOW = {
    Flow.TOTAL: Indicator.TURNOVER,
    Flow.EXPORTS: Indicator.EXPORTS,
    Flow.IMPORTS: Indicator.IMPORTS,
    Flow.BALANCE: Indicator.BALANCE,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what is needed to answer it. ``today`` is a parameter: nothing here reads a clock."""

    session: Session
    question: Question
    language: Language
    today: date
    shelf: Shelf = field(default_factory=Shelf, compare=False, repr=False)

    @property
    def pair(self) -> tuple[str, str]:
        """Reporter and partner; the table of intents sees to it that both are there."""
        assert self.question.pair is not None
        return self.question.pair

    @property
    def reporter(self) -> str:
        """The country from whose side everything is told."""
        return self.pair[0]

    @property
    def partner(self) -> str:
        """The other country."""
        return self.pair[1]

    @property
    def named(self) -> dict[str, Arg]:
        """Reporter and partner as arguments of a sentence."""
        return {"reporter": CountryArg(self.reporter), "partner": CountryArg(self.partner)}

    @property
    def period(self) -> Period | None:
        """The period asked for, "last year" turned into months."""
        return self.question.period.resolve(self.today) if self.question.period else None

    @property
    def indicator(self) -> Indicator:
        """The trade indicator the question is about; turnover when no flow was said."""
        intent = self.question.intent
        return _INDICATOR_OF_FLOW[self.question.flow or _FLOW_OF_INTENT.get(intent, Flow.TOTAL)]

    @property
    def topics(self) -> tuple[str, ...]:
        """Products and sectors named, in order, each once."""
        named = (self.question.product, *self.question.topics)
        return tuple(dict.fromkeys(topic for topic in named if topic))

    def about(self, question: Question) -> Asked:
        """The same asking with another question."""
        return replace(self, question=question)
