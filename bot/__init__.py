"""Questions about the relations between two countries, answered from sourced claims."""
