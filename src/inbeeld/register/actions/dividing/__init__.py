"""Dividing places: a rule is added and published; a division is begun, drawn, and decided person by person."""
