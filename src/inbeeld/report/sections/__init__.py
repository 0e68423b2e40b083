"""Sections: each answers one question of the reader."""
