"""Who invests most in a country, and where a country invests most: one source, one year, one reporter.

"Who are the biggest investors in Romania?", "where does Norway invest?"
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Action, Answer, Block, Figure, Line, Outcome
from bot.answer import CountryArg as Country
from bot.answering.asked import Asked
from bot.answering.assemble import assemble, offer
from bot.answering.fdi_statistics import investment_figure, notes_on_statistics
from bot.answering.investment import host_of, investor_of
from bot.answering.partners import LONGEST, MOST
from bot.period import PeriodKind
from bot.question import Intent
from db.queries.countries import country_totals, newest_year
from db.records import DatasetRecord

Place = tuple[str, bool]
"""A flow of the store, and whether the country stands as partner in its rows."""

_PLACES: dict[tuple[bool, bool], tuple[Place, ...]] = {
    (True, False): (("P", False), ("Q", True)),
    (True, True): (("I", False), ("O", True)),
    (False, False): (("Q", False), ("P", True)),
    (False, True): (("O", False), ("I", True)),
}
"""Where to look, by whether the country is the host and whether flows are asked: its own report before others'."""


def answer_investors(asked: Asked) -> Answer | None:
    """Answer a question of investment that names one country; stocks, unless flows were asked for.

    None where no figures are held, or projects in a sector or of a person were asked for.
    """
    country = asked.question.reporter or asked.question.partner
    if country is None or asked.topics or asked.question.people:
        return None
    hosting = asked.question.reporter is None
    for dataset in asked.shelf.datasets(asked.session).values():
        for place in _PLACES[hosting, asked.question.variant == "flow"]:
            figures = _largest(asked, country, dataset, place)
            if figures:
                return _leading(asked, figures, hosting=hosting)
    return None


def _largest(asked: Asked, country: str, dataset: DatasetRecord, place: Place) -> list[Figure]:
    flow, as_partner = place
    period = _year(asked) or newest_year(
        session=asked.session, country=country, dataset=dataset.id, flow=flow, as_partner=as_partner
    )
    if period is None:
        return []
    cells = country_totals(
        session=asked.session, country=country, dataset=dataset.id, flow=flow, as_partner=as_partner, period=period
    )
    most = min(asked.question.limit or MOST, LONGEST)
    return [investment_figure(cell, dataset) for cell in cells if cell.value][:most]


def _year(asked: Asked) -> int | None:
    period = asked.period
    return period.first if period is not None and period.kind is PeriodKind.YEAR else None


def _leading(asked: Asked, figures: Sequence[Figure], *, hosting: bool) -> Answer:
    period = figures[0].period
    assert period is not None
    heading = Line("fdi-leading-investors" if hosting else "fdi-leading-hosts", {"period": period})
    lines: list[Block] = [heading, *(_line(figure) for figure in figures)]
    notes = notes_on_statistics(figures)
    return assemble(asked, Outcome.ANSWER, lines, notes=notes, actions=_pairs(asked, figures))


def _line(figure: Figure) -> Line:
    return Line(
        "fdi-told", {"figure": figure, "investor": Country(investor_of(figure)), "host": Country(host_of(figure))}
    )


def _pairs(asked: Asked, figures: Sequence[Figure]) -> list[Action]:
    pairs = [(investor_of(figure), host_of(figure)) for figure in figures[:MOST]]
    return [offer(asked, "pair", Intent.INVESTMENT, reporter=one, partner=other) for one, other in pairs]
