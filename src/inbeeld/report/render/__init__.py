"""Renderers: one content on a screen, on paper and in a spreadsheet."""
