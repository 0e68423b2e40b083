"""The wishes, each in a module of its own."""
