"""Builds the inflected forms of the topic words; run when a word list changes, never at run time."""
