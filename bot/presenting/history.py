"""Revisions in words: what was said, what is said now, when that changed and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.answer import SourceRef
from bot.news import NewsItem, NewsKind
from bot.presenting.arguments import Wording
from bot.presenting.html import escape, html_text
from bot.presenting.news import REASON_LETTERS, said, shortened
from bot.presenting.periods import short_date
from bot.presenting.subjects import pair_name
from bot.presenting.texts import text
from bot.question import Language


def history_html(
    language: Language,
    pair: tuple[str, str],
    items: Sequence[NewsItem],
    sources: Mapping[str, SourceRef],
    *,
    page: int,
    pages: int,
) -> str:
    """Return one page of revisions."""
    wording = Wording(language, sources)
    blocks = ["\n".join(_revision(wording, item)) for item in items]
    heading = html_text(language, "history-heading", {"pair": pair_name(language, pair)})
    numbered = [escape(text(language, "facts-page", page=page, pages=pages))] if pages > 1 else []
    return "\n\n".join([heading, *blocks, *numbered])


def no_history_html(language: Language, pair: tuple[str, str], about: str) -> str:
    """Say that nothing was corrected or withdrawn, of the pair or of a topic and period of it."""
    named = {"pair": pair_name(language, pair)}
    if not about:
        return html_text(language, "history-none", named)
    return html_text(language, "history-none-topic", named | {"what": about})


def _revision(wording: Wording, item: NewsItem) -> Iterator[str]:
    language = wording.language
    day = short_date(language, item.at.date()) if item.at else text(language, "history-date-unknown")
    yield f"<b>{escape(day)}</b>"
    yield f"{html_text(language, 'history-before')} {said(wording, item.before)}"
    if item.kind is NewsKind.WITHDRAWN:
        yield html_text(language, "history-withdrawn")
    else:
        yield f"{html_text(language, 'history-now')} {said(wording, item.now)}"
    if item.reason:
        yield html_text(language, "digest-reason", {"reason": shortened(item.reason, REASON_LETTERS)})
    else:
        yield html_text(language, "history-no-reason")
