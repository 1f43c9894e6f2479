"""(store session, Question) -> Answer: deterministic, exact, and honest about what is not held."""

from bot.answering.answers import answer

__all__ = ["answer"]
