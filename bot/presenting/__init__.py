"""Answers put into words: HTML for Telegram, plain text for terminals, result objects for programs."""

from bot.presenting.buttons import Button, Surface, Use, buttons
from bot.presenting.countries import use_names_file
from bot.presenting.html import html_text, to_html, to_one_message
from bot.presenting.operator import name_operator
from bot.presenting.plain import to_plain
from bot.presenting.result import error_result, to_result
from bot.presenting.texts import text

__all__ = [
    "Button",
    "Surface",
    "Use",
    "buttons",
    "error_result",
    "html_text",
    "name_operator",
    "text",
    "to_html",
    "to_one_message",
    "to_plain",
    "to_result",
    "use_names_file",
]
