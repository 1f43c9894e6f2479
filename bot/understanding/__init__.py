"""From a text in four languages to a Question or a Clarification; no store, no network."""
