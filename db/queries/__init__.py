"""Read functions that return plain values."""
