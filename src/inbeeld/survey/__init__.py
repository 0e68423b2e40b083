"""The yearly survey of all municipalities: whom the answers stand for, and how sure the figures are."""
