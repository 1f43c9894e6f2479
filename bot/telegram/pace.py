"""How quickly a chat may be written to: at once, until Telegram has said that it was too quick for it.

Nobody outside knows Telegram's limits. A chat that was refused waits as long as Telegram said and then, for a while,
keeps to what its FAQ advises: one message a second to a person, twenty a minute to a group.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

PERSON_SECONDS = 1.0
GROUP_SECONDS = 3.0
KEPT_SECONDS = 600.0
"""How long after the last refusal a chat is still written to slowly."""
REMEMBERED = 10_000


@dataclass(slots=True)
class _Slowed:
    next_at: float
    ends_at: float


class Pace:
    """The chats that Telegram has refused lately. Moments are seconds of one clock that never goes back."""

    def __init__(self) -> None:
        self._slowed: OrderedDict[int, _Slowed] = OrderedDict()

    def pause(self, chat_id: int, now: float) -> float:
        """Return the seconds until the next message to a chat; 0 where it may go out at once."""
        slowed = self._slowed.get(chat_id)
        return max(slowed.next_at - now, 0.0) if slowed else 0.0

    def note_refusal(self, chat_id: int, seconds: float, now: float) -> None:
        """Remember that Telegram wants to hear nothing for a chat for some seconds."""
        self._slowed[chat_id] = _Slowed(now + seconds, now + seconds + KEPT_SECONDS)
        self._slowed.move_to_end(chat_id)
        if len(self._slowed) > REMEMBERED:
            self._slowed.popitem(last=False)

    def note_sent(self, chat_id: int, now: float) -> None:
        """Remember that a message has gone out, where the next one has to keep its distance."""
        slowed = self._slowed.get(chat_id)
        if slowed is None:
            return
        if now > slowed.ends_at:
            del self._slowed[chat_id]
        else:
            slowed.next_at = now + (PERSON_SECONDS if chat_id > 0 else GROUP_SECONDS)
