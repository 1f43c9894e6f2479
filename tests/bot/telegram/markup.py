"""Telegram's HTML as far as the bot uses it, read strictly."""

from __future__ import annotations

from html.parser import HTMLParser

TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "a", "blockquote"})


class InvalidMarkup(ValueError):
    """Markup that Telegram would refuse, or accept with a shrug."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise InvalidMarkup(f"unsupported start tag {tag!r}")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise InvalidMarkup(f"unmatched end tag {tag!r}")

    def handle_data(self, data: str) -> None:
        if set(data) & set("<>&"):
            raise InvalidMarkup(f"bare markup character in {data!r}")
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        characters = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
        if name not in characters:
            raise InvalidMarkup(f"unknown entity {name!r}")
        self.parts.append(characters[name])

    def handle_charref(self, name: str) -> None:
        self.parts.append(chr(int(name[1:], 16) if name.startswith("x") else int(name)))


def plain_text(markup: str) -> str:
    """Return the text of a piece of Telegram HTML; raises InvalidMarkup."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    if reader.open:
        raise InvalidMarkup(f"unclosed {reader.open}")
    return "".join(reader.parts)
