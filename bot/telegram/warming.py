"""What the first questions would otherwise wait for, made ready in the background once the bot receives updates."""

from __future__ import annotations

import gc
import logging
import sys

from bot.question import Language
from bot.telegram.asked import Looked
from bot.telegram.conversations import Conversations
from bot.telegram.looked_up import LookedUp

GARBAGE_AFTER = (20_000, 20, 20)
"""How many objects come before their garbage is collected: a reply makes hundreds, and hardly any in circles."""

SWITCH_SECONDS = 0.001
"""How long one thread may keep the others waiting: replies wait for the one that reads questions or writes."""

_log = logging.getLogger(__name__)


def warm_up(conversations: Conversations, looked_up: LookedUp, username: str) -> None:
    """Load texts and compile the statements of the store, and take them out of garbage collection.

    A full collection passes over everything loaded, a tenth of a second in which nobody is answered.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        for language in Language:
            for words in ("", "Belarus Azerbaijan"):
                looked_up.look_up(conversations, Looked("", None, words, language), username)
    except Exception:  # noqa: BLE001
        _log.exception("Not everything could be made ready; the first answers take longer")
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_AFTER)
