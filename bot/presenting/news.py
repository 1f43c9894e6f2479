"""A digest in words: one short message for everything that became known."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answer import Figure
from bot.news import News, NewsItem, NewsKind, Version
from bot.presenting.arguments import Wording
from bot.presenting.figures import amount, direction, localised
from bot.presenting.html import escape, html_text
from bot.presenting.periods import period_words
from bot.presenting.subjects import pair_name
from bot.presenting.texts import text
from bot.products import topic_text
from bot.question import Language

LIMIT = 1200
"""A digest is read on a telephone; what does not fit is counted."""
FACT_LETTERS = 220
REASON_LETTERS = 160


def digest_html(language: Language, news: News, *, at: str = "") -> str:
    """Return a digest of at most 1,200 characters; ``at`` is the bot's name behind commands, in groups."""
    footer = html_text(language, "digest-footer", {"at": at})
    room = LIMIT - len(footer) - len(html_text(language, "digest-more", {"count": 99999})) - 2
    lines: list[str] = []
    left_out = 0
    wording = Wording(language, news.sources)
    for pair in news.pairs:
        heading: str | None = html_text(
            language, "digest-heading", {"pair": pair_name(language, (pair.reporter, pair.partner))}
        )
        for item in pair.items:
            new = [*([heading] if heading else []), "• " + "\n".join(item_lines(wording, item))]
            if left_out or sum(map(len, [*lines, *new])) + len(lines) + len(new) > room:
                left_out += 1
            else:
                lines += new
                heading = None
    more = [html_text(language, "digest-more", {"count": left_out})] if left_out else []
    return "\n".join([*lines, *more, footer])


def item_lines(wording: Wording, item: NewsItem) -> Iterator[str]:
    """Yield one piece of news and, where something changed, the reason."""
    language = wording.language
    match item.kind:
        case NewsKind.DISAGREEMENT:
            yield _disagreement(wording, item)
        case NewsKind.NEW:
            yield f"{html_text(language, 'digest-new')} {said(wording, item.now)}"
        case NewsKind.REVISED:
            yield f"{html_text(language, 'digest-revised')} {_changed(wording, item)}"
        case NewsKind.WITHDRAWN:
            yield f"{html_text(language, 'digest-withdrawn')} {said(wording, item.before)}"
    if item.reason:
        yield html_text(language, "digest-reason", {"reason": shortened(item.reason, REASON_LETTERS)})


def said(wording: Wording, version: Version | None) -> str:
    """Return what a claim says, as HTML."""
    if version is None:
        return "…"
    if version.figure is not None:
        figure, language = version.figure, wording.language
        named = {"what": named_figure(language, figure), "value": amount(language, figure)}
        return html_text(language, "digest-said", named) + escape(_origin(wording, figure))
    assert version.fact is not None
    return escape(shortened(localised(wording.language, version.fact.texts), FACT_LETTERS))


def named_figure(language: Language, figure: Figure) -> str:
    """Return what a figure measures and when: "Exports of Belarus to Azerbaijan, 2018"."""
    parts = [direction(language, figure)]
    if figure.product:
        parts.append(text(language, topic_text(figure.product)))
    return ", ".join([*parts, *([period_words(language, figure.period)] if figure.period else [])])


def shortened(words: str, most: int) -> str:
    """Cut a text between words."""
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _disagreement(wording: Wording, item: NewsItem) -> str:
    language, first = wording.language, item.figures[0]
    values = [amount(language, figure) + _origin(wording, figure) for figure in item.figures]
    *most, last = values
    said = text(language, "digest-and", first="; ".join(most), last=last)
    period = period_words(language, first.period) if first.period else ""
    indicator = text(language, f"indicator-{first.indicator}")
    return html_text(
        language,
        "digest-disagree",
        {"fresh": item.fresh, "period": period, "indicator": indicator, "figures": said},
    )


def _changed(wording: Wording, item: NewsItem) -> str:
    old, new = (version.figure if version else None for version in (item.before, item.now))
    if old is None or new is None:
        return said(wording, item.now)
    language = wording.language
    values = {"before": amount(language, old), "now": amount(language, new)}
    return html_text(language, "digest-changed", {"what": named_figure(language, new), **values}) + escape(
        _origin(wording, new)
    )


def _origin(wording: Wording, figure: Figure) -> str:
    found = "; ".join(wording.origin(figure))
    return f" ({found})" if found else ""
