"""The forms of offers and employers."""
