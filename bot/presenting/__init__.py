"""From an Answer to text for a channel, in four languages."""
