"""Telegram's edge: thin handlers that read an update, call one function and send one reply."""
