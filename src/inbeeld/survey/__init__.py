"""The yearly survey: what is asked of municipalities, what they answer, and what may be said of it."""
