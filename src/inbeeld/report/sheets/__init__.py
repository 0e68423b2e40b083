"""Sheets: the same findings as flat tables, for who wants to calculate on."""
