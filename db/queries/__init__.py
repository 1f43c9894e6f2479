"""Questions to the store that return plain values, and small writes named for what they record.

Everything is keyword-only. Nothing here commits: the session's owner does (``db.engine.open_session``).
"""
