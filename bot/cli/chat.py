"""`bilateral-bot chat`: a conversation in the terminal, or through a pipe."""

from __future__ import annotations

import locale
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from platformdirs import user_state_path

from bot.assistant import Assistant, Reply, utc_now
from bot.cli.opening import open_assistant
from bot.dialogue import Dialogue
from bot.presenting import Use, buttons, text, to_plain
from bot.question import Language, Question

QUIT = frozenset({"/quit", "/exit", "/q"})


@dataclass(slots=True)
class Conversation:
    """One person at a terminal: their language, what was said, and the choices now on screen.

    ``client`` is the terminal's language first, then that of the latest answer.
    """

    assistant: Assistant
    preferred: Language | None
    client: Language
    dialogue: Dialogue = field(default_factory=Dialogue)
    choices: list[Question] = field(default_factory=list)

    @property
    def language(self) -> Language:
        """The language of the chat's own words."""
        return self.preferred or self.client

    def respond(self, line: str) -> str:
        """Return what to print for a line: an answer, or the effect of a command of the chat itself."""
        command, _, argument = line.strip().partition(" ")
        if command.lower() in {"/lang", "/language"}:
            return self._set_language(argument.strip().lower())
        if line.strip().isascii() and line.strip().isdigit() and 1 <= int(line) <= len(self.choices):
            return self._show(self.assistant.follow(self.choices[int(line) - 1], self.dialogue, now=utc_now()))
        return self._show(
            self.assistant.reply(line, self.dialogue, preferred=self.preferred, client=self.client, now=utc_now())
        )

    def _set_language(self, code: str) -> str:
        if code not in set(Language):
            return text(self.language, "chat-lang-unknown")
        self.preferred = Language(code)
        return text(self.language, "chat-lang-set")

    def _show(self, reply: Reply) -> str:
        self.dialogue = reply.dialogue
        self.client = reply.answer.language
        offered = [button for row in buttons(reply.answer) for button in row if button.use is Use.ASK]
        self.choices = [button.question for button in offered if button.question is not None]
        menu = "\n".join(f"  [{number}] {button.label}" for number, button in enumerate(offered, start=1))
        shown = to_plain(reply.answer, choices=False)
        return f"{shown}\n\n{menu}" if menu else shown


def chat(*, preferred: Language | None) -> None:
    """Talk until the input ends or /quit."""
    assistant = open_assistant()
    conversation = Conversation(assistant, preferred, _terminal_language(assistant.settings.default_language))
    if sys.stdin.isatty() and sys.stdout.isatty():
        print(text(conversation.language, "chat-welcome"), end="\n\n")
        _talk(conversation, _typed_lines())
        print(text(conversation.language, "chat-bye"))
    else:
        _talk(conversation, (line.rstrip("\r\n") for line in sys.stdin))


def _talk(conversation: Conversation, lines: Iterable[str]) -> None:
    for line in lines:
        if line.strip().lower() in QUIT:
            return
        if line.strip():
            print(conversation.respond(line), end="\n\n", flush=True)


def _typed_lines() -> Iterator[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
    from prompt_toolkit.history import FileHistory

    folder = user_state_path("bilateral-bot", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    session: PromptSession[str] = PromptSession(
        history=FileHistory(str(folder / "chat-history")), auto_suggest=AutoSuggestFromHistory()
    )
    while True:
        try:
            yield session.prompt("› ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _terminal_language(default: Language) -> Language:
    code = (locale.getlocale()[0] or "")[:2].lower()
    return Language(code) if code in set(Language) else default
