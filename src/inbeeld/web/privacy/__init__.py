"""Pages of the privacy officer: who read whom, what is held, what is past its term."""
