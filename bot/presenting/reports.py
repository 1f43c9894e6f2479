"""What people are told of their reports."""

from __future__ import annotations

from bot.answer import Figure, SourceRef
from bot.news import Version
from bot.presenting.arguments import Wording
from bot.presenting.figures import amount, localised
from bot.presenting.html import html_text
from bot.presenting.news import FACT_LETTERS, REASON_LETTERS, named_figure, shortened
from bot.presenting.sources import publisher_name
from bot.question import Language


def thanks_html(language: Language, number: str, figure: Figure | None, source: SourceRef | None) -> str:
    """Thank for a report and say what stays published meanwhile."""
    if figure is None or source is None:
        return html_text(language, "report-thanks-plain", {"number": number})
    value = {"value": amount(language, figure), "source": publisher_name(language, source)}
    return html_text(language, "report-thanks", {"number": number} | value)


def decided_html(language: Language, number: str, state: str, reason: str) -> str:
    """Say that a report was decided, where no claim shows how."""
    key = "report-rejected" if state == "rejected" else "report-accepted"
    return _with_reason(language, html_text(language, key, {"number": number}), reason)


def corrected_html(
    wording: Wording,
    number: str,
    *,
    pair: tuple[str, str],
    before: Version | None,
    now: Version | None,
    is_gone: bool,
    reason: str,
) -> str:
    """Say what a report led to: what was said before, what is said now, and why."""
    language = wording.language
    named = {"number": number, "before": plain_version(wording, before)}
    if is_gone:
        said = html_text(language, "report-withdrawn", named)
    elif now is None:
        said = html_text(language, "report-accepted", {"number": number})
    else:
        command = f"/history {pair[0]} {pair[1]}"
        said = html_text(language, "report-corrected", named | {"now": plain_version(wording, now), "command": command})
    return _with_reason(language, said, reason)


def plain_version(wording: Wording, version: Version | None) -> str:
    """Return what a claim says without any markup and without a stop at its end."""
    if version is None:
        return "…"
    if version.figure is not None:
        figure, language = version.figure, wording.language
        return f"{named_figure(language, figure)}: {amount(language, figure)}"
    texts = version.fact.texts if version.fact else {}
    return shortened(localised(wording.language, texts), FACT_LETTERS).rstrip(".")


def _with_reason(language: Language, said: str, reason: str) -> str:
    if not reason:
        return said
    return f"{said}\n{html_text(language, 'digest-reason', {'reason': shortened(reason, REASON_LETTERS)})}"
