"""Statistics services on the network: one small adapter each, and how their replies are stored."""
