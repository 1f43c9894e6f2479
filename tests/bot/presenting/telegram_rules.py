"""What Telegram's HTML parser accepts, strictly: a reading that raises where the server would answer 400."""

import re

_TOKEN = re.compile(r"<(/?)([a-z]+)((?:\s[^<>]*)?)>|&(?:lt|gt|amp|quot);|[^<>&]")
_ATTRIBUTES = {"a": re.compile(r' href="https?://[^"<>\s]+"'), "blockquote": re.compile(r"( expandable)?")}
_ALONE = {"pre", "code"}
_UNITS = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}


def read_html(message: str) -> str:
    """Return the text that a reader sees; raises AssertionError on anything Telegram would refuse."""
    assert not re.search(r"[\ud800-\udfff\x00-\x08\x0b-\x1f]", message), "control characters or lone surrogates"
    shown: list[str] = []
    open_tags: list[str] = []
    position = 0
    while position < len(message):
        found = _TOKEN.match(message, position)
        assert found, f"unescaped at {position}: {message[position : position + 30]!r}"
        position = found.end()
        if found[2]:
            _follow(found[1], found[2], found[3], open_tags)
        else:
            shown.append(_UNITS.get(found[0], found[0]))
    assert not open_tags, f"left open: {open_tags}"
    text = "".join(shown)
    assert 0 < len(text.encode("utf-16-le")) // 2 <= 4096, "empty or too long"
    assert text.strip(), "nothing but spaces"
    return text


def _follow(slash: str, name: str, attributes: str, open_tags: list[str]) -> None:
    assert name in {"b", "i", "u", "s", "code", "pre", "a", "blockquote"}, name
    if slash:
        assert open_tags and open_tags.pop() == name, f"</{name}> closes something else"
        return
    assert not _ALONE & set(open_tags), f"<{name}> inside {open_tags}"
    assert name not in open_tags, f"<{name}> inside itself"
    assert _ATTRIBUTES.get(name, re.compile("")).fullmatch(attributes), f"<{name}{attributes}>"
    open_tags.append(name)
