"""Telegram's edge below the handlers: what arrives as values, what leaves as calls, the order of both."""
