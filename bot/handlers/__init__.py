"""Telegram's edge: each handler reads the update, calls one thing and sends one reply."""
