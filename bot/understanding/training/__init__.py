"""Trains the model of intents from the example questions; run when they change, never at run time."""
