"""From a Question and the store to an Answer."""
