"""Programs run by hand while developing; nothing of it is installed."""
