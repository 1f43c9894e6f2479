"""The store: claims, observations and what a running bot has to remember."""
