"""The only door for writing. Every action takes `by=`, and holds its change and its audit row in one transaction."""

from inbeeld.register.actions.act import Act, acting

__all__ = ["Act", "acting"]
