"""The conditions, each in a module of its own."""
